/** Endings that a person's name hardly ever has. */
const FIRM = new RegExp(
  `(?:${[
    '人大|政协|常委会|中心|公司|集团|银行|支行|分行|总行|人行|街道|大学|学院|中学|小学|海关|协会|学会|商会|促进会|联合会|理事会|董事会|监事会|委员会|基金会|村委会|居委会|管委会|党组|党委|党校|支部|总支',
    '园区|新区|开发区|高新区|电网|总社|供销社|联社|合作社|经联社|报社|通讯社|杂志社|出版社|社区|监狱|机关|团体|卫生院|幼儿园|敬老院|图书馆|博物馆|文化馆|档案馆|纪念馆|体育馆|林场|农场|牧场|机场|车站|电站|水厂|电厂|工厂|药厂',
    '工商联|妇联|残联|科协|文联|侨联|社科联|作协|台联|总工会|工会|团市委|指挥部|领导小组|事务所|自治县|自治州|自治区|气象台|电视台|广播|公积金|融媒体|政府|党政办|纪检组|[市县区州镇乡直属](?:有关|相关)(?:部门|单位)|烟草|邮政|移动|联通|铁塔|广电网络|人寿|人保|财险|保险|证券|控股|国网|股份|有限责任|[标工]段|(?:建设|施工|监理|设计|勘察|代建|检测|承建|运维|使用)单位',
    '[办局委处镇乡县区市厅署院队旗部所室校站组股]',
  ].join('|')})$`,
  'u',
)
/** Endings that a unit and, now and then, a name has: 沙河村 and 李新村. */
const SOFT =
  /(?:[工农建中交商]行|监理|咨询|造价|勘察|物业|置业|药业|城投|交投|水投|农投|国投|建投|旅投|文旅|燃气|热力|水务|气象|电信|供电|税务|消防|武警|海事|银监|铁路|航空|地铁|公交|项目|[会州团社联台关科城场厂店馆港村库协盟园庄寨屯湾街系])$/u

/** How sure a text ends like the name of a unit: 2 firm, 1 perhaps, 0 not at all. A part in （） at its end belongs to it: 市委组织部（考核办）. */
export function rateUnitEnding(text: string): 0 | 1 | 2 {
  const bare = text.replace(/[：:]$/u, '').replace(/（[^（）]*）$/u, '')
  if (bare.length < 2) return 0
  if (FIRM.test(bare)) return 2
  return SOFT.test(bare) ? 1 : 0
}

/** Whether a text reads as the name of a unit. */
export function endsLikeUnit(text: string): boolean {
  return rateUnitEnding(text) > 0
}
