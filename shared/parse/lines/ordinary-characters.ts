/**
 * Radicals and compatibility characters that PDF programs put in the place of the ordinary ones they look like: ⼈ 人, ⽇ 日. No other
 * compatibility form is touched: ① and ％ are what the writer wrote.
 */
const LOOKALIKE = /[\u2E80-\u2FD5\uF900-\uFAFF]/gu
/** Radicals without a decomposition in Unicode, or with one into the traditional form (⼾), each before its ordinary character. */
const PAIRS =
  '⼾户⺁厂⺆冂⺈刀⺋卩⺌小⺍小⺕彐⺗心⺘扌⺙攵⺝月⺡氵⺣灬⺩王⺫目⺮竹⺯糸⺶羊⺼月⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⺠民'
const RADICALS: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', ordinary = '']) => [radical, ordinary]),
)

export function toOrdinaryCharacters(text: string): string {
  return text.replace(LOOKALIKE, (character) => RADICALS.get(character) ?? character.normalize('NFKC'))
}
