import { splitTable } from '../../people/people-table.ts'
import { splitChat } from './chat-lines.ts'
import { dropPhones } from './phone-numbers.ts'

/** As the heading of such a column of a table. */
const PHONES = '电话'

/**
 * Parts what no roll has a place for from a pasted list: who sent it in a chat, and telephone numbers, which would be names where blanks part
 * them. A table has columns for them. `leftOut`: what is not in `said`, to be told.
 */
export function splitPasted(text: string): { readonly said: string; readonly leftOut: readonly string[] } {
  const chat = splitChat(text)
  if (splitTable(chat.said) !== null) return chat
  const { said, hasPhones } = dropPhones(chat.said)
  return hasPhones ? { said, leftOut: [...chat.leftOut, PHONES] } : chat
}
