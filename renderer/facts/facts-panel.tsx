import { type ReactNode, useMemo, useRef } from 'react'
import type { BlockType } from '#shared/minutes/blocks.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import { findMasthead, findOpening } from '#shared/minutes/walk.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { listUsedWords } from '#shared/wording/propose-decision.ts'
import { MissingStrip } from '../check/missing-strip.tsx'
import { type FactPlace, useMissingFacts } from '../check/use-missing-facts.ts'
import { colophonOf, FIRST_DISTRIBUTION } from '../editor/commands/insert-tail.ts'
import { findDecisionFor, headingOf, topicOf } from '../editor/queries/decision-at.ts'
import { roster } from '../roster/roster-shelf.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { classNames } from '../ui/class-names.ts'
import { WantedFields } from '../ui/field.tsx'
import { memoByValue } from '../ui/memo-by-value.ts'
import { useStore } from '../ui/store.ts'
import { AddDecision } from './add-decision.tsx'
import { ColophonForm } from './colophon-form.tsx'
import { dayBeside } from './day-beside.ts'
import { DecisionForm } from './decision-form.tsx'
import type { FactsEdit } from './facts-edit.ts'
import { knownPeople } from './known-people.ts'
import { knownUnits } from './known-units.ts'
import { MastheadForm } from './masthead-form.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { Mentions } from './mentions.tsx'
import { RollEditor } from './roll-editor.tsx'
import { TopicForm } from './topic-form.tsx'
import { findTopicMentions } from './topic-mentions.ts'

// The panel is told of every change of the document; these are drawn again only for their own.
const TopicFields = memoByValue(TopicForm)
const DecisionFields = memoByValue(DecisionForm)
const TopicPlaces = memoByValue(Mentions)

export interface FactsPanelProps {
  /** The format profile the document is laid out by. */
  readonly profile: FormatProfile
  readonly context: MinutesContext
  readonly caret: number | null
  readonly edit: FactsEdit
}

/** 要素: the facts of what the caret stands in. */
export function FactsPanel({ context, caret, profile, edit }: FactsPanelProps) {
  const forms = useRef<HTMLDivElement>(null)
  const numbers = useMemo(() => numberBlocks(context.children), [context])
  const { missing, shown, goTo, onKeyDown } = useMissingFacts(
    context,
    caret,
    forms,
    edit.show,
    edit.backToSheet,
  )
  return (
    <section className="facts" aria-label={strings.title} onBlur={edit.endEdit} onKeyDown={onKeyDown}>
      <Sections context={context} caret={caret} edit={edit} onGo={goTo} />
      <MissingStrip missing={missing} numberOf={(index) => numbers[index] ?? ''} onGo={goTo} />
      <div className="facts-forms" ref={forms}>
        <WantedFields value={shown}>
          <FactsOf context={context} caret={caret} profile={profile} edit={edit} onGo={goTo} />
        </WantedFields>
      </div>
    </section>
  )
}

interface FactsOfProps extends FactsPanelProps {
  /** Brings the form of a fact on the screen and the caret into its field. */
  readonly onGo: (fact: FactPlace) => void
}

function FactsOf({ context, caret, profile, edit, onGo }: FactsOfProps): ReactNode {
  const kept = useStore(roster)
  const units = useMemo(() => knownUnits(context, kept), [context, kept])
  const people = useMemo(() => knownPeople(context, kept), [context, kept])
  const block = caret === null ? undefined : context.children[caret]
  if (caret === null || block === undefined) return <p className="facts-note">{strings.none}</p>
  const { wording, children } = context
  switch (block.type) {
    case 'masthead':
      return (
        <MastheadForm
          index={caret}
          masthead={block}
          profile={profile}
          year={yearOf(context)}
          beside={dayBeside(children, block.type)}
          edit={edit}
        />
      )
    case 'opening':
      return (
        <MeetingForm
          index={caret}
          opening={block}
          wording={wording}
          people={people}
          beside={dayBeside(children, block.type)}
          edit={edit}
        />
      )
    case 'roll':
      return (
        <RollEditor
          key={block.id}
          index={caret}
          roll={block}
          context={context}
          profile={profile}
          edit={edit}
        />
      )
    case 'colophon':
      return (
        <ColophonForm
          index={caret}
          colophon={block}
          profile={profile}
          units={units}
          beside={dayBeside(children, block.type)}
          edit={edit}
        />
      )
    default:
      return (
        <TopicFacts context={context} caret={caret} profile={profile} edit={edit} units={units} onGo={onGo} />
      )
  }
}

