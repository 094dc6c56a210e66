import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { charactersWithoutNumbers, countCharacters, printedCharacters } from './characters.ts'

const HEAD =
  '青浦市人民政府\n常务会议纪要\n2025年4月8日，市长周怀瑾主持召开市政府第15次常务会议，现将会议议定事项纪要如下：\n一、审议渡口管理办法\n会议原则同意该办法。\n'

/** What the outline says of the attendance: role: unit|name name|people without a name. */
function read(source: string): string[] {
  const { minutes } = parseMinutesText(source)
  // Rolls before the topics are printed where the profile wants them; a cell of a table gets its colon.
  const wanted = countCharacters(charactersWithoutNumbers(source, minutes).replaceAll('：', ''))
  expect(countCharacters(printedCharacters(minutes).replaceAll('：', ''))).toEqual(wanted)
  return readOutline(minutes).attendance.flatMap(({ role, entries }) =>
    entries.map(
      ({ unit, names, unnamed }) => `${role}: ${unit ?? ''}|${names.join(' ')}|${unnamed.join(' ')}`,
    ),
  )
}

describe('rolls at the end', () => {
  it.each<[string, string, string[]]>([
    [
      'units only',
      '参会单位：市交通局、市林业局、海关、团市委、高新区',
      ['市交通局', '市林业局', '海关', '团市委', '高新区'].map((unit) => `参会单位: ${unit}||`),
    ],
    [
      'names of four and more',
      '出席：艾尔肯江、洛桑卓嘎、苏和巴特尔、古丽米热。',
      ['出席: |艾尔肯江 洛桑卓嘎 苏和巴特尔 古丽米热|'],
    ],
    [
      'a name of five after a unit',
      '列席：市林业局斯琴格日勒，市民宗局买买提·吐尔逊。',
      ['列席: 市林业局|斯琴格日勒|', '列席: 市民宗局|买买提·吐尔逊|'],
    ],
    ['and others', '出席：周怀瑾、谢明远等8名同志', ['出席: |周怀瑾 谢明远|等8名同志']],
    ['等同志', '列席：谢明远、贺兰舟等同志。', ['列席: |谢明远 贺兰舟|']],
    [
      'two posts of one person',
      '出席：市委副书记、市长周怀瑾，市政府党组成员、副市长谢明远',
      ['出席: |周怀瑾|', '出席: |谢明远|'],
    ],
    [
      'posts and one mark',
      '出席：县委常委、副县长周怀瑾、办公室主任谢明远、县林业局局长贺兰舟。',
      ['出席: |周怀瑾|', '出席: 办公室|谢明远|', '出席: 县林业局|贺兰舟|'],
    ],
    ['posts after names', '出席：周怀瑾检察长、谢明远副检察长、贺兰舟主任', ['出席: |周怀瑾 谢明远 贺兰舟|']],
    [
      'unit and post in brackets',
      '参会：谢明远（市林业局副局长）、贺兰舟（市交通局）',
      ['参会: 市林业局|谢明远|', '参会: 市交通局|贺兰舟|'],
    ],
    [
      'per topic',
      '列席：第一议题：市林业局谢明远、市交通局贺兰舟；第二至四议题：市财政局钟一鸣',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰舟|', '列席: 市财政局|钟一鸣|'],
    ],
    [
      'per topic, a line each',
      '列席：\n第1个议题：市林业局谢明远\n第2个议题：市交通局贺兰舟',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰舟|'],
    ],
    ['a label with a count', '列席人员（共2人）：谢明远、贺兰舟', ['列席人员: |谢明远 贺兰舟|']],
    ['a label with a remark', '出席人员（按姓氏笔画排序）：谢明远、贺兰舟', ['出席人员: |谢明远 贺兰舟|']],
    [
      'labels seldom met',
      '因事请假：谢明远\n特邀专家：云州大学教授贺兰舟\n列席单位及人员：市林业局钟一鸣',
      ['因事请假: |谢明远|', '特邀专家: 云州大学|贺兰舟|', '列席单位及人员: 市林业局|钟一鸣|'],
    ],
    [
      'people by the posts with which they sit',
      '主任委员：谢明远\n副主任委员：贺兰舟、钟一鸣\n委员：市林业局韩若溪\n秘书：宋雨桐',
      ['主任委员: |谢明远|', '副主任委员: |贺兰舟 钟一鸣|', '委员: 市林业局|韩若溪|', '秘书: |宋雨桐|'],
    ],
    [
      'directors',
      '董事长：谢明远\n独立董事：贺兰舟 钟一鸣\n监事：韩若溪',
      ['董事长: |谢明远|', '独立董事: |贺兰舟 钟一鸣|', '监事: |韩若溪|'],
    ],
    [
      'labels never met',
      '评审专家：谢明远、贺兰舟\n观察团成员：市林业局钟一鸣',
      ['评审专家: |谢明远 贺兰舟|', '观察团成员: 市林业局|钟一鸣|'],
    ],
    [
      'two labels in a line',
      '出席：周怀瑾、谢明远　　列席：市林业局贺兰舟',
      ['出席: |周怀瑾 谢明远|', '列席: 市林业局|贺兰舟|'],
    ],
    [
      'a unit and a colon',
      '列席：市林业局：谢明远、贺兰舟；市交通局：钟一鸣',
      ['列席: 市林业局|谢明远 贺兰舟|', '列席: 市交通局|钟一鸣|'],
    ],
    [
      'parts with a name of their own',
      '列席：\n市直部门：市林业局谢明远，市交通局贺兰舟\n乡镇：沙河镇钟一鸣，石桥乡叶知秋',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰舟|', '列席: 沙河镇|钟一鸣|', '列席: 石桥乡|叶知秋|'],
    ],
    [
      'numbered lines',
      '列席：\n1. 市林业局谢明远\n2. 市交通局贺兰舟',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰舟|'],
    ],
    [
      'a table of unit, post, name',
      '列席：\n市林业局 局长 谢明远\n市交通局 副局长 贺 兰',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰|'],
    ],
    [
      'a table of name and post',
      '列席：\n谢明远　市林业局局长\n贺　兰　市交通局副局长',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰|'],
    ],
    ['one character a line', '出席：\n周\n怀\n瑾\n谢\n明\n远', ['出席: |周怀瑾 谢明远|']],
    [
      'units whose people have no name',
      '列席：市林业局、市交通局主要负责人，高新区谢明远。',
      ['列席: ||市林业局、市交通局主要负责人', '列席: 高新区|谢明远|'],
    ],
    [
      'labels with numbers',
      '（一）出席：周怀瑾、谢明远\n（二）列席：市林业局贺兰舟',
      ['出席: |周怀瑾 谢明远|', '列席: 市林业局|贺兰舟|'],
    ],
    [
      'numbered parts of one roll',
      '列席：\n（一）邀请列席：周怀瑾、谢明远\n（二）林业局贺兰舟，交通局钟一鸣',
      ['列席: |周怀瑾 谢明远|', '列席: 林业局|贺兰舟|', '列席: 交通局|钟一鸣|'],
    ],
    [
      'two labels parted by ；',
      '出席：院长周怀瑾，书记谢明远、贺兰舟；列席：医务科科长钟一鸣',
      ['出席: |周怀瑾|', '出席: |谢明远 贺兰舟|', '列席: 医务科|钟一鸣|'],
    ],
    [
      'topics in brackets',
      '列席：（议题一）市林业局谢明远、市交通局贺兰舟，（议题二）市财政局钟一鸣',
      ['列席: 市林业局|谢明远|', '列席: 市交通局|贺兰舟|', '列席: 市财政局|钟一鸣|'],
    ],
    [
      'names in brackets behind their unit',
      '列席单位和人员：市林业局（谢明远、贺兰舟）、市财政局（钟一鸣）',
      ['列席单位和人员: 市林业局|谢明远 贺兰舟|', '列席单位和人员: 市财政局|钟一鸣|'],
    ],
    [
      'names with posts parted by 、 behind them',
      '出席：周怀瑾　市委副书记、市长\n谢　明　市委常委、常务副市长',
      ['出席: |周怀瑾|', '出席: |谢明|'],
    ],
    [
      'units with brackets',
      '参会单位：市林业局、各县（市、区）人民政府，高新区管委会',
      ['参会单位: 市林业局||', '参会单位: 各县（市、区）人民政府||', '参会单位: 高新区管委会||'],
    ],
    [
      'Tibetan names',
      '出席：尼玛旺堆、扎西次仁、索朗多吉、边巴',
      ['出席: |尼玛旺堆 扎西次仁 索朗多吉 边巴|'],
    ],
    [
      'a body and its post',
      '参加：居委会主任周怀瑾、副主任谢明远，居民代表贺兰舟等15人',
      ['参加: 居委会|周怀瑾 谢明远|', '参加: |贺兰舟|等15人'],
    ],
    [
      'labels as clauses in one line',
      '出席会议的有：周怀瑾、谢明远；列席会议的还有：贺兰舟',
      ['出席会议的有: |周怀瑾 谢明远|', '列席会议的还有: |贺兰舟|'],
    ],
    [
      'kinds of units',
      '列席：发改、林业、自然资源等部门主要负责人，高新区谢明远',
      ['列席: ||发改、林业、自然资源等部门主要负责人', '列席: 高新区|谢明远|'],
    ],
    ['hidden names', '出席：周××、谢某某，市林业局贺×', ['出席: |周×× 谢某某|', '出席: 市林业局|贺×|']],
    [
      'a sentence at the end',
      '会议由周怀瑾主持，谢明远、贺兰舟出席，市林业局钟一鸣列席。',
      ['出席: |谢明远 贺兰舟|', '列席: 市林业局|钟一鸣|'],
    ],
    [
      'a unit that ends like a name begins',
      '列席：市农业农村局禾苗，市交通局长孙明。',
      ['列席: 市农业农村局|禾苗|', '列席: 市交通局|孙明|'],
    ],
  ])('%s', (_, roll, wanted) => {
    expect(read(HEAD + roll)).toEqual(wanted)
  })

  it.each([
    '检察长',
    '所长',
    '村支书',
    '科长',
    '理事长',
    '社长',
    '二级巡视员',
    '总工程师',
    '厂长',
    '站长',
    '园长',
    '馆长',
    '教授',
    '河长',
    '执行董事',
    '召集人',
    '院长',
    '校长',
    '主任医师',
    '监事会主席',
    '村委会主任',
    '党总支书记',
    '四级调研员',
    '县长助理',
    '首席专家',
    '护士长',
    '庭长',
    '行长',
    '纪检组组长',
    '总会计师',
    '林长',
  ])('%s before and after a name, in a roll and as chair', (post) => {
    const source = `${HEAD.replace('市长', post)}列席：${post}谢明远，贺兰舟${post}，青浦市水务集团${post}钟一鸣`
    expect(read(source).map((line) => line.split('|')[1])).toEqual(['谢明远', '贺兰舟', '钟一鸣'])
    expect(readOutline(parseMinutesText(source).minutes).meeting.chair).toBe('周怀瑾')
  })
})

