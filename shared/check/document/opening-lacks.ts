import type { Found } from '../finding.ts'
import { titlesOf } from '../reading/titles.ts'
import type { DocumentRule } from './document-rule.ts'

/** An opening that lists the documents before the meeting lists every one: those that stand in the headings. */
export const openingLacks: DocumentRule = {
  id: 'opening-lacks',
  level: 'suspect',
  group: 'title',
  source: '议题三处一致',
  fires: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法》《云州市防汛预案》，纪要如下：\n一、审议《云州市城市绿道管理办法》\n会议同意。\n二、审议《云州市防汛预案》\n会议同意。\n三、审议《云州市公墓管理规定》\n会议同意。',
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市绿道建设方案（2025—2026年）》《云州市防汛预案》，纪要如下：\n一、审议《云州市绿道建设方案（2025—2027年）》\n会议同意。\n二、审议《云州市防汛预案》\n会议同意。',
  ],
  passes: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法》《云州市防汛预案》，纪要如下：\n一、审议《云州市城市绿道管理办法》\n会议同意。\n二、审议《云州市防汛预案》\n会议同意。',
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法》等文件，纪要如下：\n一、审议《云州市城市绿道管理办法》\n会议同意。\n二、审议《云州市防汛预案》\n会议同意。',
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，研究防汛等工作，纪要如下：\n一、审议《云州市城市绿道管理办法》\n会议同意。\n二、审议《云州市防汛预案》\n会议同意。',
  ],
  find({ opening, topics }) {
    if (opening === null || !opening.piece.isTyped) return []
    const listed = titlesOf(opening.piece).map(({ name }) => name)
    // 等文件: the writer names a few of them.
    if (listed.length < 2 || /》[^《》，。]{0,6}等/u.test(opening.piece.text)) return []
    const wanted = topics.flatMap(({ heading, title }) =>
      heading !== null && title?.kind?.includes('审议') === true ? title.documents : [],
    )
    const lacking = wanted.filter((name) => !listed.includes(name))
    const known = wanted.length - lacking.length
    // A title that is merely written another way is told by title-differs.
    if (known === 0 || lacking.length > 1) return []
    return lacking.flatMap((name): Found[] => {
      const other = titlesOf(opening.piece).find((one) => differsInFigures(one.name, name))
      if (other !== undefined) {
        const range = { start: other.start, end: other.start + other.name.length }
        return [
          {
            index: opening.index,
            field: 'text',
            range,
            data: { found: other.name, wanted: name, kind: 'figures' },
            fix: name,
          },
        ]
      }
      return listed.some((one) => isSpelling(one, name))
        ? []
        : [{ index: opening.index, field: 'text', data: { found: name } }]
    })
  },
}

/** 2025—2026年 for 2025—2027年: title-differs is silent there. */
function differsInFigures(one: string, other: string): boolean {
  return one !== other && one.replaceAll(/\d/gu, '0') === other.replaceAll(/\d/gu, '0')
}

/** The same name with a slip, told by title-differs. */
function isSpelling(one: string, other: string): boolean {
  const shared = [...one].filter((character) => other.includes(character)).length
  return shared >= Math.min(one.length, other.length) * 0.8
}
