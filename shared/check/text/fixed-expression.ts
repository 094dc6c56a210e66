import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

type Reading = (match: RegExpExecArray) => string
/** Every form below has one of these. */
const MAY_HOLD = /社会主义|习近平|中全会|中央|习近|总书记|青山|绿水|建党|两个维护|台湾|香港|澳门|港澳/u
/** What must be written one way only, with how to write it. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [/新时代特色社会主义思想/gu, () => '新时代中国特色社会主义思想'],
  [/(?<=新时代中国特色社会主义)(?:理论|思潮)(?=[，。、；]|武装|为指导|指引|精神)/gu, () => '思想'],
  [/(?:习近平新时代)社会主义思想/gu, () => '习近平新时代中国特色社会主义思想'],
  [/(?<=习近平(?:生态文明|法治|强军|外交|文化|经济))(?:理论|思维|精神)/gu, () => '思想'],
  [/习近平法制思想/gu, () => '习近平法治思想'],
  [/总书记习近平(?!同志)/gu, () => '习近平总书记'],
  // 二十大四中全会: a congress has no plenary sessions, its committee has.
  [
    /([一二]?十[一二三四五六七八九]?)大([一二三四五六七]中全会)/gu,
    ([, term = '', rest = '']) => `${term}届${rest}`,
  ],
  [
    /([一二]?十[一二三四五六七八九]?)大(?=中央(?:纪委|委员会|政治局|领导集体))/gu,
    ([, term = '']) => `${term}届`,
  ],
  [/(?:青山绿水|绿水清山|清水青山|绿水青山)就是(?:金山银山|银山金山)/gu, () => '绿水青山就是金山银山'],
  [/中国共产党建党成立/gu, () => '中国共产党成立'],
  [/两个维护”([^“”]{0,8})“两个确立/gu, ([, between = '']) => `两个确立”${between}“两个维护`],
  [/习近(?!平)(?=总书记|同志|新时代)|习平(?=总书记|同志)/gu, () => '习近平'],
  [/习近平总(?:记|书)(?!书|记)/gu, () => '习近平总书记'],
  [/以习近平总书记为核心的党中央/gu, () => '以习近平同志为核心的党中央'],
]
/** 台湾、香港等国家: they are regions of China. */
const COUNTRIES =
  /(?:台湾|香港|澳门|港澳台)[^，。；“”]{0,8}?等?(国家和地区|国家|各国|国)(?=企业|客商|投资|市场|[，。、；]|的)/gu

/** Names of thoughts, meetings and regions that have one form only. */
export const fixedExpression: TextRule = {
  id: 'fixed-expression',
  level: 'error',
  group: 'wording',
  source: '规范表述',
  fires: [
    '深入学习贯彻习近平新时代特色社会主义思想。',
    '以习近平新时代中国特色社会主义理论为指导。',
    '贯彻习近平生态文明理论。',
    '认真学习总书记习近平重要讲话精神。',
    '贯彻党的二十大四中全会精神。',
    '传达二十大中央纪委五次全会精神。',
    '践行青山绿水就是金山银山的理念。',
    '做到“两个维护”、坚定拥护“两个确立”',
    '引进台湾、香港等国家企业。',
    '传达学习习近总书记重要讲话。',
    '习近平总记指出，',
  ],
  passes: [
    '深入学习贯彻习近平新时代中国特色社会主义思想。',
    '贯彻党的二十大和二十届四中全会精神。',
    '传达二十届中央纪委五次全会精神。',
    '践行绿水青山就是金山银山的理念。',
    '拥护“两个确立”、坚决做到“两个维护”',
    '引进香港、澳门、台湾地区企业和日本等国家客商。',
    '坚持中国特色社会主义理论体系',
    '习近平总书记强调',
  ],
  find: (text) => (MAY_HOLD.test(text) ? findForms(text) : []),
}

function findForms(text: string): TextMatch[] {
  return [
    ...FORMS.flatMap(([pattern, read]) =>
      findMatches(text, pattern, (match) => {
        const fix = read(match)
        return fix === match[0] ? null : { fix, data: { wanted: fix } }
      }),
    ),
    ...findMatches(text, COUNTRIES, ({ 0: words, 1: country = '' }) => {
      // 香港和日本等国家: a country stands among them.
      if (
        /日本|韩国|美国|新加坡|德国|法国|英国|马来|泰国|越南|俄|欧|东盟|[一-龥]国(?!家|$)/u.test(
          words.slice(0, -country.length),
        )
      )
        return null
      const fix = `${words.slice(0, -country.length)}地区`
      return { fix, data: { wanted: fix } }
    }),
  ]
}
