import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** A name that the roster keeps as another one of a unit (曾用名, an old short name), where it has its own. */
export const unitAlias: DocumentRule = {
  id: 'unit-alias',
  level: 'suspect',
  group: 'people',
  source: '本单位名册',
  fires: ['会议强调，要抓好防汛工作，由市应急办牵头落实。'],
  passes: ['会议强调，要抓好防汛工作，由市应急管理局牵头落实。', '会议学习了《市应急办工作规则》。'],
  find: ({ pieces, options }) =>
    options.aliases.flatMap(({ alias, name }) =>
      pieces.flatMap(({ index, piece }) => {
        if (piece.field !== 'text' && !piece.field.endsWith('.unit')) return []
        const found: Found[] = []
        for (
          let start = piece.text.indexOf(alias);
          start >= 0;
          start = piece.text.indexOf(alias, start + 1)
        ) {
          // Inside 《》 names are as they are; 市应急办 inside the unit's own longer name is a part of it.
          const isInName = piece.text.lastIndexOf('《', start) > piece.text.lastIndexOf('》', start)
          const at = name.indexOf(alias)
          if (isInName || (at >= 0 && piece.text.startsWith(name, start - at))) continue
          const range = { start, end: start + alias.length }
          found.push({
            index,
            field: piece.field,
            range,
            data: { found: alias, wanted: name },
            ...(piece.isTyped ? { fix: name } : {}),
          })
        }
        return found
      }),
    ),
}
