import type { FileNote } from '#shared/ipc/files.ts'
import { importStrings as strings } from '../strings/import.ts'

/** What stands beside the text of the file: comments, notes, hidden words. */
export function ReviewNotes({ notes }: { readonly notes: readonly FileNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="review-part" aria-label={strings.notesPart}>
      <h2>{strings.notesPart}</h2>
      <ul className="review-notes">
        {notes.map((note, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
          <li key={place}>
            <span className="review-kind">{strings.noteKinds[note.kind]}</span>
            <span className="review-note-text">{note.text}</span>
            <span className="review-note-place">
              {[note.by, note.about === null ? null : strings.noteAbout(note.about)]
                .filter((part) => part !== null)
                .join('，')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
