import { describe, expect, it } from 'vitest'
import { readColophon } from '#shared/parse/body/colophon.ts'
import { readEmblem } from '#shared/parse/header/emblem.ts'
import { readHeader as readHeaderLines } from '#shared/parse/header/header.ts'
import { isOpeningParagraph, readOpeningFacts } from '#shared/parse/header/opening-facts.ts'
import { splitHeaderLine } from '#shared/parse/header/split-header-line.ts'

describe('readEmblem', () => {
  it.each([
    ['云州市人民政府', '常务会议纪要', { organ: '云州市人民政府', kind: '常务会议纪要', lines: 2 }],
    ['区政府常务会议纪要', '', { organ: '区政府', kind: '常务会议纪要', lines: 1 }],
    ['市政府第62次常务会议纪要', '', { organ: '市政府', kind: '第62次常务会议纪要', lines: 1 }],
    [
      '县十六届政府第49次常务（扩大）会议纪要',
      '',
      { organ: '县十六届政府', kind: '第49次常务（扩大）会议纪要', lines: 1 },
    ],
    [
      '云州市人民政府办公室专题会议纪要',
      '',
      { organ: '云州市人民政府办公室', kind: '专题会议纪要', lines: 1 },
    ],
    [
      '清河区人民政府',
      '2026年第1次常务会议纪要',
      { organ: '清河区人民政府', kind: '2026年第1次常务会议纪要', lines: 2 },
    ],
    ['专题会议纪要', '', { organ: null, kind: '专题会议纪要', lines: 1 }],
  ])('reads %s %s', (line, next, emblem) => {
    expect(readEmblem(line, next)).toEqual(emblem)
  })

  it('does not take a title for a 标志', () => {
    expect(readEmblem('关于研究老旧小区改造的会议纪要', '')).toBeNull()
    expect(readEmblem('第9号', '云州市')).toBeNull()
  })
})

const readHeader = (lines: readonly string[]) => {
  const { masthead, unplaced } = readHeaderLines(lines.flatMap(splitHeaderLine))
  return { masthead, unplaced: unplaced.map(({ tidy }) => tidy) }
}

describe('readHeader', () => {
  it.each([
    '第9号',
    '（第9号）',
    '〔2025〕2号',
    '长府会议纪要〔2025〕2号',
    '第12期（总第345期）',
    '2025年第3期',
    '第47次',
  ])('takes %s for the number as printed', (line) => {
    expect(readHeader([line])).toMatchObject({ masthead: { number: line }, unplaced: [] })
  })

  it('takes issuer and date from one line or two, and a title below', () => {
    const fields = {
      issuer: '云州市人民政府办公室',
      issueDate: '2025-03-18',
      title: '关于防汛工作的会议纪要',
    }
    expect(
      readHeader(['云州市人民政府办公室2025年3月18日', '关于防汛工作的会议纪要']).masthead,
    ).toMatchObject(fields)
    expect(
      readHeader(['云州市人民政府办公室', '2025年3月18日', '关于防汛工作的会议纪要']).masthead,
    ).toMatchObject(fields)
  })

  it.each([
    ['关于研究解决老旧小区改造、', '征地拆迁补偿安置和', '土地证办理等有关问题的', '专题会议纪要'],
    ['关于研究老旧小区改造和', '河道清淤工作的会议纪要'],
  ])('takes a title on several lines: %s %s', (...lines) => {
    const title = lines.filter((line) => line !== undefined)
    for (const above of [['云州市人民政府专题会议纪要', '第9号'], []]) {
      const { masthead, unplaced } = readHeader([...above, ...title])
      expect(masthead).toMatchObject({ title: title.join('') })
      expect(unplaced).toEqual([])
    }
  })

  it('keeps what has no field in its order', () => {
    const { masthead, unplaced } = readHeader([
      '内部资料',
      '市政府常务会议纪要',
      '审核：林致远',
      '（二〇二五年三月）',
    ])
    expect(masthead.kind).toBe('常务会议纪要')
    expect(unplaced).toEqual(['内部资料', '审核：林致远', '（二〇二五年三月）'])
  })
})

describe('readOpeningFacts', () => {
  const facts = (text: string) => readOpeningFacts(text, () => 2026)
  it.each([
    ['2021年7月31日上午，胡卫江代市长主持召开市政府第59次常务会议，', '胡卫江', '代市长'],
    ['2025年1月21日，区长刘平主持召开区政府第96次常务会议。', '刘平', '区长'],
    ['11月3日，县委副书记、县长黄国杰主持召开十九届县政府第97次常务会议，', '黄国杰', '县委副书记、县长'],
    ['1月15日上午，区政府党组书记、区长于占江主持召开会议', '于占江', '区政府党组书记、区长'],
    ['受市长张三委托，常务副市长李四同志主持召开专题会议。', '李四', '常务副市长'],
    ['3月5日下午副市长欧阳明德在市政府三楼会议室主持召开专题会议，', '欧阳明德', '副市长'],
    ['3月5日，会议由市委副书记、市长林致远主持。', '林致远', '市委副书记、市长'],
    ['3月5日，张伟市委副书记、市长主持召开会议', '张伟', '市委副书记、市长'],
    ['3月5日，市政府召开专题会议。', null, null],
  ])('%s', (text, chairName, chairPost) => {
    expect(facts(text)).toMatchObject({ chairName, chairPost })
  })

  it('reads body, ordinal, name, period and place', () => {
    expect(
      facts('2025年7月30日下午，市长林致远在市政府三楼会议室主持召开云州市第13届人民政府第47次常务会议。'),
    ).toMatchObject({
      date: '2025-07-30',
      period: '下午',
      place: '市政府三楼会议室',
      body: '云州市第13届人民政府',
      ordinal: '第47次',
      name: '常务会议',
    })
    expect(facts('5月20日，林致远市长召开老旧小区改造专题会议，听取汇报。')).toMatchObject({
      date: '2026-05-20',
      ordinal: null,
      name: '老旧小区改造专题会议',
    })
  })

  it('knows an opening paragraph', () => {
    expect(isOpeningParagraph('2025年3月5日，市长林致远主持召开会议。')).toBe(true)
    expect(isOpeningParagraph('云州市人民政府办公室2025年3月5日')).toBe(false)
  })
})

describe('readColophon', () => {
  it('reads distribution, printer, date and copies', () => {
    expect(
      readColophon([
        '抄送：市委各部门，',
        '市法院，市检察院。',
        '云州市人民政府办公室2025年3月28日印发',
        '（共印50份）',
      ]),
    ).toMatchObject({
      distribution: [{ label: '抄送', text: '市委各部门，市法院，市检察院。' }],
      printer: '云州市人民政府办公室',
      printDate: '2025-03-28',
      copies: 50,
    })
  })

  it.each([
    ['something stands after it', ['抄送：市委。', '附件：一份']],
    ['the order is another', ['云州市人民政府办公室2025年3月28日印发', '抄送：市委。']],
    ['the date would print otherwise', ['云州市人民政府办公室2025年03月28日印发']],
  ])('reads none when %s', (_, lines) => {
    expect(readColophon(lines)).toBeNull()
  })
})
