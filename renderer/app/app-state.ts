import type { Finding } from '#shared/check/finding.ts'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { ExportFormat, FileNote, Imported } from '#shared/ipc/files.ts'
import type { OpenedHandOver } from '#shared/ipc/hand-over.ts'
import type { Version } from '#shared/ipc/versions.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import type { SeriesRegister } from '#shared/series/number-register.ts'
import type { NamedDraft } from '../drafts/library-actions.ts'
import { createReview, type Review } from '../import/review.ts'
import type { RevisionsAnswer } from '../import/revisions-dialog.tsx'
import type { OpenDocument } from './open-document.ts'

/**
 * The three places, the screens where the house's templates, profiles, people and series are kept, 导入核对, the import of a folder and the help.
 */
export type Place =
  | 'help'
  | 'library'
  | 'editor'
  | 'pages'
  | 'templates'
  | 'profiles'
  | 'roster'
  | 'settings'
  | 'series'
  | 'review'
  | 'compare'
  | 'version'
  | 'batch'

/** Places where one works on drafts. */
type WorkPlace = Extract<Place, 'library' | 'editor' | 'pages'>

/** What the right side shows. */
export type Side = 'facts' | 'phrases' | 'pages' | 'check' | 'history' | 'record' | 'leftover'

/** One side of 比对: the open draft as it is at any moment, or what stays as it is. */
export type ComparedDocument =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'fixed'
      readonly label: string
      readonly minutes: Minutes
      /** What stands beside the text of a file: comments of those who read it. */
      readonly notes?: readonly FileNote[]
    }

export interface Compared {
  readonly before: ComparedDocument
  readonly after: ComparedDocument
}

export type Dialog =
  | { readonly kind: 'choose-template'; readonly register: readonly SeriesRegister[] }
  | { readonly kind: 'papers' }
  | { readonly kind: 'rename'; readonly summary: DraftSummary }
  | { readonly kind: 'purge'; readonly drafts: readonly NamedDraft[] }
  | { readonly kind: 'save-as-template' }
  | { readonly kind: 'export-hand-over' }
  | { readonly kind: 'take-hand-over'; readonly opened: OpenedHandOver }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'print'; readonly current: number }
  | { readonly kind: 'export-annexes'; readonly format: ExportFormat; readonly titles: readonly string[] }
  | { readonly kind: 'phrases' }
  | { readonly kind: 'keep-version' }
  | { readonly kind: 'issue' }
  | { readonly kind: 'unlock' }
  | { readonly kind: 'choose-draft' }
  | { readonly kind: 'print-marked'; readonly before: Minutes; readonly after: Minutes }
  | {
      /** What is still to be looked at, before a draft goes out. */
      readonly kind: 'check'
      readonly findings: readonly Finding[]
      /** The facts that are not entered yet, in words. */
      readonly missing: string
      readonly deed: string
      readonly isBlocked: boolean
      readonly goOn: () => void
    }
  | {
      readonly kind: 'revisions'
      readonly fileName: string
      readonly count: number
      readonly answer: (answer: RevisionsAnswer | null) => void
    }

export interface AppState {
  readonly place: Place
  /** The place of work that was seen last: one goes back to it from settings, roster and the like. */
  readonly worksIn: WorkPlace
  /** The open draft; it stays open while another place is shown. */
  readonly document: OpenDocument | null
  /** Text of the open draft that import did not understand: paragraphs to look at. */
  readonly leftover: readonly string[]
  /** The open draft's file, to look the reading through; null: it was not imported since the start. */
  readonly review: Review | null
  /** What 比对 shows; null: nothing was compared with the open draft. */
  readonly compared: Compared | null
  /** The version of the open draft that is looked at. */
  readonly version: Version | null
  readonly dialog: Dialog | null
  readonly side: Side
  /** Counts the times the right side was asked to take the focus. */
  readonly sideAsked: number
  /** The field it was asked for; null: the first that is wanted. */
  readonly sideField: string | null
  readonly find: 'closed' | 'find' | 'replace'
  /** Counts the times finding was asked for. */
  readonly findAsked: number
  /** In a narrow window: the outline lies over the sheet. */
  readonly isOutlineOver: boolean
  /** In a very narrow window: the right side lies over the sheet. */
  readonly isSideOver: boolean
  readonly isPaletteOpen: boolean
  /** The page of the help (page#heading), and where the writer came from. */
  readonly help: { readonly address: string; readonly from: Place }
  /** The step of 边看边学; null: it is not running. */
  readonly tourStep: number | null
  /** Counts the times searching in the list was asked for. */
  readonly librarySearchAsked: number
  /** Counts changes of the library, so that the list is read again. */
  readonly libraryVersion: number
}

export type AppAction =
  | { readonly type: 'went'; readonly place: Place }
  | { readonly type: 'opened'; readonly document: OpenDocument; readonly imported?: Imported }
  /** The open draft's file was read once more, to be looked through. */
  | { readonly type: 'review-asked'; readonly imported: Imported }
  | { readonly type: 'compare-asked'; readonly compared: Compared }
  | { readonly type: 'version-asked'; readonly version: Version }
  | { readonly type: 'closed-document' }
  | { readonly type: 'asked'; readonly dialog: Dialog }
  | { readonly type: 'answered' }
  | { readonly type: 'turned-to'; readonly side: Side; readonly focus?: boolean | string }
  | { readonly type: 'find'; readonly find: AppState['find'] }
  | { readonly type: 'outline-over'; readonly isOpen: boolean }
  | { readonly type: 'side-over'; readonly isOpen: boolean }
  | { readonly type: 'palette'; readonly isOpen: boolean }
  | { readonly type: 'library-changed' }
  | { readonly type: 'help-asked'; readonly address: string }
  | { readonly type: 'tour'; readonly step: number | null }
  | { readonly type: 'library-search' }
  /** The writer has looked at everything import did not understand. */
  | { readonly type: 'leftover-done' }

