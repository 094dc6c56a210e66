import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

const BETWEEN = '[\\p{Script=Han}]{0,6}?'
/** A word that does not go with the other; `$` is the one that does. */
const PAIRS: readonly (readonly [form: RegExp, right: string])[] = [
  [/(?<=形势(?:依然|仍然|依旧|十分|非常|更加|异常|仍|很|较为|比较)?)(艰巨|繁重)(?!复杂|的)/gu, '严峻'],
  [/(?<=任务(?:依然|仍然|依旧|十分|非常|更加|异常|仍|很|较为|比较)?)(严峻)(?!复杂|的)/gu, '艰巨'],
  [
    new RegExp(`(提高|增强|加快|提升|改善)(?=(?!.{0,6}[和与、及])${BETWEEN}力度(?!和|与|、|大))`, 'gu'),
    '加大',
  ],
  [
    new RegExp(
      `(加大|提高|增强|提升|加强)(?=(?!.{0,6}[和与、及])${BETWEEN}(?:步伐|进度)(?!和|与|、|的))`,
      'gu',
    ),
    '加快',
  ],
  [/(改善|增加|加大|增强|扩大)(?=(?:\p{Script=Han}{2}){0,2}水平(?!和|与|、|的|高))/gu, '提高'],
  [
    /(提高|加大|加快|增加)(?=(?:\p{Script=Han}{2}){0,2}(?:信心|凝聚力|战斗力|责任感|使命感|紧迫感)(?!和|与|、|的))/gu,
    '增强',
  ],
  [/(增加|增强|加大)(?=(?:\p{Script=Han}{2}){0,1}(?:效率|质量)(?!和|与|、|的|监))/gu, '提高'],
]

const OCCASION = /艰巨|繁重|严峻|力度|步伐|进度|水平|信心|凝聚力|战斗力|责任感|使命感|紧迫感|效率|质量/u

/** Words that are not said together: 形势艰巨, 提高执法力度. */
export const wordFit: TextRule = {
  id: 'word-fit',
  level: 'suspect',
  group: 'wording',
  source: '词语搭配',
  fires: [
    '防汛形势依然艰巨。',
    '完成全年目标任务十分严峻。',
    '要提高执法力度。',
    '要加大项目建设步伐。',
    '不断改善人民生活水平。',
    '要提高干事创业信心。',
    '切实增加办事效率。',
  ],
  passes: [
    '防汛形势依然严峻，任务十分艰巨。',
    '形势严峻复杂，任务艰巨繁重。',
    '要加大执法力度，加快建设步伐。',
    '提高执法能力和力度。',
    '提高人民生活水平，增强发展信心。',
    '改善营商环境，提升服务水平。',
    '加强质量监管，加大农产品质量监管力度。',
    '扩大高水平对外开放，提高水平和质量。',
    '增强服务能力，提升水平。',
  ],
  find: (text) =>
    // The second word of a pair is rarer than the first.
    (OCCASION.test(text) ? PAIRS : []).flatMap(([form, right]) =>
      findMatches(
        text,
        form,
        ({ 0: found }): Partial<TextMatch> => ({ fix: right, data: { found, wanted: right } }),
      ),
    ),
}