interface TopicFactsProps extends FactsOfProps {
  readonly caret: number
  readonly units: readonly string[]
}

const HINTS: Partial<Record<BlockType, string>> = {
  paragraph: strings.paragraphHint,
  attachment: strings.annexHint,
  table: strings.tableHint,
}

function TopicFacts({ context, caret, units, edit, onGo }: TopicFactsProps) {
  const { wording } = context
  const heading = headingOf(context, caret)
  const topic = heading === null ? undefined : context.children[heading]
  const decision = findDecisionFor(context, caret)
  const goToAdded = (index: number, field: string) => {
    onGo({ index: heading ?? index, field })
    // The statement that was just made is drawn before the next frame.
    requestAnimationFrame(() => edit.show(index))
  }
  const own = HINTS[context.children[caret]?.type ?? 'statement']
  const hint = own ?? (isInAttachment(context.children, caret) ? strings.annexHint : undefined)
  // Where there is nothing to fill in, the panel says where one writes.
  return (
    <>
      {hint === undefined ? null : <p className="facts-note">{hint}</p>}
      {topic?.type === 'topic' && heading !== null ? (
        <TopicFields
          key={heading}
          index={heading}
          topic={topic}
          number={numberBlocks(context.children)[heading] ?? ''}
          wording={wording}
          units={units}
          edit={edit}
        />
      ) : null}
      {decision === null ? (
        <AddDecision context={context} heading={heading} edit={edit} onAdded={goToAdded} />
      ) : (
        <DecisionFields
          key={`decision-${decision.index}`}
          place={decision}
          topic={topicOf(context, decision.index)}
          wording={wording}
          units={units}
          actions={[...new Set([...listUsedWords(context, 'action'), ...wording.decision.actions])]}
          destinations={[
            ...new Set([...listUsedWords(context, 'destination'), ...wording.decision.destinations]),
          ]}
          isAtCaret={decision.index === caret}
          edit={edit}
        />
      )}
      {heading === null ? null : (
        <TopicPlaces
          mentions={findTopicMentions(context, heading, edit.takenOver)}
          openingForm={wording.openingForms[0]?.id ?? null}
          edit={edit}
        />
      )}
    </>
  )
}

/** The parts of the document that have facts of their own, each one press away. */
function Sections({ context, caret, edit, onGo }: Omit<FactsOfProps, 'profile'>) {
  const { children, wording } = context
  const find = (type: string) => children.findIndex((block) => block.type === type)
  const rolls = children.flatMap((block, index) =>
    block.type === 'roll' ? [{ index, label: block.role }] : [],
  )
  const parts = [
    { index: find('masthead'), label: strings.masthead },
    { index: find('opening'), label: strings.meeting },
    ...rolls,
    { index: find('colophon'), label: strings.colophon },
  ].filter((part) => part.index >= 0)
  const firstTail = children.findIndex((block) => block.type === 'roll' || block.type === 'colophon')
  const colophon = find('colophon')
  const addRoll = () => {
    const taken = new Set(rolls.map((roll) => roll.label))
    const form = wording.rolls.find((one) => !taken.has(one.role)) ?? wording.rolls[0]
    if (!form) return
    onGo({ index: edit.insertRoll(form), field: 'roll.entries' })
  }
  const addColophon = () => {
    edit.insert(children.length, colophonOf(children))
    onGo({ index: children.length, field: FIRST_DISTRIBUTION })
  }
  return (
    <nav className="sections" aria-label={strings.sections}>
      {parts.map((part) => (
        <button
          key={part.index}
          type="button"
          className={classNames('section-chip', part.index === caret && 'section-chip-current')}
          aria-current={part.index === caret ? 'true' : undefined}
          onClick={() => edit.goTo(part.index)}
        >
          {part.label}
        </button>
      ))}
      {caret !== null && firstTail >= 0 && caret < firstTail ? null : (
        <>
          <button type="button" className="section-chip section-add" onClick={addRoll}>
            ＋{strings.roll}
          </button>
          {colophon >= 0 ? null : (
            <button type="button" className="section-chip section-add" onClick={addColophon}>
              ＋{strings.colophon}
            </button>
          )}
        </>
      )}
    </nav>
  )
}

/** The year a 编号 is counted in: of 印发日期, else of the meeting, else this one. */
function yearOf({ children }: MinutesContext): string {
  const date = findMasthead(children)?.issueDate ?? findOpening(children)?.meeting.date
  return date?.slice(0, 4) ?? String(new Date().getFullYear())
}