describe('rolls before the topics', () => {
  const around = (rolls: string) =>
    `青浦市人民政府\n常务会议纪要\n2025年4月8日，市长周怀瑾主持召开市政府第15次常务会议。\n${rolls}\n现将会议议定事项纪要如下：\n一、渡口管理办法\n会议原则同意该办法。`

  it('the label alone, its people in the line below', () => {
    expect(
      read(
        around(
          '出席人员：\n周怀瑾、谢明远\n缺席人员：\n钟一鸣（出差）\n列席人员：\n市林业局贺兰舟\n市交通局叶知秋',
        ),
      ),
    ).toEqual([
      '出席人员: |周怀瑾 谢明远|',
      '缺席人员: |钟一鸣|',
      '列席人员: 市林业局|贺兰舟|',
      '列席人员: 市交通局|叶知秋|',
    ])
  })

  it('a label in one cell of a table, its people in the next', () => {
    expect(
      read('云州公司会议纪要\n出席人\n谢明远、贺兰舟\n列席人员\n钟一鸣\n会议内容\n1、确定渡口位置。'),
    ).toEqual(['出席人: |谢明远 贺兰舟|', '列席人员: |钟一鸣|'])
  })
})

it.each<[string, string[]]>([
  [
    '县政府在家领导出席会议，各乡镇负责同志列席会议，县人大常委会副主任谢明远、县政协副主席贺兰舟应邀参加会议。',
    [
      '出席: ||县政府在家领导',
      '列席: ||各乡镇负责同志',
      '应邀参加会议: 县人大常委会|谢明远|',
      '应邀参加会议: 县政协|贺兰舟|',
    ],
  ],
  [
    '参加会议的有市林业局谢明远、市交通局贺兰舟。',
    ['参加会议: 市林业局|谢明远|', '参加会议: 市交通局|贺兰舟|'],
  ],
  ['副市长谢明远、贺兰舟出席，钟一鸣因公请假。', ['出席: |谢明远 贺兰舟|', '请假: |钟一鸣|']],
  ['市直有关单位要高度重视，认真参加会议。', []],
])('attendance told in the opening: %s', (sentence, wanted) => {
  expect(read(HEAD.replace('，现将', `。${sentence}现将`))).toEqual(wanted)
})

it.each([
  ['（主持人：周怀瑾 汇报人：谢明远 贺兰舟 钟 鸣）', '（主持人：周怀瑾 汇报人：谢明远 贺兰舟 钟鸣）'],
  ['汇报人：谢明远　贺兰舟', '汇报人：谢明远 贺兰舟'],
  ['会议 确定： 由 市林业局 负责', '会议确定：由市林业局负责'],
])('blanks that part people stay, others go: %s', (line, wanted) => {
  const { minutes } = parseMinutesText(
    HEAD.replace('会议原则同意该办法。\n', `${line}\n会议原则同意该办法。\n`),
  )
  expect(minutesToPlainText(minutes)).toContain(wanted)
})

it('a roll of one person takes the usual marks for those who are added', () => {
  const { minutes } = parseMinutesText(`${HEAD}请假：钟一鸣（赴省城开会）。`)
  expect(minutes.children.at(-1)).toMatchObject({ betweenNames: '、', betweenEntries: '，', endMark: '。' })
})
