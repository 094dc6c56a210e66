import { expect, it } from 'vitest'
import { AS_WRITTEN, composeMinutes } from '#shared/compose/compose.ts'
import { countCharacters } from '#shared/compose/count-characters.ts'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { createParagraph, createTextTable } from '#shared/minutes/factories.ts'
import { countPrinted } from '../../../../renderer/preview/count-printed.ts'
import { contextOf } from '../../../support/set-lines.ts'

it('counts the words of tables too, as the list and 历史 do', () => {
  const context = contextOf(
    createParagraph('任务如下：'),
    createTextTable([
      ['任务', '责任单位'],
      ['排查隐患', '市应急局'],
    ]),
  )
  const count = countPrinted(composeMinutes(context, AS_WRITTEN))
  expect(count).toBe(countCharacters(minutesToPlainText(context)))
  expect(count).toBeGreaterThanOrEqual('任务如下：任务责任单位排查隐患市应急局'.length)
})
