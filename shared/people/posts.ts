/** What may stand right before a post and belongs to it: 常务副…, 党组…, 一级…. */
const BEFORE = [
  '原|原任|时任|员额|代|代理|副|常务|第一|第二|第三|执行|轮值|名誉|荣誉|党组|党委|党工委|党总支|党支部|总支|总支部|支部|分党组|专职|兼职|特聘|挂职|驻村|包村|包片|包联|驻点|分管|主管|主要|独立|非执行|首席|总|资深|高级|中级|初级|助理|主治|住院',
  '一级|二级|三级|四级|正县级|正处级|正科级|正厅级|副县级|副处级|副科级|副厅级|行政|业务|技术|纪检|派驻|联合|共同|监事会|董事会|理事会|村委会|居委会|业委会|纪检组|纪检监察组',
].flatMap((words) => words.split('|'))
/** What is led by a …长: 市长, 检察长, 理事长. */
const LED = [
  ...'市县区省州盟旗镇乡村局厅部组队处科股司署矿院校园馆站所厂场社台行会庭关团营连师旅班船机店片楼街路段工河湖林田链居',
  ...'支队|大队|中队|总队|分队|秘书|委员|理事|监事|董事|检察|审判|指挥|参谋|护士|教导|车间|监狱|列车|网格|执法局|分局|分会|分院|支行|分行'.split(
    '|',
  ),
]
/** What somebody with a post in …员 does: 检查员, 网格员. */
const DOES =
  '检查|督察|督导|督办|观察|网格|包村|帮扶|联络|公证|仲裁|审判|陪审|监察|安全|管理|辅导|技术|业务|化验|驾驶|讲解|监督|巡查|巡护|护林|评议|评审|调解|统计|会计|档案|保密|信息|宣传|纪检|组织|资料|质量|材料|施工|测量|预算|试验|采购'.split(
    '|',
  )
const POSTS = [
  '主任医师|主任药师|主任护师|主任技师|主任科员|主任记者|主任编辑|主任委员|主任|主席|主编|主管|主办|主理人',
  '书记员|书记|村支书|支书|嘎查达|秘书|政治委员|政委|指导员|教导员|协理员|司令|司令员|常委|委员|执委|成员|总指挥|总调度|总协调人',
  '总经理|经理|总裁|总监|副总|总工程师|总会计师|总经济师|总农艺师|总规划师|总设计师|总畜牧师|总兽医师|总建筑师|总工|总助|总编辑|总编',
  '大队辅导员|工程师|会计师|经济师|审计师|建筑师|规划师|设计师|农艺师|畜牧师|兽医师|造价师|评估师|医师|药师|护师|技师|律师|讲师|教师|大夫|医生|护士',
  '董事|监事|理事|股东|合伙人|巡视员|调研员|科员|办事员|干事|助理|专员|督学|顾问|领队|教练|干部|领导|代表|专家|学者|教授|研究馆员|馆员|研究员|院士|博士|记者|编辑|编审|法官|检察官|特派员',
  '民警|辅警|联系人|召集人|负责人|发言人|法定代表人|代理人|经办人|班主任|保健医|校医|文书|庭务|会计|出纳',
].flatMap((words) => words.split('|'))

/** Words by their first character: what one place may begin with. */
function byFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const word of words) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), word])
  return found
}
const BEFORE_AT = byFirst(BEFORE)
const POSTS_AT = byFirst([...POSTS, ...LED.map((led) => `${led}长`), ...DOES.map((does) => `${does}员`)])
/** The longest word with the longest remark behind it: what lies further from a post than this has nothing to do with it. */
const REACH = 20
const REMARK = /（[^（）]{1,12}）/uy
/** Whatever ends in none of these is no post: spares most texts the long look. */
const LAST =
  /[警总长任席编管办人书记秘委导令成员挥度调裁监师工理助事股东问队练部干表家者授士辑官派会计出纳医生夫学书]$|）$/u

/** A text longer than this is no person with a post. In characters. */
const LONGEST = 60

/** 市发改委副主任 → 市发改委 + 副主任; `post` is '' when the text ends with none. Posts parted by 、 are asked one by one. */
export function splitPost(text: string): { readonly before: string; readonly post: string } {
  const start = text.length > LONGEST || !LAST.test(text) ? -1 : startOfPosts(text)
  return start < 0 ? { before: text, post: '' } : { before: text.slice(0, start), post: text.slice(start) }
}

/**
 * The first place from which a text is nothing but posts, each with what stands before it and a remark in （）, 兼 or 和 between them; -1 where
 * there is none. 总经理 is one post and two words, 助理 stands before, behind or alone: an expression would try every way to read them, so the
 * places are asked from the end, each once.
 */
function startOfPosts(text: string): number {
  const begins: boolean[] = []
  let first = text.length
  for (let at = text.length - 1; at >= 0 && first - at <= REACH; at -= 1) {
    const character = text.charAt(at)
    const isPostHere = POSTS_AT.get(character)?.some(
      (word) => text.startsWith(word, at) && mayEnd(text, at + word.length, begins),
    )
    begins[at] =
      isPostHere === true ||
      BEFORE_AT.get(character)?.some((word) => begins[at + word.length] && text.startsWith(word, at)) === true
    if (begins[at]) first = at
  }
  return first === text.length ? -1 : first
}

/** Whether a post may end at a place: at the end of the text or before the next one, in front of it a remark or not. */
function mayEnd(text: string, at: number, begins: readonly boolean[]): boolean {
  if (goesOn(text, at, begins)) return true
  if (text.charAt(at) !== '（') return false
  REMARK.lastIndex = at
  return REMARK.test(text) && goesOn(text, REMARK.lastIndex, begins)
}

function goesOn(text: string, at: number, begins: readonly boolean[]): boolean {
  if (at === text.length || begins[at] === true) return true
  const character = text.charAt(at)
  return (character === '兼' || character === '和') && begins[at + 1] === true
}

/** What somebody sees to, before 委员, 主任, 部长: 宣传委员, 后勤主任, 安全主任; never a name, though 宣, 后 and 安 are surnames. */
const FIELD =
  /^(?:组织|宣传|纪检|统战|武装|政法|生活|学习|青年|妇女|群众|文体|体育|卫生|治保|调解|民兵|后勤|安全|项目|现场|客户|片区|值班|带班|机电|通风|采煤|掘进|地测|安保|党建|党务|教务|政教|德育|总务|财务|人事|行政|保教|宣教|文教|生产|质量|技术|营销|农业|林业|水利|计生|研发|人力资源|供应链|运营|市场|产品|法务|信息|采购|品牌|战略|投资|风控|合规|审计)$/u

/** Whether what stands before a post is the field it is for. */
export function isFieldOfPost(before: string): boolean {
  return FIELD.test(before)
}

/** Whether a text is nothing but a post: 副市长, 党组书记. */
export function isPost(text: string): boolean {
  const { before, post } = splitPost(text)
  return post !== '' && before === ''
}
