import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const UNIT = /[局委办厅处署院部镇乡]|中心|街道|公司|集团|板块|各部门|各单位|区政府|县政府/u

/** Somebody is to act on what is agreed to. */
export const noUnit: DocumentRule = {
  id: 'no-unit',
  level: 'hint',
  group: 'decision',
  source: '议定要求',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，会后修改完善，以市政府名义印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ title, body, heading }): Found[] => {
      if (title === null || title.documents.length === 0 || heading?.block.reporter) return []
      const agreed = body.find(({ piece }) => /(?:同意|通过)(?:该|了)?《/u.test(piece.text))
      if (agreed === undefined || title.reporter !== null) return []
      const text = body.map(({ piece }) => piece.text.replaceAll(/《[^《》]*》/gu, '')).join('')
      return UNIT.test(text)
        ? []
        : [{ index: agreed.index, field: agreed.piece.field, data: { found: title.documents[0] ?? '' } }]
    }),
}
