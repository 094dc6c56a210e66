import { describe, expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { readRollLines, readRollText } from '#shared/parse/rolls/roll-lines.ts'
import { readRolls } from '#shared/parse/rolls/rolls.ts'
import { joinNames } from '#shared/people/join-names.ts'
import { readRollLabel } from '#shared/people/roll-label.ts'
import { splitUnitAndName } from '#shared/people/unit-and-name.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'

const brief = (text: string) =>
  readRollText(text).map(({ unit, names, unnamed, note }) =>
    [unit ?? '', names.join('/'), unnamed.join('/'), note ?? ''].join('|'),
  )

it('lines of people with long posts are lines of the roll', () => {
  const lines = [
    '市教育局党组成员、副局长、一级调研员兼综合执法支队政治委员钱海涛。',
    '市科技局党组成员、副局长孙磊。',
  ]
  const blocks = readRolls([
    '出席：市发展改革委党组成员、副主任赵建国。',
    ...lines,
    '邀请列席人员：市生态环境监测中心何静。',
  ])
  expect(blocks.map(({ type }) => type)).toEqual(['roll', 'roll'])
  expect(blocks[0]).toMatchObject({
    entries: [{ names: ['赵建国'] }, { names: ['钱海涛'] }, { names: ['孙磊'] }],
  })
})

describe('splitUnitAndName', () => {
  it.each([
    ['市人大', '朱大丰'],
    ['市政协', '王国其'],
    ['市交运局', '徐勤'],
    ['市重点处', '李强'],
    ['太仓生态环境局', '沈玉其'],
    ['工商联', '汤文英'],
    ['市应急管理局', '徐向明'],
    ['海关', '潘金虎'],
    ['团市委', '陈颖'],
    ['市委组织部（考核办）', '王维峰'],
    ['市人大副主任', '欧阳明德'],
    ['屈子祠镇', '干汉林'],
    ['税务局', '夏钧'],
    ['民族宗教局', '阿不都热依木·买买提'],
  ])('%s + %s', (unit, name) => {
    expect(splitUnitAndName(unit + name)).toEqual({ unit, name })
  })

  it('knows names alone, also with rare surnames, and units alone', () => {
    expect(splitUnitAndName('倪明德')).toEqual({ unit: null, name: '倪明德' })
    expect(splitUnitAndName('欧阳春雨')).toEqual({ unit: null, name: '欧阳春雨' })
    expect(splitUnitAndName('粟裕')).toEqual({ unit: null, name: '粟裕' })
    expect(splitUnitAndName('市发改委')).toEqual({ unit: '市发改委', name: null })
    expect(splitUnitAndName('市人大朱大丰副主任')).toEqual({ unit: '市人大', name: '朱大丰副主任' })
    expect(splitUnitAndName('市政府办公室主任')).toEqual({ unit: null, name: null })
    expect(splitUnitAndName('')).toEqual({ unit: null, name: null })
  })
})

describe('readRollText', () => {
  it('reads units with several names, people without one and notes', () => {
    expect(
      brief('市人大朱大丰，市政府办公室夏永华、汪志杰（挂职），张三（请假）。\n市邮政公司的代表。'),
    ).toEqual(['市人大|朱大丰||', '市政府办公室|夏永华/汪志杰||挂职', '|张三||请假', '||市邮政公司的代表|'])
  })

  it('keeps names without units in one entry', () => {
    expect(brief('吴敬宇、许超震、韩飚。')).toEqual(['|吴敬宇/许超震/韩飚||'])
    expect(brief('吴敬宇，许超震，韩飚。')).toEqual(['|吴敬宇/许超震/韩飚||'])
    expect(brief('黄国杰 郭 强 杨从军\n李 辉')).toEqual(['|黄国杰/郭强/杨从军/李辉||'])
  })

  it('starts an entry at every unit when one mark parts everything', () => {
    expect(brief('市发改委张三、李四、市教育局王五')).toEqual(['市发改委|张三/李四||', '市教育局|王五||'])
  })

  it('parts people without a name from the names after them', () => {
    expect(brief('市邮政公司的代表、张三')).toEqual(['||市邮政公司的代表|', '|张三||'])
  })

  it('reads a table, one unit a line', () => {
    expect(brief('县人大 杨贵强\n县政府办 徐云波 赵 龑\n二龙乡 胡中岳')).toEqual([
      '县人大|杨贵强||',
      '县政府办|徐云波/赵龑||',
      '二龙乡|胡中岳||',
    ])
  })

  it('starts an entry at a unit inside a row', () => {
    expect(brief('林致远 沈知秋 市发改委主任 周 强')).toEqual(['|林致远/沈知秋||', '市发改委主任|周强||'])
  })

  it('has no entries for no text', () => {
    expect(readRollText(' \n ')).toEqual([])
  })

  it('reads again what is printed', () => {
    const text =
      '市人大朱大丰，市政府办公室夏永华、汪志杰。\n（一）邀请列席：李尚兵、吴侃。\n（二）发改局周雄伟，教体局郭永恒。'
    const roll = readRollLines('列席', text.split('\n'))!
    expect(formatRollEntries(roll).join('\n')).toBe(text)
    expect(roll.entries.map((entry) => entry.group)).toEqual([null, null, '邀请列席', '', null])
    expect(readRollText(formatRollEntries(roll).join('\n'))).toEqual(roll.entries)
  })
})

describe('readRollLines', () => {
  it('keeps the marks of the source', () => {
    expect(readRollLines('列席', ['县人大：张三；县政协：李四、王五'])).toMatchObject({
      betweenEntries: '；',
      betweenNames: '、',
      endMark: '',
    })
  })

  it('takes names parted by blanks between the marks of entries', () => {
    const roll = readRollLines('列席', ['县政府办 徐云波 赵 龑，县人大 杨贵强。'])
    expect(roll?.entries.map(({ unit, names }) => [unit, ...names])).toEqual([
      ['县政府办', '徐云波', '赵龑'],
      ['县人大', '杨贵强'],
    ])
  })

  it('goes on in the next line after a mark', () => {
    const roll = readRollLines('列席', ['市人大朱大丰，', '市政协王国其。'])
    expect(roll?.entries.map((entry) => entry.unit)).toEqual(['市人大', '市政协'])
  })

  it('reads nothing that it could not print again', () => {
    expect(readRollLines('列席', ['市人大朱大丰，市邮政公司的代表、张三'])).toBeNull()
  })
})

describe('readRolls', () => {
  const read = (...lines: string[]) =>
    readRolls(lines).map((block) =>
      block.type === 'roll' ? `${block.role} ${block.entries.length}` : ownText(block),
    )

  it.each([
    '未尽事宜，由市住建局会同有关部门另行协商解决。',
    '请市住建局、市财政局、市资源规划局于5月20日前书面报市政府办公室。',
    '各单位要高度重视，抓好贯彻落实。',
    '请及时整改。',
    '此次会议还听取了三个社区居民代表的发言，有关意见建议由市住建局汇总后分送各有关单位研究办理。',
    '市政府办公室根据会议讨论情况整理本纪要并按程序送有关领导审定后印发各单位执行',
  ])('leaves %s prose', (line) => {
    expect(read('列席：市财政局温如玉。', line, '请假：方静姝。')).toEqual(['列席 1', line, '请假 1'])
  })

  it.each([
    '市财政局温如玉，市资源规划局白晓舟。',
    '太平人寿张三。',
    '市邮政公司的代表，云州电梯协会负责人。',
    '市文化广电和旅游局党组成员、副局长温如玉。',
    '各县（市、区）人民政府主要负责同志，云州经济技术开发区管委会负责同志。',
    '民族宗教局阿不都热依木·买买提，税务局夏钧。',
    '温如玉（赴省开会）、白晓舟（在外学习）',
    '市政府各部门主要负责人。',
    '（二）发改局周雄伟，教体局郭永恒。',
  ])('takes %s for people', (line) => {
    expect(read('列席：市财政局温如玉。', line)).toEqual([expect.stringMatching(/^列席 \d+$/u)])
  })

  it('takes what goes on after a mark for people', () => {
    expect(read('列席：市财政局温如玉，', '云州电梯行业发展促进会。')).toEqual(['列席 2'])
  })

  const rolls = ['出席：林致远、沈知秋', '列席：市财政局周正', '市审计局叶明']

  it.each([
    '会后，请各单位对照分工抓好落实，于4月底前报送进展情况。',
    '本纪要由云州市人民政府办公室负责解释。',
    '请各地按照会议要求推进。',
  ])('a sentence is text and nobody’s name: %s', (sentence) => {
    const blocks = readRolls([...rolls, sentence])
    expect(blocks.map((block) => block.type)).toEqual(['roll', 'roll', 'paragraph'])
    expect(ownText(blocks[2]!)).toBe(sentence)
  })

  it.each(['市应急局负责人、请假人员代表。', '市信访局负责同志。', '市重点工程执行办秦安'])(
    'people are people: %s',
    (people) => {
      expect(readRolls([...rolls, people]).map((block) => block.type)).toEqual(['roll', 'roll'])
    },
  )
})

describe('readRollLabel', () => {
  it.each([
    ['出席：张三', '出席', '张三'],
    ['列 席：', '列席', ''],
    ['出 席 人 员 ： 张 三', '出席人员', '张 三'],
    ['参加会议的有：张三', '参加会议的有', '张三'],
    ['出席 李 靖 薛江峰', '出席', '李 靖 薛江峰'],
  ])('reads %s', (line, role, rest) => {
    expect(readRollLabel(line)).toEqual({ role, rest })
  })

  it.each(['出席会议的同志要带头落实', '参加 全省会议', '会议强调，要列席：', '出席 会议，听取汇报。'])(
    'sees none in %s',
    (line) => {
      expect(readRollLabel(line)).toBeNull()
    },
  )
})

it.each([
  ['郭 强 杨从军 李 辉', ['郭强', '杨从军', '李辉']],
  ['高继文 何振 明 杨樱娜 刘 斌', ['高继文', '何振明', '杨樱娜', '刘斌']],
  ['杲 杰 欧阳 修文 张 磊', ['杲杰', '欧阳修文', '张磊']],
  ['杨贵强', ['杨贵强']],
])('joinNames puts %s together', (text, names) => {
  expect(joinNames(text.split(' '))).toEqual(names)
})
