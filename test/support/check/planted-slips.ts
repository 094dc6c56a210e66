import type { createRandom } from '../random.ts'

type Random = ReturnType<typeof createRandom>

/** One way of spoiling a clean text. */
export interface SlipKind {
  readonly name: string
  /** Rules that rightly see the same slip as well. */
  readonly also: readonly string[]
  /** null: the text gives no occasion. `where`: the words that were put in. */
  readonly plant: (text: string, random: Random) => { readonly text: string; readonly where: string } | null
}

/** Replaces one of the places that a pattern matches; `around` characters of the new text on both sides are what a finding may show. */
function swap(
  name: string,
  pattern: RegExp,
  write: (match: RegExpMatchArray, random: Random) => string,
  also: readonly string[] = [],
): SlipKind {
  return {
    name,
    also,
    plant(text, random) {
      const places = [...text.matchAll(pattern)]
      if (places.length === 0) return null
      const match = random.pick(places)
      const written = write(match, random)
      const start = match.index
      return { text: text.slice(0, start) + written + text.slice(start + match[0].length), where: written }
    },
  }
}

/** Pairs of right and wrong words; every right word that the text has is an occasion. */
function misspell(name: string, pairs: readonly (readonly [right: string, wrong: string])[]): SlipKind {
  return {
    name,
    also: [],
    plant(text, random) {
      const own = pairs.filter(([right]) => text.includes(right))
      if (own.length === 0) return null
      const [right, wrong] = random.pick(own)
      const places = [...text.matchAll(new RegExp(right, 'gu'))].map(({ index }) => index)
      const start = random.pick(places)
      return { text: text.slice(0, start) + wrong + text.slice(start + right.length), where: wrong }
    },
  }
}

/** Whether a place is in the body: not in the lines above the opening, not in a roll. */
const BODY = '(?<=\\n(?:会议|\\d{4}年)[^\\n]*)'

const SHAPE: readonly (readonly [string, string])[] = [
  ['尚未', '尚末'],
  ['拆迁', '折迁'],
  ['治理', '冶理'],
  ['整治', '整冶'],
  ['防治', '防冶'],
  ['范围', '泛围'],
  ['监测', '监侧'],
  ['辖区', '瞎区'],
  ['环节', '坏节'],
  ['隐患', '稳患'],
  ['统筹', '统寿'],
  ['矛盾', '予盾'],
  ['措施', '措拖'],
  ['实施', '实拖'],
  ['设施', '设拖'],
  ['项目', '顶目'],
  ['预算', '颁算'],
  ['问题', '间题'],
  ['环境', '坏境'],
  ['运转', '运传'],
  ['保障', '保章'],
  ['底线', '低线'],
  ['提升', '堤升'],
  ['健身', '建身'],
  ['规范', '规犯'],
  ['审议', '审仪'],
  ['决定', '诀定'],
  ['协调', '协凋'],
  ['短板', '短扳'],
]

const SOUND: readonly (readonly [string, string])[] = [
  ['落实', '络实'],
  ['贯彻', '惯彻'],
  ['部署', '布署'],
  ['统筹', '同筹'],
  ['保障', '保漳'],
  ['严格', '严隔'],
  ['协调', '谐调'],
  ['建设', '健设'],
  ['形势', '行势'],
  ['安排', '按排'],
  ['意识', '意示'],
  ['群众', '群重'],
  ['养护', '养互'],
  ['资金', '姿金'],
  ['财政', '才政'],
  ['企业', '起业'],
  ['责任', '则任'],
  ['完善', '完擅'],
  ['制度', '治度'],
  ['综合', '总合'],
  ['监督', '监都'],
  ['基础', '基处'],
  ['排查', '排察'],
  ['隐患', '引患'],
  ['检查', '捡查'],
  ['办法', '办发'],
  ['巡查', '询查'],
  ['重点', '重典'],
  ['措施', '错施'],
]

