import { toReadingCopy } from '../../text/reading-copy.ts'

/** 标志: organ and 文种 of the red heading. */
export interface Emblem {
  readonly organ: string | null
  readonly kind: string
  readonly lines: 1 | 2
}

const NUMERAL = '[\\d一二三四五六七八九十百零〇]{1,6}'
/** 2024—2025学年度第二学期, before the counter of a school's meetings. */
const TERM =
  '(?:\\d{4}(?:[—–－-]|至)(?:\\d{4})?学年度?|\\d{4}年度?(?=第?[一二三四秋春上下1-4]季?(?:学期|季度|半年)))?(?:第?[一二上下秋春]季?(?:学期|学年)?|第?[一二三四1-4]季度|[上下]半年)?'
/** 2025年度第1次, 第49次, 第十二期, 第三届, 第十二届第31次. */
const COUNT = `${TERM}(?:第${NUMERAL}周)?(?:(?:\\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?)?(?:第${NUMERAL}[次期号届]|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次){0,2}`
/** Words that the name of a meeting begins with; what stands before them is the organ. */
const MEETING = [
  '常务|常委|民主生活会|组织生活会|理论学习|党组|党委(?!办)|党支部|党总支|支委|支部|党员|党政|党工委|中心组|政府常务|专题|专项|联席|协调|现场(?!办公室)|全体|全会|扩大|工作例会|例会|周例会|月例会|月度|季度|年度|年终|调度|推进(?=[^“”《》]{0,6}(?:会|专班|小组|专题|协调|调度))|研究(?![^，]{2,20}(?:问题|事项|事宜))|会商|评审|审查|论证|启动|座谈|碰头|临时|紧急|视频|电视电话|班子|行政',
  '办公(?!室)|工作(?=会|例会|推进|协调|调度|专题|座谈|部署|联席|汇报|领导小组会)|村民(?=代表|会议|大会|议事|小组)|居民(?=代表|会议|大会|议事)|职工|教职工|教代会|业主(?=大会|代表|会议)|股东|董事(?=会|长办公)|监事(?=会)|理事(?=会|长)|检察委员会|审判委员会|检委会|审委会|学术委员会|厅务|院务|院周会|联络员(?=会|工作)|生产(?=调度|例会|协调|会)|校务|局务|所务|厂务|科务|部务|处务|室务|组务|委务|馆务|园务|站务',
  '[\\p{Script=Han}]{1,3}长(?=办公|碰头|专题|例会)|市长|县长|区长|省长|州长|旗长|镇长|乡长|局长|院长|校长|所长|处长|主任|秘书长|书记|行长|台长|馆长|园长|站长|厂长|总经理|经理|会长|主席|总裁|项目|(?:安全|质量|生产|安全生产)(?=会|例会|工作|办公|专题|调度|分析|协调|月|周)|经营|监理|工地|成员单位(?=联席|会议|工作)|教学(?!督导组)|教务(?!处)|医疗|安委会|防汛(?=会商|专题|调度|工作|会议|防台)|信访|招商|预算|财务|采购|招标|管委会(?=主任|会议|办公|常务|专题)',
  '班前|会议|会(?=纪要)|纪要',
].join('|')
/** “三会一课”会议记录, “局长接待日”专题会议纪要: a name in quotes; “两委” belongs to the organ. */
const QUOTED = '[“"](?!两委|两代|双创中心)[^”"]{2,14}[”"]'
const KIND = new RegExp(
  `^${COUNT}(?:${QUOTED})?(?:${MEETING})[^，。；：《》]{0,30}$|^${COUNT}(?:${QUOTED})?纪要$`,
  'u',
)
const ORGAN_END =
  /(?:政府|委员会|党委|市委|县委|区委|州委|省委|旗委|镇委|乡委|工委|常委会|人大|政协|党组|支部|总支|办公室|指挥部|小组|专班|公司|集团|总厂|厂|矿|学院|大学|中学|小学|学校|幼儿园|医院|法院|检察院|监狱|戒毒所|看守所|支队|大队|总队|研究院|局|厅|处|部|委|办|院|所|站|中心|协会|学会|科协|文联|妇联|残联|侨联|社科联|工商联|作协|记协|红十字会|供销社|商会|联合会|总会|公会|工会|银行|支行|分行|总行|联社|合作社|村|社区|居委会|村委会|镇|乡|街道|市|县|区|州|省|旗|盟|团|开发区|管委会|园区|新区|新城|队|科|室|馆|(?<![现会])场|社|校|园|[一二三四五六七八九十实附][中小]|海关|教研组|基金会|联盟|项目部|事业部|分公司|“两委”|两委|[安防禁综食分规土编]委会|防指|纪检监察组|纪检组|(?:工作|协调|督导|督查|巡察|检查|专家)组|理事会)$/u
const ENDING = /(?:纪要|会议记录|会议决定(?:事项)?|会议决议|(?:会议|会商|办公)备忘录|会议议定事项)$/u
const LONGEST = 60

/** 中共青禾镇委员会 / 青禾镇人民政府 / 党政联席会议纪要: the party and the government meet together. */
const PARTY = /(?:委员会|党委|工委)$/u
const GOVERNMENT = /(?:人民政府|办事处|管理委员会|管委会)$/u

