import { importStrings as strings } from '../strings/import.ts'
import { READINGS, type ReadingKind } from './read-as.ts'

export interface ReadingKeysProps {
  readonly isDisabled: boolean
  readonly onRead: (kind: ReadingKind) => void
}

/** The six kinds with their keys; pressing one is the same as its key. The focus stays in the row. */
export function ReadingKeys({ isDisabled, onRead }: ReadingKeysProps) {
  return (
    <div className="reading-keys" role="toolbar" aria-label={strings.readAs}>
      {READINGS.map((kind, place) => (
        <button
          key={kind}
          type="button"
          disabled={isDisabled}
          className="reading-key"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRead(kind)}
        >
          <kbd>{place + 1}</kbd>
          {strings.kinds[kind]}
        </button>
      ))}
      <span className="reading-hint">{strings.keysHint}</span>
    </div>
  )
}
