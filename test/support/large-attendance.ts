const MEMBERS = '林知远、苏明哲、周若兰、陈启航、何景云、方静姝、许清源、郑砚秋、秦怀瑾'
/** Units as a city has them, in their official order; a number in front says how many people come, where it is not one. */
const UNITS =
  '市人大 市政协 6市政府办公室 市纪委监委 市法院 市委组织部 市委宣传部 市委统战部 市委编办 市委接待办 市融媒体中心 市发改委 市教育局 市科技局 市工信局 市公安局 市民政局 市司法局 市财政局 市人社局 市资源规划局 市住建局 市城管局 市交运局 市水务局 市农业农村局 市商务局 市文体广旅局 市卫健委 云州生态环境局 市退役军人局 市应急管理局 市审计局 市行政审批局 市市场监管局 市统计局 市医保局 市信访局 市金融监管局 市联动中心 市招商局 市检验检测中心 市供销总社 市机关事务中心 市消防救援大队 市重点处 市总工会 团市委 工商联 市资产集团 市城投集团 市水务集团 市城发集团 市文教投集团 市文旅集团 海关 海事局 税务局 电信公司 移动公司 联通公司 供电公司 公积金中心 烟草专卖局 盐业公司 气象局 人行云州支行 银保监组 云州学院 西山大学云州研究院 港口管委会 港区 高新区 科教新城 东城镇 沙河镇 白河镇 浮山镇 青泥镇 双塔镇 南门街道 北桥街道 云州新城建设指挥部'
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛'
const GIVEN = '安澜书瑶立言若溪慕白子期向东景行望舒致和怀谷一鸣思源修远清扬明轩'

/** 83 units with 88 people and nine members, as the model document has them; nobody in it is real. The names are all different. */
function listAttending(): string {
  let made = 0
  const nextName = () => {
    const surname = SURNAMES[made % SURNAMES.length] ?? ''
    const first = GIVEN[(made * 7 + Math.floor(made / SURNAMES.length)) % GIVEN.length] ?? ''
    // Every third name has two characters.
    const second = made % 3 === 0 ? '' : (GIVEN[(made * 5 + 3) % GIVEN.length] ?? '')
    made += 1
    return surname + first + second
  }
  return UNITS.split(' ')
    .map((unit) => {
      const count = Number(/^\d/u.exec(unit)?.[0] ?? 1)
      return unit.replace(/^\d/u, '') + Array.from({ length: count }, nextName).join('、')
    })
    .join('，')
}

/** The lines of its rolls as they are printed. */
export const LARGE_ROLLS: readonly string[] = [
  `出席：${MEMBERS}。`,
  `列席：${listAttending()}。`,
  '市邮政公司的代表。',
]

/** Minutes of the model document's shape: head, opening, eleven topics, and rolls of nearly a hundred people. */
export const LARGE_ATTENDANCE = [
  '云州市人民政府',
  '常务会议纪要',
  '',
  '第9号',
  '云州市人民政府办公室                  \t2025年8月11日',
  '',
  '2025年7月31日上午，林知远市长主持召开市政府第59次常务会议，纪要如下：',
  ...[...'一二三四五六七八九十']
    .concat('十一')
    .flatMap((number, at) => [
      `${number}、审议《云州市第${at + 1}项工作方案》`,
      `会议听取并审议了市发改委关于《云州市第${at + 1}项工作方案》的汇报。会议认为，制定该方案很有必要。`,
      '会议明确，原则同意该方案，会后由市发改委根据讨论意见修改完善后，以市政府名义印发。',
    ]),
  ...LARGE_ROLLS,
  '',
].join('\n')
