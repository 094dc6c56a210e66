import { createStore } from '../ui/store.ts'

/** How rolls are filled in: unit by unit, or ticked from the roster. Whoever ticks one goes on ticking in the next. */
export const rollView = createStore<'table' | 'ticks'>('table')
