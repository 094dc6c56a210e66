import { type AppError, describeAppError } from '../../shared/app-error.ts'

/** How a command ends. 1: the input or the target is not right; 2: the command was not given right. */
export type Outcome =
  /** `remark`: a sentence about how it was done, for standard error. */
  | { readonly code: 0; readonly output: string; readonly remark: string | null }
  | { readonly code: 1; readonly sentence: string }
  | { readonly code: 2; readonly problem: string }

export function done(output: string, remark: string | null = null): Outcome {
  return { code: 0, output, remark }
}

export function badInput(error: AppError): Outcome {
  return { code: 1, sentence: describeAppError(error) }
}

/** `problem`: a clause without end mark: 缺少文件名; where the usage is to be read is added to it. */
export function badUsage(problem: string): Outcome {
  return { code: 2, problem }
}
