import { expect, it } from 'vitest'
import { describeAppError } from '#shared/app-error.ts'

it.each(['refused', 'pdf-failed', 'print-failed'] as const)(
  '%s is told in office words, with what to do',
  (kind) => {
    const sentence = describeAppError({ kind })
    expect(sentence).toMatch(/再试一次/u)
    expect(sentence.replaceAll('PDF', '')).not.toMatch(/[A-Za-z]|进程|通道|参数|请求|返回|异常/u)
  },
)

it('a refused step says that the draft is as it was', () => {
  expect(describeAppError({ kind: 'refused' })).toContain('稿件没有改动')
})