/** Forty kinds in about the shares that editors find them in: kinds of one group share it. */
export const SLIP_KINDS: readonly SlipKind[] = [
  misspell('形似一', SHAPE.slice(0, 16)),
  misspell('形似二', SHAPE.slice(16)),
  misspell('音似一', SOUND.slice(0, 15)),
  misspell('音似二', SOUND.slice(15)),
  misspell('易错词', [
    ['台账', '台帐'],
    ['部署', '布署'],
    ['做到', '作到'],
    ['截至', '截止'],
    ['履行', '覆行'],
    ['习惯', '习贯'],
    ['其他', '其它'],
    ['依法依规', '依法以规'],
    ['盘活', '盘话'],
    ['摸底', '摸低'],
    ['巡查', '寻查'],
    ['形势', '形式'],
    ['避免', '避兔'],
    ['合理', '合里'],
    ['稳定', '隐定'],
  ]),
  swap(
    '书名有误',
    /《([^《》]{9,})》(?=的汇报|》|，纪要|《)/gu,
    ([, name = '']) => `《${name.slice(0, 5)}${name.slice(6)}》`,
  ),
  swap('简称不符', /该《(?:管理办法|办法|政策|工作方案|实施方案)》(?=，会后|，由)/gu, () => '该《应急预案》'),
  swap('同意该汇报', /同意该《[^《》]+》/gu, () => '同意该汇报'),
  swap('关于关于', /(?<=[局委])关于(?=《)/gu, () => '关于关于'),
  swap('关于审议', /(?<=[局委]关于)(?=《[^《》]*》的汇报)/gu, () => '审议'),
  swap(
    '重复的词',
    /(?<=会议(?:要求|强调|指出|认为)，[^\n]{0,60})(?:各部门|进一步|建立|资金|督促|问题|责任|形势)/gu,
    ([word]) => word + word,
  ),
  swap('叠字的的', /的(?=重要|严峻|支柱|良好|闲置)/gu, () => '的的'),
  swap(
    '半角标点',
    /(?<=\p{Script=Han})[，；：](?=\p{Script=Han})/gu,
    ([mark]) => ({ '，': ',', '；': ';', '：': ':' })[mark] ?? ',',
  ),
  swap('标点重复', /(?<=会议\p{Script=Han}{2}，[^\n]{4,60})，(?=\p{Script=Han})/gu, () => '，，'),
  swap('逗号句号', new RegExp(`${BODY}(?<=\\p{Script=Han})。(?=\\p{Script=Han})`, 'gu'), () => '，。'),
  swap('缺后书名号', /(?<=汇报。会议[^\n]{0,80}|同意该《[^《》]{1,8})》(?=，)/gu, () => ''),
  swap('缺前引号', /会议强调(?=：|，)/gu, () => '会议强调”全面推进”'),
  swap('缺右括号', /(?<=各县区|各部门|各街道|各乡镇)(?=要|、)/gu, () => '（含开发区'),
  swap('书名号间顿号', /》《/gu, () => '》、《'),
  swap('序号加顿号', /（[一二三]）/gu, ([number]) => `${number}、`),
  swap('一是跳到三是', /二是/gu, () => '四是'),
  swap('个数不符', /三个方面/gu, () => '四个方面'),
  swap('分项跳号', /（二）/gu, () => '（四）'),
  swap('不存在的日期', /(?:10月31日|5月1日|9月30日|8月20日|12月31日)/gu, () => '9月31日'),
  swap('日期补零', /(?:2025年5月1日|2025年8月20日)/gu, (match) => match[0].replace(/年(\d)月/u, '年0$1月')),
  swap('日写成号', /(?:10月31|9月30|8月20|5月1|12月31)日/gu, ([day]) => day.replace('日', '号')),
  swap('年份简写', /(?<!\d)20(?=25年(?:5月1日|8月20日|12月31日)|24年3月)/gu, () => ''),
  swap('上午十五时', /(?<=月\d{1,2}日)(?:上午|下午)(?=，)/gu, () => '上午15时'),
  swap('星期不符', /(?<=2025年(?:8月20日|12月31日|5月1日))/gu, () => '（星期日）'),
  swap(
    '金额单位',
    /(?<=会议(?:要求|强调|决定)，[^\n]*)(?<!\d)(?:4\.2亿元|3200万元|1850万元|6800万元)(?=[^\n]*。)/gu,
    ([amount]) => `${amount}（其中${amount.replace(/[万亿]元/u, '元')}）`,
  ),
  swap('概数重复', /(?:12个|4600户|12公里|8公里)/gu, ([amount]) => `约${amount}左右`),
  swap('占位符', /(?<=由|责成)(?:市|县|区)\p{Script=Han}{2,4}局(?=牵头|根据|按照)/gu, () => '××局'),
  swap('待核', /(?<=资金|总投资)\d[\d.]*[万亿]元/gu, ([amount]) => `${amount}（待核）`),
  swap('口语残留', /会议指出，/gu, ([opener]) => `${opener}嗯，`),
  swap('称谓', /(?:党政领导责任|有关县区|各县区)/gu, ([words]) => `习总书记、${words}`),
  swap(
    '单位写法不一',
    /市住建局(?=要|根据)|县卫健委(?=要)|区应急局(?=要)|市工信局(?=根据|牵头)|县发改委(?=根据)/gu,
    ([unit]) =>
      unit
        .replace('住建局', '住房和城乡建设局')
        .replace('卫健委', '卫生健康委')
        .replace('应急局', '应急管理局')
        .replace('工信局', '工业和信息化局')
        .replace('发改委', '发展改革委'),
  ),
  swap(
    '单位错字',
    /(?<=汇报。[^\n]*\n?[^\n]*会后由)[市县]\p{Script=Han}{2,4}局(?=根据)|(?<=\n会议要求，[^\n]{0,30})(?:市水务局|区水务局|县财政局|区住建局)(?=要|、)/gu,
    ([unit]) =>
      unit
        .replace('住建', '住健')
        .replace('工信', '工新')
        .replace('水利', '水力')
        .replace('水务', '水雾')
        .replace('财政', '财证')
        .replace('生态', '升态'),
  ),
  swap(
    '人名错字',
    /(?<=副(?:市|县)长)(?:周明|方国栋)|(?<=副区长)顾明礼/gu,
    ([name]) => ({ 周明: '周鸣', 方国栋: '方国冻', 顾明礼: '顾名礼' })[name] ?? name,
  ),
  swap('名单重名', /(?<=出席：)\p{Script=Han}{2,3}(?=、)/gu, ([name]) => `${name}、${name}`),
  swap('名单后多一行', /(?<=列席：[^\n]*。)\n?$/gu, () => '\n市邮政公司的代表。'),
  swap('缺句号', /。(?=\n会议|\n[二三四五]、)/gu, () => ''),
  swap(
    '的地得',
    /认真落实|积极参与|严厉打击|切实履行|严厉查处|全面排查/gu,
    ([words]) => `${words.slice(0, 2)}的${words.slice(2)}`,
  ),
  swap('届次写法', /第\d+次(?=常务|专题|办公)/gu, ([words]) => words.replace('次', '届次')),
  swap('重复半句', /会议(?:认为|指出|强调|要求)，/gu, ([words]) => words + words),
  swap(
    '叠字',
    /(?<=进一步)(?:完善|提高|加强|优化)|(?<=要)(?:压实|强化|完善)/gu,
    ([words]) => words + words.slice(1),
  ),
  swap(
    '颠倒的两字',
    /责任分工|责任单位|任务清单|完成时限|会议讨论意见/gu,
    ([words]) => `${words.slice(0, -2)}${words.at(-1)}${words.at(-2)}`,
  ),
  swap('繁体字', /会议强调/gu, () => '会议強調', ['set-phrase']),
  swap('空着的月份', /(?<=于|，)\d{1,2}月\d{1,2}日(?=前)/gu, () => 'X月X日', ['placeholder']),
  swap('日期用点', /2025年(?:5月1日|8月20日|12月31日)/gu, ([day]) =>
    day.replace(/[年月]/gu, '.').replace('日', ''),
  ),
  swap('等前顿号', /(?<=\p{Script=Han}{3})等(?=部门|单位|工作|问题)/gu, () => '、等'),
  swap('如下逗号', /如下：(?=\n)/gu, () => '如下，', ['unfinished-sentence']),
]
