import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeBeside } from '#shared/ipc/describe-reading.ts'
import { readDocxSource } from '../../../electron/import/read-docx-source.ts'
import { AS_USUAL } from '../../../electron/import/source.ts'
import { paragraph, run, type WordParts, wordFile } from '../../support/word-file.ts'

function read(body: string, parts: Partial<WordParts> = {}) {
  const source = readDocxSource({ name: '纪要.docx', bytes: wordFile({ body, ...parts }) }, AS_USUAL, '')
  if (!source.ok) throw new Error(source.error.kind)
  const { lines, notes } = source.value
  return { text: lines.map(({ text }) => text).join('\n'), lines, notes: [...notes] }
}

const graphic = (inside: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`
const letters = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`

const PICTURE = '<pic:pic xmlns:pic="urn:p"><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic>'

describe('what is on the paper and is not read is told, with the words before it', () => {
  test.each([
    ['a picture', paragraph(graphic(PICTURE)), 'picture', '图片'],
    [
      'a picture of VML',
      paragraph('<w:r><w:pict><v:shape><v:imagedata r:id="rIdP"/></v:shape></w:pict></w:r>'),
      'picture',
      '图片',
    ],
    ['a chart', paragraph(graphic('<c:chart xmlns:c="urn:c" r:id="rIdD"/>')), 'unread', '图表'],
    [
      'SmartArt',
      paragraph(graphic('<d:relIds xmlns:d="urn:d" r:dm="rIdD"/>')),
      'unread',
      '示意图（SmartArt）',
    ],
    [
      'an object, though it shows a picture',
      paragraph(
        '<w:r><w:object><v:shape><v:imagedata r:id="rIdP"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      ),
      'unread',
      '嵌入的对象（如 Excel 表格）',
    ],
    ['another file', '<w:altChunk r:id="rIdX"/>', 'unread', '插入的另一个文件'],
    ['a part of a master document', '<w:subDoc r:id="rIdX"/>', 'unread', '插入的另一个文件'],
  ])('%s', (_, element, kind, text) => {
    const { notes } = read(paragraph('会议听取了汇报。各项数据见下：') + element + paragraph('散会。'))
    expect(notes).toEqual([{ kind, text, by: null, about: '各项数据见下：' }])
  })

  test('once, however many versions of it there are', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${PICTURE}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="rIdP"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(read(paragraph('见图。') + paragraph(both)).notes).toHaveLength(1)
  })

  test('a text box with a red line is no picture', () => {
    const box = `<w:r><w:pict><v:line/><v:shape><v:textbox><w:txbxContent>${paragraph('云溪市人民政府文件')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const { notes, text } = read(paragraph(box) + paragraph('正文。'))
    expect(notes).toEqual([])
    expect(text).toContain('云溪市人民政府文件')
  })

  test('in one sentence', () => {
    const { notes } = read(`${paragraph('见图。')}${paragraph(graphic(PICTURE))}<w:altChunk r:id="rIdX"/>`)
    expect(describeBeside({ revisions: null, notes })).toBe(
      '文件里有1处图片、1处图表、嵌入的对象或插入的文件，没有写进正文。',
    )
  })
})

test('words that are struck out stay, and are told', () => {
  const { text, notes } = read(paragraph(run('原则同意') + run('暂缓办理', '<w:strike/>') + run('。')))
  expect(text).toBe('原则同意暂缓办理。')
  expect(notes).toEqual([{ kind: 'struck', text: '暂缓办理', by: null, about: null }])
  expect(describeBeside({ revisions: null, notes })).toBe(
    '文件里有画了删除线的字，照原样写进了正文，请核对。',
  )
})

test('a file that holds nothing but a table is not empty', () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const rows = [
    ['序号', '事项', '时限'],
    ['1', '防汛', '6月底'],
    ['2', '抗旱', '7月底'],
  ]
  const body = `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  expect(read(body).lines.some(({ table, cells }) => table !== undefined || cells !== undefined)).toBe(true)
})

test.each(['numbering', 'footnotes', 'endnotes', 'comments'] as const)(
  'a file that names %s and does not hold them says so',
  (kind) => {
    const files = unzipSync(wordFile({ body: paragraph('正文。'), [kind]: '' }))
    const { [`word/${kind}.xml`]: _, ...rest } = files
    const source = readDocxSource({ name: '纪要.docx', bytes: zipSync(rest) }, AS_USUAL, '')
    expect(source.ok && source.value.notes).toMatchObject([{ kind: 'unread' }])
  },
)

test('a file with two parts of one name is damaged: every program would read another one of them', () => {
  const files = unzipSync(wordFile({ body: paragraph('正文。') }))
  const other = new TextEncoder().encode(
    new TextDecoder().decode(files['word/document.xml']).replace('正文', '伪文'),
  )
  const packed = Buffer.from(zipSync({ ...files, 'word/documenT.xml': other }))
  const read = (bytes: Uint8Array) => readDocxSource({ name: '纪要.docx', bytes }, AS_USUAL, '')
  expect(read(packed)).toMatchObject({ ok: false, error: { kind: 'file-damaged' } })
  for (let at = packed.indexOf('word/documenT'); at >= 0; at = packed.indexOf('word/documenT'))
    packed.write('word/document', at)
  expect(read(packed)).toMatchObject({ ok: false, error: { kind: 'file-damaged' } })
})

describe('raised signs and formulas do not become other numbers', () => {
  const raise = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>')
  test.each([
    ['a power', run('约10') + raise('8') + run('元'), '约10⁸元'],
    ['a unit', run('500m') + raise('2') + run('，3m') + raise('3'), '500m²，3m³'],
    ['a negative power', run('10') + raise('-3') + run('米'), '10⁻³米'],
    ['letters', run('1') + raise('st'), '1st'],
    ['a subscript', run('CO') + run('2', '<w:vertAlign w:val="subscript"/>'), 'CO2'],
    [
      'a fraction',
      math(`<m:f><m:num>${letters('1')}</m:num><m:den>${letters('2')}</m:den></m:f>`) + run('以上'),
      '1/2以上',
    ],
    [
      'a fraction of sums',
      math(`<m:f><m:num>${letters('a+b')}</m:num><m:den>${letters('c')}</m:den></m:f>`),
      '(a+b)/c',
    ],
    [
      'a power in a formula',
      math(`<m:sSup><m:e>${letters('10')}</m:e><m:sup>${letters('8')}</m:sup></m:sSup>`),
      '10⁸',
    ],
    ['brackets', math(`<m:d><m:dPr/><m:e>${letters('x')}</m:e></m:d>`), '(x)'],
    [
      'brackets of another kind',
      math(`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${letters('x')}</m:e></m:d>`),
      '[x]',
    ],
    ['a root', math(`<m:rad><m:radPr/><m:deg/><m:e>${letters('2')}</m:e></m:rad>`), '√2'],
  ])('%s', (_, inside, wanted) => {
    expect(read(paragraph(inside)).text).toBe(wanted)
  })
})

describe('a field that has its words in its code', () => {
  test.each([
    ['MACROBUTTON NoMacro [请输入姓名]', '[请输入姓名]'],
    ['MACROBUTTON  AcceptAll 点此 输入', '点此 输入'],
    ['QUOTE "三月十六日"', '三月十六日'],
  ])('%s', (code, wanted) => {
    expect(read(paragraph(run('主持人：') + field(code))).text).toBe(`主持人：${wanted}`)
  })
})

describe('a field whose result the file does not hold', () => {
  test.each([
    ['AUTONUM', ['1.一', '2.二', '3.三']],
    ['AUTONUM \\* CHINESENUM3 \\s 、', ['一、一', '二、二', '三、三']],
    ['AUTONUM \\e', ['1一', '2二', '3三']],
    ['LISTNUM', ['1)一', '2)二', '3)三']],
    ['LISTNUM \\l 4', ['(1)一', '(2)二', '(3)三']],
    ['LISTNUM \\l 2 \\s 3', ['c)一', 'c)二', 'c)三']],
    ['SEQ 表 \\* ARABIC', ['1一', '2二', '3三']],
    ['SEQ 图 \\* roman', ['i一', 'ii二', 'iii三']],
    ['SEQ 图 \\h', ['一', '二', '三']],
  ])('is counted where it numbers: %s', (code, wanted) => {
    const body = ['一', '二', '三'].map((text) => paragraph(field(code) + run(text))).join('')
    expect(read(body).text.split('\n')).toEqual(wanted)
  })

  test('counts on from stored results, each kind for itself', () => {
    const stored = (code: string, result: string) =>
      `<w:fldSimple w:instr=" ${code} ">${run(result)}</w:fldSimple>`
    const body =
      paragraph(run('表') + stored('SEQ 表', '1')) +
      paragraph(run('图') + field('SEQ 图')) +
      paragraph(run('表') + field('SEQ 表')) +
      paragraph(run('见表') + field('SEQ 表 \\c'))
    expect(read(body).text.split('\n')).toEqual(['表1', '图1', '表2', '见表2'])
  })

  test.each([
    ['DATE \\@ "yyyy年M月d日"', '日期'],
    ['TIME', '时间'],
    ['SAVEDATE', '日期'],
    ['REF _Ref1 \\h', '引用的文字'],
    ['MERGEFIELD 姓名', '邮件合并的内容'],
    ['INCLUDETEXT "C:\\\\名单.docx"', '插入的另一个文件'],
  ])('is told where nobody can know it: %s', (code, name) => {
    const { text, notes } = read(paragraph(run('会议时间：') + field(code)))
    expect(text).toBe('会议时间：')
    expect(notes).toMatchObject([{ kind: 'unread', text: `${name}（文件里没有存）`, about: '会议时间：' }])
  })

  test.each(['XE "索引项"', 'TC "目录项"', 'PAGE', 'HYPERLINK "http://example.invalid"'])(
    'shows nothing where nothing stands on the paper: %s',
    (code) => {
      expect(read(paragraph(run('正文') + field(code))).notes).toEqual([])
    },
  )

  test('is the words to click on in a place of a form that nobody has filled in', () => {
    const form =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="请填日期"/></w:textInput></w:ffData></w:fldChar></w:r>' +
      '<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(read(paragraph(run('日期：') + form)).text).toBe('日期：请填日期')
  })
})

describe('标志', () => {
  const box = (...texts: string[]) =>
    `<w:r><w:pict><v:group>${texts
      .map(
        (text) =>
          `<v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape>`,
      )
      .join('')}</v:group></w:pict></w:r>`

  test('in boxes that hang on the line of the number stands over it', () => {
    const line = run('第25期') + box('青禾县水务局', '局长办公会议纪要') + run('　2026年3月9日')
    expect(read(paragraph(line)).lines.map(({ text }) => text)).toEqual([
      '青禾县水务局',
      '局长办公会议纪要',
      '第25期　2026年3月9日',
    ])
  })

  test('in a header is part of the text where that has a number and speaks of 纪要, and has no title', () => {
    const header = paragraph('青禾县水务局') + paragraph('局长办公会议纪要')
    const section = '<w:sectPr><w:headerReference w:type="first" r:id="rIdH1"/></w:sectPr>'
    const body = paragraph('第25期') + paragraph('会议议定事项纪要如下：')
    const { text, notes } = read(body + section, { headers: [header] })
    expect(text).toBe('青禾县水务局\n局长办公会议纪要\n第25期\n会议议定事项纪要如下：')
    expect(notes).toEqual([])
  })

  test('in a header that repeats the title is a running head', () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/></w:sectPr>'
    const body = paragraph('青禾县水务局局长办公会议纪要') + paragraph('会议认为，可行。')
    const { text, notes } = read(body + section, { headers: [paragraph('水务局会议纪要〔2026〕3号')] })
    expect(text).toBe('青禾县水务局局长办公会议纪要\n会议认为，可行。')
    expect(notes).toMatchObject([{ kind: 'header' }])
  })
})

test('版记 in a footer belongs under the text, whatever the last sentences say of 印发', () => {
  const footer = paragraph('抄送：县委办公室。') + paragraph('青禾县水务局办公室　2026年3月9日印发')
  const section = '<w:sectPr><w:footerReference w:type="default" r:id="rIdT1"/></w:sectPr>'
  const body = paragraph('会议决定，修改后印发实施。')
  const { text, notes } = read(body + section, { footers: [footer] })
  expect(text).toBe('会议决定，修改后印发实施。\n抄送：县委办公室。\n青禾县水务局办公室　2026年3月9日印发')
  expect(notes).toEqual([])
})
