import { X } from 'lucide-react'
import { useEffect } from 'react'
import { uiStrings } from '../strings/ui.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { createStore, type Followed, type Store, useStore } from './store.ts'

/** How long a notice stays, in ms; one that offers something to do stays longer, and one that says what went wrong is read twice. */
const SHOWN_MS = 5000
const SHOWN_WITH_ACTION_MS = 10000
const ERROR_SHOWN_MS = 20000
/** More than this many at once push out the oldest. */
const MOST = 3
const NO_ACTIONS: readonly NoticeAction[] = []

export interface Notice {
  readonly id: number
  readonly text: string
  /** error: read out at once; work: kept until the work has ended. */
  readonly tone: 'info' | 'work' | 'error'
  /** What the notice speaks of: when that is gone, so is the notice. */
  readonly about?: string
  readonly actions?: readonly NoticeAction[]
  /** Of work: how much of it is done, 0 to 1. */
  readonly share?: number
}

/** What a notice offers to do. When it is done the others stay offered. */
export interface NoticeAction {
  readonly label: string
  readonly run: () => void
  /** What it would do: when that is done elsewhere, it is no longer offered. */
  readonly deed?: string
}

export type NewNotice = Omit<Notice, 'id'>

const shown: Store<readonly Notice[]> = createStore<readonly Notice[]>([])
let counter = 0

/** Tells the writer something at the lower edge of the window. */
export function notify(notice: NewNotice): void {
  shown.set([...shown.get(), numbered(notice)].slice(-MOST))
}

/** Tells what is being done, for as long as it takes. Its end is told in the same place; null: there is nothing to tell. */
export function notifyWork(text: string): (end: NewNotice | null) => void {
  return keepNotice({ text }).end
}

/** The same for work that says how far it is. */
export function keepNotice(first: Omit<NewNotice, 'tone'>): {
  readonly update: (notice: Omit<NewNotice, 'tone'>) => void
  readonly end: (end: NewNotice | null) => void
} {
  const { id } = numbered({ ...first, tone: 'work' })
  shown.set([...shown.get(), { ...first, tone: 'work' as const, id }].slice(-MOST))
  const replace = (by: Notice) => shown.set(shown.get().map((notice) => (notice.id === id ? by : notice)))
  return {
    update: (notice) => replace({ ...notice, tone: 'work', id }),
    end: (end) => {
      if (end === null) dismiss(id)
      else if (!shown.get().some((notice) => notice.id === id)) notify(end)
      else replace(numbered(end))
    },
  }
}

/** How long a notice stays by itself, in ms; null: until what it tells of has ended. */
export function stayMs({ tone, actions = [] }: Pick<Notice, 'tone' | 'actions'>): number | null {
  if (tone === 'work') return null
  if (tone === 'error') return ERROR_SHOWN_MS
  return actions.length === 0 ? SHOWN_MS : SHOWN_WITH_ACTION_MS
}

/** What is told now, the latest last. */
export const shownNotices: Followed<readonly Notice[]> = shown

function numbered(notice: NewNotice): Notice {
  counter += 1
  return { ...notice, id: counter }
}

function dismiss(id: number): void {
  shown.set(shown.get().filter((notice) => notice.id !== id))
}

/** Something that notices offered is done: they stay for what else they offer. */
function takeOffers(isDone: (action: NoticeAction, id: number) => boolean): void {
  shown.set(
    shown.get().flatMap((notice) => {
      const { id, actions = NO_ACTIONS } = notice
      const rest = actions.filter((action) => !isDone(action, id))
      if (rest.length === actions.length) return [notice]
      return rest.length === 0 ? [] : [{ ...notice, actions: rest }]
    }),
  )
}

/** The deed was done by a key or in a panel: no notice offers it any more. */
export function withdrawOffers(deed: string): void {
  takeOffers((action) => action.deed === deed)
}

/** Takes away what was told about something that is gone. */
export function withdrawNotices(about: string): void {
  shown.set(shown.get().filter((notice) => notice.about !== about))
}

/** Where notices appear; rendered once. */
export function Notices() {
  const notices = useStore(shown)
  return (
    <section className="notices" aria-label={uiStrings.notices} aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { id, tone, actions = NO_ACTIONS, share } = notice
  useEffect(() => {
    const stay = stayMs({ tone, actions })
    if (stay === null) return
    const timer = setTimeout(() => dismiss(id), stay)
    return () => clearTimeout(timer)
  }, [id, tone, actions])
  return (
    <div
      className={classNames('notice', tone === 'error' && 'notice-error')}
      {...(tone === 'error' ? { role: 'alert' } : {})}
    >
      <span className="notice-text">{notice.text}</span>
      {share === undefined ? null : (
        <progress className="notice-progress" max={1} value={share} aria-label={notice.text} />
      )}
      {actions.map((action) => (
        <Button
          key={action.label}
          look="plain"
          className="notice-action"
          onPress={() => {
            // Work ends its line itself.
            if (tone !== 'work') takeOffers((one, notice) => one === action && notice === id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      ))}
      <Button
        look="plain"
        icon={X}
        label={uiStrings.close}
        className="button-icon"
        onPress={() => dismiss(id)}
      />
    </div>
  )
}