export const initialState: AppState = {
  place: 'library',
  worksIn: 'library',
  document: null,
  leftover: [],
  review: null,
  compared: null,
  version: null,
  dialog: null,
  side: 'facts',
  sideAsked: 0,
  sideField: null,
  find: 'closed',
  findAsked: 0,
  isOutlineOver: false,
  isSideOver: false,
  isPaletteOpen: false,
  help: { address: 'start', from: 'library' },
  tourStep: null,
  librarySearchAsked: 0,
  libraryVersion: 0,
}

/** Dialogs that show or take something of the open draft, and would show that of another one. */
const SPEAKS_OF_OPEN_DRAFT: ReadonlySet<Dialog['kind']> = new Set([
  'papers',
  'save-as-template',
  'print',
  'export-annexes',
  'check',
  'keep-version',
  'issue',
  'unlock',
  'choose-draft',
  'print-marked',
])

export function reduceApp(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'went':
      return goTo(state, action.place)
    case 'opened':
      return openDocument(state, action.document, action.imported)
    case 'review-asked': {
      const review = state.document === null ? null : createReview(action.imported)
      return review === null ? state : { ...state, review, place: 'review', isPaletteOpen: false }
    }
    case 'compare-asked':
      return state.document === null
        ? state
        : { ...state, compared: action.compared, place: 'compare', find: 'closed', isPaletteOpen: false }
    case 'version-asked':
      return state.document === null
        ? state
        : { ...state, version: action.version, place: 'version', find: 'closed', isPaletteOpen: false }
    case 'closed-document':
      return {
        ...state,
        document: null,
        leftover: [],
        review: null,
        compared: null,
        version: null,
        place: ['templates', 'profiles', 'help'].includes(state.place) ? state.place : 'library',
        help: { ...state.help, from: 'library' },
        tourStep: null,
        find: 'closed',
      }
    case 'asked':
      return { ...state, dialog: action.dialog, isPaletteOpen: false }
    case 'answered':
      return { ...state, dialog: null }
    case 'turned-to':
      return {
        ...state,
        side: action.side,
        sideAsked: state.sideAsked + (action.focus ? 1 : 0),
        sideField: typeof action.focus === 'string' ? action.focus : null,
      }
    case 'find':
      return {
        ...state,
        // One looks in the text, wherever one asks for it.
        place: action.find !== 'closed' && state.document !== null ? 'editor' : state.place,
        find: action.find,
        findAsked: state.findAsked + 1,
        isSideOver: false,
        isPaletteOpen: false,
      }
    case 'outline-over':
      return { ...state, isOutlineOver: action.isOpen }
    case 'side-over':
      return { ...state, isSideOver: action.isOpen }
    case 'palette':
      return { ...state, isPaletteOpen: action.isOpen }
    case 'leftover-done':
      return { ...state, leftover: [], side: 'facts' }
    case 'library-search':
      return { ...state, librarySearchAsked: state.librarySearchAsked + 1, isPaletteOpen: false }
    case 'help-asked':
      return {
        ...state,
        place: 'help',
        worksIn: workedIn(state),
        help: { address: action.address, from: state.place === 'help' ? state.help.from : state.place },
        find: 'closed',
        isPaletteOpen: false,
      }
    case 'tour':
      return { ...state, tourStep: action.step }
    case 'library-changed':
      return { ...state, libraryVersion: state.libraryVersion + 1 }
  }
}

/** The place of work that is left, or that was left for the place that is left. */
function workedIn({ place, worksIn }: AppState): WorkPlace {
  return place === 'library' || place === 'editor' || place === 'pages' ? place : worksIn
}

/** The places that show the open draft, or what was imported, are not gone to without it. */
function goTo(state: AppState, place: Place): AppState {
  const needsDocument = place === 'editor' || place === 'pages'
  if (needsDocument && state.document === null) return state
  if (place === 'review' && state.review === null) return state
  if (place === state.place) return state
  return {
    ...state,
    place,
    worksIn: workedIn(state),
    find: state.place === 'editor' ? 'closed' : state.find,
    isPaletteOpen: false,
    libraryVersion: state.libraryVersion + (place === 'library' ? 1 : 0),
  }
}

function openDocument(state: AppState, document: OpenDocument, imported: Imported | undefined): AppState {
  const leftover = imported?.leftover ?? []
  const review = imported === undefined ? null : createReview(imported)
  const sideOfDraft = state.side === 'leftover' ? 'facts' : state.side
  return {
    ...state,
    document,
    review,
    compared: null,
    version: null,
    place: review !== null && review.doubtful.length > 0 ? 'review' : 'editor',
    // What was opened while the draft was on its way stays: a key or a word in it is not lost.
    dialog: state.dialog !== null && SPEAKS_OF_OPEN_DRAFT.has(state.dialog.kind) ? null : state.dialog,
    find: 'closed',
    leftover,
    side: leftover.length > 0 ? 'leftover' : sideOfDraft,
  }
}
