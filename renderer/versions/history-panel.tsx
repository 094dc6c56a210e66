import { FilePlus2, Lock, LockOpen } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { VersionSummary } from '#shared/ipc/versions.ts'
import { versionStrings as strings } from '../strings/versions.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { formatDay, formatTime } from '../ui/format-time.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import { useStore } from '../ui/store.ts'
import type { VersionList } from './version-list.ts'

/** What can be done with a version. */
export interface VersionDeeds {
  readonly compare: (version: VersionSummary) => void
  readonly view: (version: VersionSummary) => void
  readonly restore: (version: VersionSummary) => void
  readonly saveFile: (version: VersionSummary, format: 'docx' | 'pdf') => void
  /** In how many places it differs from the draft as it is now; null: it cannot be read. */
  readonly countChanges: (version: VersionSummary) => Promise<number | null>
}

export interface HistoryPanelProps {
  readonly versions: VersionList
  readonly isLocked: boolean
  readonly deeds: VersionDeeds
  readonly onKeep: () => void
  readonly onIssue: () => void
  readonly onUnlock: () => void
}

/** 历史: the draft now, then its versions by day, the newest first. ↑↓ go from one to the next, Enter compares, V views. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { versions, isLocked, deeds } = props
  const list = useStore(versions)
  useEffect(() => void versions.refresh(), [versions])
  const [current, setCurrent] = useState<string | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const version = list?.find(({ id }) => id === current)
    if (by !== 0) {
      const rows = [...(body.current?.querySelectorAll<HTMLElement>('.version-row') ?? [])]
      const at = rows.findIndex((row) => row.dataset.version === current)
      rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]?.focus()
    } else if (
      version === undefined ||
      !(event.target instanceof HTMLElement) ||
      !event.target.matches('.version-row')
    )
      return
    else if (event.key === 'Enter') deeds.compare(version)
    else if (event.key.toLowerCase() === 'v') deeds.view(version)
    else return
    event.preventDefault()
  }
  return (
    <section className="history" aria-label={strings.history} onKeyDown={onKeyDown}>
      <div className="history-tools">
        <Button icon={FilePlus2} onPress={props.onKeep}>
          {strings.keep}
        </Button>
        {isLocked ? (
          <Button icon={LockOpen} onPress={props.onUnlock}>
            {strings.unlock}
          </Button>
        ) : (
          <Button icon={Lock} onPress={props.onIssue}>
            {strings.issue}
          </Button>
        )}
      </div>
      <div className="history-body" ref={body}>
        <p className="version-now">{strings.now}</p>
        {list === null ? <p className="facts-note">{strings.loading}</p> : null}
        {list?.length === 0 ? <p className="facts-note">{strings.none}</p> : null}
        {groupByDay(list ?? []).map(({ day, rows }) => (
          <div key={day} className="version-day">
            <h3>{day}</h3>
            <ul aria-label={day}>
              {rows.map((version, place) => (
                <VersionRow
                  key={version.id}
                  version={version}
                  isCurrent={current === version.id}
                  isFirst={current === null && version === list?.[0] && place === 0}
                  deeds={deeds}
                  isLocked={isLocked}
                  onCurrent={() => setCurrent(version.id)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="history-hint">{strings.historyHint}</p>
    </section>
  )
}

function groupByDay(
  versions: readonly VersionSummary[],
): { readonly day: string; readonly rows: VersionSummary[] }[] {
  const groups: { day: string; rows: VersionSummary[] }[] = []
  for (const version of versions) {
    const day = formatDay(version.madeAtMs)
    const last = groups.at(-1)
    if (last?.day === day) last.rows.push(version)
    else groups.push({ day, rows: [version] })
  }
  return groups
}

interface VersionRowProps {
  readonly version: VersionSummary
  readonly isCurrent: boolean
  /** Takes the focus when Tab comes to the list. */
  readonly isFirst: boolean
  readonly isLocked: boolean
  readonly deeds: VersionDeeds
  readonly onCurrent: () => void
}

function VersionRow({ version, isCurrent, isFirst, isLocked, deeds, onCurrent }: VersionRowProps) {
  const { tier, name, by, why, isDamaged } = version
  const files = version.files.map(({ format }) => ({
    id: format,
    label: format === 'docx' ? strings.saveDocx : strings.savePdf,
    run: () => deeds.saveFile(version, format),
  }))
  return (
    <li
      className={classNames('version-row', `version-${tier}`, isCurrent && 'version-row-current')}
      data-version={version.id}
      tabIndex={isCurrent || isFirst ? 0 : -1}
      onFocus={onCurrent}
      onDoubleClick={() => deeds.compare(version)}
    >
      <div className="version-head">
        <span className="version-time">{formatTime(version.madeAtMs)}</span>
        <span className="version-name">
          {tier === 'issued' ? <Lock aria-hidden="true" size={13} strokeWidth={2} /> : null}
          {tier === 'unlocked' ? <LockOpen aria-hidden="true" size={13} strokeWidth={2} /> : null}
          {name ?? strings.tier[tier]}
        </span>
        <span className="version-size">
          {isDamaged ? strings.damaged : strings.size(version.characters, version.pages)}
        </span>
      </div>
      {by === null && why === null ? null : (
        <p className="version-words">{[by, why].filter((words) => words !== null).join('：')}</p>
      )}
      {isCurrent && !isDamaged ? (
        <>
          <Difference version={version} deeds={deeds} />
          <div className="version-deeds">
            <Button look="plain" title={strings.compareTitle} onPress={() => deeds.compare(version)}>
              {strings.compare}
            </Button>
            <Button look="plain" onPress={() => deeds.view(version)}>
              {strings.view}
            </Button>
            <Button
              look="plain"
              title={strings.restoreTo}
              isDisabled={isLocked}
              onPress={() => deeds.restore(version)}
            >
              {strings.restore}
            </Button>
            {files.length === 0 ? null : <MenuButton entries={files}>{strings.more}</MenuButton>}
          </div>
        </>
      ) : null}
    </li>
  )
}

/** What a version would change, in one line, once it is known. */
function Difference({ version, deeds }: { readonly version: VersionSummary; readonly deeds: VersionDeeds }) {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let isGone = false
    void deeds.countChanges(version).then((found) => {
      if (!isGone) setCount(found)
    })
    return () => {
      isGone = true
    }
  }, [version, deeds])
  return count === null ? null : <p className="version-differs">{strings.differs(count)}</p>
}
