/** Words that a unit's name ends with. Single characters are those that hardly ever end a person's name. */
const UNIT_END = new RegExp(
  `(?:${[
    '人大|政协|人大常委会|办公室|中心|公司|集团|银行|支行|分行|总行|人行|街道|街道办|大队|支队|总队|中队|大学|学院|中学|小学|学校|党校|海关|协会|学会',
    '基金|指挥部|管委会|园区|园|新城|新区|电网|总社|供销社|联社|报社|社区|法院|检察院|医院|研究院|军分区|武装部|消防|武警|公积金|气象|烟草|邮政|电信|移动|联通',
    '专班|领导小组|专委会|工委|纪委|监委|党委|政法委|组织部|宣传部|统战部|团市委|团县委|团区委|妇联|残联|科协|文联|侨联|工商联|红十字会|工会|总工会|事务所|研究所',
    '办|局|委|会|部|院|处|镇|乡|区|县|市|州|旗|组|队|团|社|联|站|所|台|厅|署|科|股|校|关|城|场|厂|店|馆|港|村|室|库|协|盟',
  ].join('|')})$`,
  'u',
)
/** 市人大副主任朱大丰: the post belongs to what stands before the name. */
const POST_END =
  /(?:主任|局长|书记|部长|主席|市长|县长|区长|镇长|乡长|秘书长|院长|校长|处长|科长|会长|行长|台长|组长|检察长|支队长|大队长|总经理|董事长|经理|委员|常委|调研员|巡视员|同志)$/u

/** Whether a text reads as the name of a unit; a part in （） at its end belongs to it: 市委组织部（考核办）. */
export function endsLikeUnit(text: string): boolean {
  const bare = text.replace(/[：:]$/u, '').replace(/（[^（）]*）$/u, '')
  return UNIT_END.test(bare) || POST_END.test(bare)
}
