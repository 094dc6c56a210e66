import { type AppError, describeAppError } from '../../shared/app-error.ts'

/** How a command ends. 1: the input or the target is not right; 2: the command was not given right. */
export type Outcome =
  /** `remark`: a sentence about how it was done, for standard error. */
  | { readonly code: 0; readonly output: string; readonly remark: string | null }
  | { readonly code: 1 | 2; readonly sentence: string }

export function done(output: string, remark: string | null = null): Outcome {
  return { code: 0, output, remark }
}

export function badInput(error: AppError): Outcome {
  return { code: 1, sentence: describeAppError(error) }
}

/** `problem`: a clause without end mark: 缺少文件名. */
export function badUsage(problem: string): Outcome {
  return { code: 2, sentence: `${problem}；用法请看：npm run -s jiyao -- --help` }
}
