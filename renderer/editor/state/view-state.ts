import type { Editor } from 'slate'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { notifyEditor } from './subscribe.ts'

/** How the document is looked at; not part of it, so neither saved nor undone. */
export interface ViewState {
  /** Keys of the topic headings whose blocks are folded away. */
  readonly folded: ReadonlySet<string>
  /** Everything outside the topic of the caret is dimmed. */
  readonly focusesTopic: boolean
  /** Key of the block whose list of openers is open in the margin. */
  readonly openerListAt: string | null
  /** Key of the block beside which stands how its words are changed, because somebody tried to type into it. */
  readonly hintAt: string | null
  /** What the input method shows while composing, '' otherwise. */
  readonly composed: string
  /** What the format profile makes of 分项: in the paragraph before them or in paragraphs of their own. */
  readonly items: FormatProfile['items']
  /** The profile whose lines the sheet shows; null: the browser ends them where it likes. */
  readonly profile: FormatProfile | null
}

const states = new WeakMap<Editor, ViewState>()
const INITIAL: ViewState = {
  folded: new Set(),
  focusesTopic: false,
  openerListAt: null,
  hintAt: null,
  composed: '',
  items: 'as-written',
  profile: null,
}

export function viewState(editor: Editor): ViewState {
  return states.get(editor) ?? INITIAL
}

export function changeView(editor: Editor, change: Partial<ViewState>): void {
  states.set(editor, { ...viewState(editor), ...change })
  notifyEditor(editor)
}
