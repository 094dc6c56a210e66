import { z } from 'zod'
import type { Judged } from './judge-answers.ts'
import { PROBE_VERSION } from './probe-cases.ts'

/** What was seen in one program, in a file that is handed to those who make this one. */
export const probeResultSchema = z.strictObject({
  kind: z.literal('jiyao-probe'),
  /** Which test page it was. */
  probe: z.int().min(1),
  /** The program and its version, as the user wrote it. */
  program: z.string(),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      ask: z.string(),
      answer: z.string(),
      verdict: z.enum(['same', 'differs', 'unclear']),
      by: z.number().nullable(),
    }),
  ),
})
export type ProbeResult = z.infer<typeof probeResultSchema>

/** What is left empty is left out. */
export function makeProbeResult(program: string, judged: readonly Judged[]): ProbeResult {
  return {
    kind: 'jiyao-probe',
    probe: PROBE_VERSION,
    program,
    answers: judged.flatMap(({ question: { id, ask }, answer, verdict }) =>
      verdict.kind === 'empty'
        ? []
        : [{ id, ask, answer, verdict: verdict.kind, by: verdict.kind === 'differs' ? verdict.by : null }],
    ),
  }
}
