import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** Shorter ones are said again on purpose: 会议还研究了其他事项。 */
const LEAST = 18
const LEAST_HEADING = 8

const ALIKE =
  /^(?:表决(?:结果|情况|方式)?|投票(?:结果)?|责任(?:单位|领导|部门|人)|牵头单位|配合单位|完成时[限间]|汇报(?:人|单位)|列席(?:单位|人员)?|决议|（)[：:]?/u

/** A paragraph, or a heading, that stands in the document twice. */
export const saidTwice: DocumentRule = {
  id: 'said-twice',
  level: 'suspect',
  group: 'wording',
  source: '内容重复',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调，要加强绿道日常管护，落实巡查制度。\n会议要求，要统筹安排资金。\n会议强调，要加强绿道日常管护，落实巡查制度。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n二、审议《云州市城市绿道管理办法（试行）》\n会议决定，由市住建局抓好落实。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调，要加强绿道日常管护。\n会议强调，要落实巡查制度，发现问题及时整改。',
    '一、审议议案一\n表决结果：同意5票，反对0票，弃权0票。该议案获得通过。\n二、审议议案二\n表决结果：同意5票，反对0票，弃权0票。该议案获得通过。',
  ],
  find({ pieces }) {
    const seen = new Map<string, number>()
    return pieces.flatMap(({ index, piece }): Found[] => {
      const { text, block, isTyped, field } = piece
      const least = block === 'topic' ? LEAST_HEADING : LEAST
      // Votes and who has to do it are worded alike each time.
      if (ALIKE.test(text)) return []
      if (field !== 'text' || !isTyped || text.length < least || block === 'opening') return []
      const key = `${block === 'topic'} ${text}`
      if (!seen.has(key)) {
        seen.set(key, index)
        return []
      }
      return [{ index, field, data: { found: text.slice(0, 20), kind: block } }]
    })
  },
}
