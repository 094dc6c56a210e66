import type { z } from 'zod'

/** The first fault a schema found, as a short Chinese phrase with its place: wording.openers.0.mark：内容不在允许的范围内. */
export function describeSchemaIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return '内容不对'
  const place = issue.path.map(String).join('.')
  return place === '' ? phraseOf(issue) : `${place.slice(0, 80)}：${phraseOf(issue)}`
}

function phraseOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_type':
      return '缺少内容或类型不对'
    case 'too_small':
      return '内容太少或是空的'
    case 'too_big':
      return '内容太多或太长'
    case 'invalid_value':
    case 'invalid_union':
      return '内容不在允许的范围内'
    case 'unrecognized_keys':
      return `有不认识的项${issue.keys.slice(0, 3).join('、').slice(0, 60)}`
    case 'invalid_format':
      return '格式不对'
    default:
      return '内容不对'
  }
}
