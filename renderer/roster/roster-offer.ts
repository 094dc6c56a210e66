import { createStore } from '../ui/store.ts'

/** What is offered to the roster where one is, when it is not the open document's: 收进名册 takes it. */
export const rosterOffer = createStore<(() => void) | null>(null)
