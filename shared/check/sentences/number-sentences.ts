import type { Sentences } from './sentences.ts'

export const NUMBER_SENTENCES: Sentences = {
  'number-taken': ({ found = '', other = '' }) => `“${found}”已用在“${other}”上。`,
  'number-skipped': ({ found = '', other = '', count = 0 }) =>
    `上一份是“${other}”，到“${found}”中间缺${count}个。`,
  'date-order': ({ found, other }) => `${found}早于${other}。`,
  weekday: ({ found, wanted }) => `这一天是星期${wanted}，不是星期${found}。`,
  'deadline-passed': ({ found, other }) => `时限“${found}”早于会议日期${other}。`,
  'date-form': ({ found, wanted }) => `日期写法不规范：“${found}”宜为“${wanted}”。`,
  'signed-growth': ({ found, wanted }) => `增减由词语表示，数字前不写负号：“${found}”宜为“${wanted}”。`,
  'money-unit': ({ found, wanted, kind }) =>
    kind === 'small' ? `总投资“${found}”过小，疑为“${wanted}”。` : `金额缺“元”：“${found}”宜为“${wanted}”。`,
  'missing-percent': ({ found, wanted }) => `比率缺“%”：“${found}”宜为“${wanted}”。`,
  'decimal-mark': ({ found, wanted }) => `小数点写成了别的标点：“${found}”宜为“${wanted}”。`,
  'year-zero': ({ found, wanted }) => `年份里的“零”写作“〇”：“${found}”应为“${wanted}”。`,
  'percent-points': ({ found, wanted, kind }) =>
    kind === 'twice'
      ? `百分号重复：“${found}”应为“${wanted}”。`
      : `“${found}”写法不对，应为“${wanted}”：百分点不与“%”同用，“百分之”后不用阿拉伯数字。`,
  'clock-mixed': ({ found, other }) => `“${found}”用24小时制，别处“${other}”用12小时制，宜统一。`,
  'invalid-date': ({ found }) => `没有“${found}”这个日期或时刻。`,
  'half-of-day': ({ found }) => `“${found}”的时段与钟点不合。`,
  'leading-zero-date': ({ found, wanted }) => `月、日不编虚位：“${found}”应为“${wanted}”。`,
  'short-year': ({ found, wanted }) => `年份要写四位：“${found}”应为“${wanted}”。`,
  'day-as-hao': ({ found, wanted }) => `公文日期用“日”：“${found}”应为“${wanted}”。`,
  'doubled-year': ({ found, wanted }) =>
    wanted === undefined ? `“${found}”里“年度”重复。` : `“${found}”宜为“${wanted}”。`,
  'amount-unit': ({ found, other }) => `同一数字单位不同：“${found}”与“${other}”。`,
  'amount-differs': ({ found, other, kind }) => `“${kind}”这里是${found}，前面是${other}。`,
  'number-change': ({ found }) => `“${found}”增减方向与数字不符。`,
  'range-order': ({ found }) => `“${found}”起止先后颠倒。`,
  'rate-of-parts': ({ found, wanted }) => `按前面的数字计算是${wanted}，这里写作${found}。`,
  'parts-add-up': ({ found, other }) => `总数是${found}，其中各项相加是${other}。`,
  'shares-add-up': ({ found, other }) => `“${found}”各项占比相加是${other}。`,
  'mixed-number': ({ found }) => `“${found}”混用了汉字数字和阿拉伯数字。`,
  'lone-item': ({ found, wanted }) => `只有“${found}”，没有“${wanted}”。`,
  'line-numbers': ({ found, wanted }) => `序号不连续：“${found}”应为“${wanted}”。`,
  'text-list-number': ({ found, wanted }) =>
    wanted === undefined ? `几种序次语混用：“${found}”。` : `序次不连续：“${found}”应为“${wanted}”。`,
  'list-goes-on': ({ found, wanted }) => `序次不连续：“${found}”应为“${wanted}”。`,
  'count-of-list': ({ found, count, otherCount }) => `“${found}”说的是${count}项，数下来是${otherCount}项。`,
  'source-number': ({ found, wanted }) => `序号“${found}”应写作“${wanted}”，导入时已改。`,
  'number-mark': ({ found, wanted }) => `序号“${found}”的标点应写作“${wanted}”。`,
  'arabic-dun': ({ found, wanted }) => `阿拉伯数字序号用下脚点：“${found}”应为“${wanted}”。`,
  'full-width-digits': ({ found, wanted }) => `数字用半角：“${found}”应为“${wanted}”。`,
  'range-unit': ({ found, wanted }) => `数值范围两端都要带单位：“${found}”宜为“${wanted}”。`,
  'year-range-dash': ({ found, wanted }) => `起止年份、月份用一字线：“${found}”宜为“${wanted}”。`,
  'double-approximation': ({ found }) => `“${found}”里表示概数的词重复。`,
  'times-less': ({ found }) => `“${found}”：减少不能说“倍”，用百分比或几分之几。`,
  'spoken-number': ({ found, wanted }) =>
    wanted === undefined
      ? `“${found}”混用了数字和“千、百”。`
      : `“${found}”混用了汉字和数字，应为“${wanted}”。`,
  'number-jump': ({ found, wanted }) => `序号不连续：“${found}”应为“${wanted}”。`,
  'items-counted': ({ found, count, otherCount }) => `“${found}”说的是${count}项，数下来是${otherCount}项。`,
}
