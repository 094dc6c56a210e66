import type { Found } from '../finding.ts'
import type { PlacedPiece } from '../reading/piece.ts'
import { titlesOf } from '../reading/titles.ts'
import { editDistance } from '../words/edit-distance.ts'
import type { DocumentRule } from './document-rule.ts'

/** Longer titles only: 《办法》 stands for any of them. */
const LEAST = 7

/** A title that is meant to be the other: a character or two differ, or the end in brackets is missing. Another year is another document. */
function isNearTitle(name: string, title: string): boolean {
  if (name.length < LEAST || Math.abs(name.length - title.length) > 6) return false
  if (name.replaceAll(/\d/gu, '0') === title.replaceAll(/\d/gu, '0')) return false
  const bare = (text: string) => text.replace(/（[^（）]*）$/u, '')
  if (bare(name) === bare(title)) return true
  return editDistance(name, title, 2) <= (Math.min(name.length, title.length) < 12 ? 1 : 2)
}

/** 2019年印发的《…》, 《…》（云政发〔2019〕15号）, 《…》同时废止: the document that the new one takes the place of. */
function isAnother(before: string, after: string): boolean {
  return (
    /(?:印发|发布|公布|出台|施行|实施|执行|制定)的$|(?:原|旧|现行|上一版|此前)的?$/u.test(before) ||
    /^（[^（）]*[〔[]\d{4}[〕\]][^（）]*）|^[^，。；]{0,6}(?:同时|即行|予以)?废止/u.test(after)
  )
}

/** The documents of a topic are named alike in the opening, the heading and the body. */
export const titleDiffers: DocumentRule = {
  id: 'title-differs',
  level: 'suspect',
  group: 'title',
  source: '议题三处一致',
  fires: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法》，纪要如下：\n一、审议《云州市城市绿道管里办法》\n会议听取了关于《云州市城市绿道管理办法》的汇报。会议明确，同意。',
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管里办法（试行）》《云州市防汛预案》，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议审议了市住建局提交的《云州市城市绿道管理办法》。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  passes: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市绿道管理办法》，纪要如下：\n一、审议《云州市绿道管理办法》\n会议同意《云州市绿道管理办法》。2019年印发的《云州市绿道管理暂行办法》（云政发〔2019〕15号）同时废止。',
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法（试行）》，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n二、审议《云州市城市绿化管理规定》\n会议明确，同意《云州市城市绿化管理规定》，由市住建局印发。',
  ],
  find(reading) {
    const found: Found[] = []
    const headings = reading.topics.flatMap(({ title }) => title?.documents ?? [])
    const told = new Set<string>()
    const compare = ({ index, piece }: PlacedPiece, titles: readonly string[]) => {
      for (const { name, start } of titlesOf(piece)) {
        const wanted = titles.includes(name) ? undefined : titles.find((title) => isNearTitle(name, title))
        if (wanted === undefined || headings.includes(name)) continue
        if (told.has(name)) continue
        if (isAnother(piece.text.slice(0, start - 1), piece.text.slice(start + name.length + 1))) continue
        const range = { start, end: start + name.length }
        found.push({
          index,
          field: piece.field,
          range,
          data: { found: name, wanted },
          ...(piece.isTyped ? { fix: wanted } : {}),
        })
      }
    }
    // The heading is the odd one where opening and text agree with each other.
    for (const { heading, title, body } of reading.topics) {
      if (heading === null || reading.opening === null || !reading.opening.piece.isTyped) continue
      const listed = titlesOf(reading.opening.piece).map(({ name }) => name)
      const said = body.flatMap(({ piece }) => (piece.isTyped ? titlesOf(piece).map(({ name }) => name) : []))
      for (const name of title?.documents ?? []) {
        const other = listed.find(
          (one) => isNearTitle(one, name) && said.includes(one) && !headings.includes(one),
        )
        const piece = reading.pieces.find(({ index }) => index === heading.index)?.piece
        const start = piece?.text.indexOf(name) ?? -1
        if (
          other === undefined ||
          piece === undefined ||
          start < 0 ||
          listed.includes(name) ||
          said.includes(name)
        )
          continue
        told.add(other)
        found.push({
          index: heading.index,
          field: piece.field,
          range: { start, end: start + name.length },
          data: { found: name, wanted: other, kind: 'heading' },
          fix: other,
        })
      }
    }
    // An opening written from facts takes the titles from the headings, unless the writer summed the topics up.
    if (reading.opening !== null) compare(reading.opening, headings)
    for (const { title, body } of reading.topics)
      for (const placed of body) if (placed.piece.isTyped) compare(placed, title?.documents ?? [])
    return found
  },
}
