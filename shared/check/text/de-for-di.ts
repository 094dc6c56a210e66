import { isWord } from '../words/vocabulary.ts'
import { findMatches, type TextRule } from './text-rule.ts'

const MANNER =
  '认真|切实|积极|深入|扎实|严格|及时|大力|坚决|稳步|不断|进一步|迅速|主动|牢固|坚定不移|毫不动摇|持之以恒|广泛|创造性|全面|严厉|充分|有序|持续|统筹|密切|按时|按期|如期|依法|逐步|逐一|准确|妥善|果断|科学|合理|高效|精准|稳妥'
const DEED =
  '推进|落实|开展|做好|抓好|加强|完成|实施|执行|贯彻|履行|部署|推动|排查|整治|处理|解决|配合|树立|遵守|查处|打击|防范|化解|参与|整改|反映|调度|掌握|报送|上报|压实|拨付|办理|制定|修订|督促|督办|提升|提高|谋划|推行|筹措|兑付|发放|清理|拆除|修复|排除|转移|疏散|设置|减少|清退|淘汰|取缔|关停|追究|维护|保护|改善|完善|健全|吸引|扩大|压减|压缩|整合|盘活|收集|听取|回应|答复|受理'
/** What a thing follows, not a deed. */
const BEFORE_THING =
  /(?:给予|得到|提供|作出|做出|取得|予以|获得|形成|发挥|提出|进行|有着)了?\p{Script=Han}{0,4}$/u
/** The verb is one here: 积极的推进作用 has none. */
const ADVERB = new RegExp(
  `(?:${MANNER})的(?:${DEED})(?!的|者|[\\p{Script=Han}]{0,2}(?:作用|意义|办法|机制|制度|措施|力度|成效|效果|要求|态度|精神|方式|方法|环境|氛围|体系|能力|水平|条件|基础|局面|姿态|行动|活动|方案|计划|工作[的]|力|经验|成果|度|格局|任务的))`,
  'gu',
)
const NOUN =
  /(?:有效|有力|重要|具体|切实可行|良好|显著|坚实|突出|主要|巨大|合理|必要|相应|相关|必要|明显)地(?:措施|办法|成效|基础|保障|环境|机制|制度|意见|问题|作用|意义|任务|责任|举措|支撑|条件|影响|变化)/gu
const CONDUCT = /(?<=\p{Script=Han}{2})(?<![当各本属基场工土用耕产两内外实园驻山])地(?=行为|现象|做法)/gu
/** 更好的为: what is better is a way to do it. */
const BETTER =
  /更(?:好|快|有力|有效|高效|加有效|加有力|加积极|加主动)的(?:为(?!了|人|何|政|民生)|推动|推进|促进|发挥|满足|落实|统筹|把|将)(?!的|作用|力|机制|措施|办法|方式|环境)/gu
const DEGREE =
  /(?:做|抓|办|干|落实|完成|开展|推进|执行|管|解决|处理|安排|组织|布置|准备|掌握|贯彻|考虑|衔接|配合|控制|保护)的(?:很|非常|比较|十分|更|最)?(?:好|快|紧|实|细|扎实|到位|不错|不够|不好)(?![事人处的举地施际践效体物习验行则化急迫缺速捷递评])/gu

/** 的 before a verb that is done in that way, 地 before a thing, 的 where a degree follows. */
export const deForDi: TextRule = {
  id: 'de-for-di',
  level: 'suspect',
  group: 'wording',
  source: '助词用法',
  needs: '的地',
  fires: [
    '要认真的落实好各项任务。',
    '采取有效地措施。',
    '今年的工作做的好、抓的紧。',
    '积极的推进项目建设。',
    '及时的反映汛情。',
    '要密切的配合。',
    '稳妥的推行改革。',
    '合理的设置便民疏导点。',
    '切实的减少现金支付。',
    '坚决的清退不合格单位。',
    '对以次充好地行为严肃处理。',
    '更好的为企业服务，更好的满足需求。',
  ],
  passes: [
    '要认真地落实。',
    '采取有效的措施。',
    '做的好事',
    '积极的推进作用',
    '全面的推广意义',
    '科学的管理办法',
    '有效的落实机制',
    '扎实的工作',
    '推行“一件事”联办的实施方案',
    '抓的细化分解',
    '完成的实际进度',
    '给予密切的配合',
    '精准的掌握程度',
    '严格的监管制度，科学的分析研判，有序的引导作用，全面的检查考核体系',
    '提供更好的服务，形成更好的推动机制，营造更好的环境。',
    '充分的研究论证，深入的研究基础，合理的控制价',
  ],
  find: (text) => [
    ...findMatches(text, ADVERB, ({ 0: words, index }) => {
      if (BEFORE_THING.test(text.slice(Math.max(0, index - 8), index))) return null
      const fix = words.replace('的', '地')
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, NOUN, ({ 0: words }) => {
      const fix = words.replace('地', '的')
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, CONDUCT, ({ index }) =>
      isWord(text.slice(index - 1, index + 1)) ? null : { fix: '的', data: { wanted: '的' } },
    ),
    ...findMatches(text, BETTER, ({ 0: words }) => {
      const fix = words.replace('的', '地')
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, DEGREE, ({ 0: words }) => {
      const fix = words.replace('的', '得')
      return { fix, data: { wanted: fix } }
    }),
  ],
}
