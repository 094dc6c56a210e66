import type { Change } from './comparison.ts'

/** What changed, in one clause: 删去“…”, 增加“…”, “…”改为“…”, “…”加粗, 整段移到这里（原在三）. */
export function describeChange({ type, before, after, note, words, rows, bold }: Change): string {
  if (bold !== null) return bold ? `“${after}”加粗` : `“${after}”不再加粗`
  const size = words === null && type !== 'moved' ? '整段' : ''
  switch (type) {
    case 'inserted':
      return `增加${size}“${after}”`
    case 'deleted':
      return `删去${size}“${before}”`
    case 'replaced':
      return `“${before}”改为“${after}”`
    case 'moved':
      return `${rows.length > 1 ? `${rows.length}段` : '整段'}移到这里（原在${note ?? '别处'}）：“${after}”`
  }
}
