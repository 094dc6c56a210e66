import { describe, expect, it } from 'vitest'
import { createMasthead, createMeeting, createOpening, createTopic } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { composeOpening } from '#shared/wording/opening.ts'

const meeting = createMeeting({
  body: '市政府',
  ordinal: '第6次',
  name: '常务会议',
  date: '2025-01-09',
  period: '下午',
  place: '市政府一号会议室',
  chairName: '张三',
  chairPost: '市长',
})

function open(templateId: string, form: string, headings: string[], facts = meeting) {
  const { wording } = builtInTemplates.find((template) => template.id === templateId)!
  const children = [
    createMasthead(),
    createOpening(facts, form),
    ...headings.map((text) => createTopic(text)),
  ]
  return composeOpening({ wording, children })
}

describe('the forms found in published minutes', () => {
  it.each([
    [
      'name-post',
      '2025年1月9日下午，张三市长在市政府一号会议室主持召开市政府第6次常务会议，主要是审议了《甲》《乙》，纪要如下：',
    ],
    [
      'post-name-resolved',
      '2025年1月9日下午，市长张三在市政府一号会议室主持召开市政府第6次常务会议，审议了《甲》《乙》。现将会议议定事项纪要如下：',
    ],
    [
      'post-name-settled',
      '1月9日下午，市长张三在市政府一号会议室主持召开市政府第6次常务会议，审议《甲》《乙》。现将会议研究确定事项纪要如下：',
    ],
    [
      'post-name-related',
      '2025年1月9日下午，市长张三在市政府一号会议室主持召开市政府第6次常务会议。现将会议有关事项纪要如下：',
    ],
    [
      'post-name-now',
      '2025年1月9日下午，市长张三在市政府一号会议室主持召开市政府第6次常务会议，现纪要如下。',
    ],
    [
      'name-post-topics',
      '2025年1月9日下午，张三市长在市政府一号会议室主持召开市政府第6次常务会议，审议《甲》《乙》。',
    ],
    ['post-name', '2025年1月9日下午，市长张三在市政府一号会议室主持召开市政府第6次常务会议。'],
    ['post-name-month-day', '1月9日下午，市长张三在市政府一号会议室主持召开市政府第6次常务会议。'],
  ])('%s', (form, text) => {
    expect(open('gov-standing', form, ['审议《甲》', '审议《乙》'])).toBe(text)
  })
})

it('lists neighbours of one kind under one verb and keeps the order of the topics', () => {
  const headings = [
    '传达学习甲精神',
    '审议《乙》',
    '听取防汛工作汇报',
    '听取防火工作汇报',
    '审议《丙》',
    '审议预算调整事项',
  ]
  expect(open('gov-standing', 'name-post', headings)).toContain(
    '主要是传达学习甲精神，审议了《乙》，听取了防汛工作汇报、防火工作汇报，审议了《丙》、预算调整事项，纪要如下：',
  )
})

it('passes over headings without words and shows a kind without a subject as a gap', () => {
  expect(open('gov-standing', 'name-post', ['', '审议'])).toContain('主要是审议了□□，纪要如下：')
  expect(open('gov-standing', 'name-post', ['审议《》'])).toContain('主要是审议了《□□》，纪要如下：')
  expect(open('gov-standing', 'name-post', [''])).toBe(
    '2025年1月9日下午，张三市长在市政府一号会议室主持召开市政府第6次常务会议，纪要如下：',
  )
})

it('shows what is not known yet', () => {
  expect(open('gov-standing', 'name-post', [], createMeeting())).toBe('□□，□□□□主持召开□□□□□□，纪要如下：')
})

it('sets time, place and chair of a 专题会议 in lines', () => {
  expect(open('gov-special', 'lines', [])).toBe(
    '时间：2025年1月9日下午\n地点：市政府一号会议室\n主持：市长张三\n现将会议议定事项纪要如下：',
  )
})

it('calls the chair of a party meeting 同志 and gives no administrative post', () => {
  expect(open('party-standing', 'comrade', ['研究干部教育工作'])).toBe(
    '2025年1月9日下午，张三同志在市政府一号会议室主持召开市政府第6次常务会议，研究了干部教育工作。现将会议议定事项纪要如下：',
  )
})

it('says where a 现场办公会 went and what it studied', () => {
  expect(open('on-site', 'on-site', ['关于选址问题', '关于道路问题'])).toContain(
    '市长张三到市政府一号会议室现场察看，主持召开常务会议，研究了选址问题、道路问题。现纪要如下：',
  )
})

it('uses the first form of the wording when the document names none of them', () => {
  expect(open('gov-standing', 'gone', [])).toBe(open('gov-standing', 'name-post', []))
})

it.each(
  builtInTemplates
    .filter(({ skeleton }) => skeleton.some((block) => block.type === 'opening'))
    .flatMap(({ id, wording }) => wording.openingForms.map((form) => [id, form.id] as const)),
)('the place of the meeting is printed where the form offers it: %s, %s', (id, form) => {
  expect(open(id, form, [])).toContain('市政府一号会议室')
})
