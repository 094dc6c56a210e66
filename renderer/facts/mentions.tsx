import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import type { FactsEdit } from './facts-edit.ts'
import type { TopicMention } from './topic-mentions.ts'

export interface MentionsProps {
  readonly mentions: readonly TopicMention[]
  /** What an opening that was written by hand goes back to; null: the house has no form. */
  readonly openingForm: string | null
  readonly edit: FactsEdit
}

const STATES = {
  follows: strings.mentionFollows,
  own: strings.mentionOwn,
  differs: strings.mentionDiffers,
  unread: strings.mentionUnread,
} as const

/** 引用处: every place that shows the topic's name, and which of them the writer took over. */
export function Mentions({ mentions, openingForm, edit }: MentionsProps) {
  return (
    <section className="facts-section" aria-labelledby="facts-mentions">
      <h3 id="facts-mentions">{strings.mentions}</h3>
      <ul className="mentions">
        {mentions.map((mention) => (
          <li key={`${mention.place}-${mention.index}`} className="mention">
            <button type="button" className="mention-place" onClick={() => edit.goTo(mention.index)}>
              {strings.mentionPlaces[mention.place]}
            </button>
            <span className={classNames('mention-state', mention.state === 'differs' && 'mention-differs')}>
              {mention.place === 'heading' ? '' : STATES[mention.state]}
            </span>
            {mention.state === 'follows' ? null : (
              <Button look="plain" onPress={() => restore(mention, openingForm, edit)}>
                {strings.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Gives a place that was written by hand back to the facts; a notice and Ctrl+Z bring the writer's words again. */
function restore(mention: TopicMention, openingForm: string | null, edit: FactsEdit): void {
  if (mention.turnsInto !== null) edit.restore(mention.index, mention.turnsInto)
  if (mention.place === 'opening' && openingForm !== null) edit.deriveOpening(mention.index, openingForm)
}
