import type { Finding } from '#shared/check/finding.ts'

/** Names a finding as long as its block's text does not change. */
export function keyOf({ rule, block, index, field, range, data }: Finding): string {
  return [rule, block ?? index, field, range?.start, data.found, data.kind].join(' ')
}