/** Reads 太仓市人民政府 / 常务会议纪要 (two lines) or 区政府常务会议纪要 (one); null when the line is no 标志. */
export function readEmblem(line: string, next: string, third = ''): Emblem | null {
  const copy = toReadingCopy(line)
  // 云溪县人民政府关于城东片区改造的专题会议纪要: a title that names who met.
  const about = copy.indexOf('关于')
  if (about > 2 && ORGAN_END.test(copy.slice(0, about))) return null
  if (line.length > LONGEST || /^(?:关于|内部)|[，。；：《》]/u.test(copy)) return null
  if (!ENDING.test(copy)) {
    const below = toReadingCopy(next)
    if (PARTY.test(copy) && GOVERNMENT.test(below) && ENDING.test(third) && KIND.test(toReadingCopy(third)))
      return { organ: line + next, kind: third, lines: 2 }
    // 云州市人民政府第31次常务会议 / 纪要, 市政府第18次 / 常务会议纪要: the name of the meeting goes on in the second line.
    const goesOn =
      below === '纪要' || (/第[\d一二三四五六七八九十百]{1,5}[次届]$/u.test(copy) && below.length < 16)
    const named = goesOn && ENDING.test(below) && line.length <= 40 ? splitOrgan(copy + below) : null
    if (named !== null) {
      const place = named.organ.length
      return { organ: line.slice(0, place), kind: line.slice(place) + next, lines: 2 }
    }
    const isOrgan = line.length <= 30 && !/[、（）\d]/u.test(copy)
    if (!isOrgan || below.length > LONGEST || !ENDING.test(below) || below.startsWith('关于')) return null
    if (KIND.test(below)) return { organ: line, kind: next, lines: 2 }
    // 中共云州市委 / 云州市人民政府联席会议纪要: the organ goes on in the second line.
    const split = splitOrgan(below)
    // 云州市人民检察院 / 侦查监督与协作配合联席会议纪要
    const isOffice = ORGAN_END.test(copy) && !/[市县区州省旗盟]$/u.test(copy) && line.length > 3
    if (split === null && isOffice) return { organ: line, kind: next, lines: 2 }
    return split === null || !ORGAN_END.test(copy) || split.organ.length > 12
      ? null
      : {
          organ: `${line}${next.slice(0, split.organ.length)}`,
          kind: next.slice(split.organ.length),
          lines: 2,
        }
  }
  const split = splitOrgan(copy)
  if (split !== null) {
    const place = split.organ.length
    return { organ: line.slice(0, place), kind: line.slice(place), lines: 1 }
  }
  return KIND.test(copy) || line.length <= 30 ? { organ: null, kind: line, lines: 1 } : null
}

/** 第12次市政府常务会议纪要, 2025年第三十一次区委财经委员会会议纪要: the counter before the organ, with which it is printed. */
const COUNT_AHEAD = new RegExp(`^(?:\\d{4}年度?)?第${NUMERAL}次(?=.{4})`, 'u')

function splitOrgan(title: string): { organ: string } | null {
  const ahead = COUNT_AHEAD.exec(title)?.[0] ?? ''
  const split = splitBareOrgan(title.slice(ahead.length))
  return split === null ? null : { organ: ahead + split.organ }
}

const PLACE = /(?:[镇乡村县市区]|街道)$/u
/** Who meets at a place: 桃岭镇党委 + 会议纪要, 河东区政府 + 区长办公会议纪要. */
const MEETS_THERE = /(?:工委|管委会|政府|党委|党支部|党总支)$/u

/** 滨江广场项目 + 监理例会纪要: who builds there meets by the name of the site. */
const SITE_MEETING =
  /^(?:第[\d一二三四五六七八九十百]{1,5}次)?(?:工程|监理|工地|施工|安全|质量|生产|进度|协调|每?周|每?月){0,3}(?:例会|工地会议)/u

/** 云州集团有限公司总经理办公会纪要 → the shortest organ after which the words name a meeting; of 中共… the party's own group belongs to it. */
function splitBareOrgan(title: string): { organ: string } | null {
  let found: string | null = null
  for (let place = 2; place < title.length; place += 1) {
    const organ = title.slice(0, place)
    if (/项目$/u.test(organ) && SITE_MEETING.test(title.slice(place))) return { organ }
    if (!ORGAN_END.test(organ) || !KIND.test(title.slice(place))) continue
    if (found === null) found = organ
    // 南湖街道党工委 + 会议纪要, 高新区管委会 + 主任办公会议纪要: a place alone does not meet.
    else if (PLACE.test(found) && MEETS_THERE.test(organ)) found = organ
    // 市国资委党委 + 2025年第18次会议纪要
    else if (
      /(?:党组|党委|[安防禁食]委会|防指|领导小组)$/u.test(organ) &&
      /^\d|^第|^理论学习|^中心组|^民主生活会|^集体学习/u.test(title.slice(place))
    )
      found = organ
    // 云溪县人大常委会 + 主任会议纪要
    else if (
      /(?:人大|政协)常委会$/u.test(organ) &&
      /^(?:第.{1,6}次)?(?:主任|主席|党组|秘书长)/u.test(title.slice(place))
    )
      found = organ
    else if (/^中(?:国共产党|共)/u.test(title) && /(?:党组|党委|支部|总支|委员会)$/u.test(organ))
      found = organ
  }
  // 现场办公会会议纪要, 总经理办公会会议纪要: the whole line names the meeting.
  if (found !== null && (found.length === 2 || found.endsWith('办公会')) && KIND.test(title)) return null
  return found === null || found.length > 40 ? null : { organ: found }
}
