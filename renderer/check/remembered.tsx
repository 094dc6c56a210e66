import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Ignored } from '#shared/check/ignored.ts'
import { checkStrings as strings } from '../strings/check.ts'
import { Button } from '../ui/button.tsx'
import { useStore } from '../ui/store.ts'
import { checkMemory, removeIgnored, setWords } from './check-memory.ts'

/** What the writer left alone, to be looked at again, and the words of the office. */
export function Remembered({ draft, ignored }: { readonly draft: string; readonly ignored: number }) {
  const memory = useStore(checkMemory)
  const [isOpen, setOpen] = useState(false)
  const here = memory.ignored.filter((one) => one.draft === null || one.draft === draft)
  return (
    <section className="check-remembered">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {strings.remembered}
          <span className="check-count">{strings.rememberedCount(ignored, memory.words.length)}</span>
        </button>
      </h3>
      {isOpen ? (
        <>
          <h4>{strings.ignoredTitle}</h4>
          {here.length === 0 ? <p className="facts-note">{strings.ignoredNone}</p> : null}
          <ul className="check-kept">
            {here.map((one) => (
              <li key={keyOf(one)}>
                <span>
                  {one.found === '' ? strings.ruleName(one.rule) : `“${one.found}”`}
                  <small>{strings.scopes[one.scope]}</small>
                </span>
                <Button look="plain" onPress={() => removeIgnored([one])}>
                  {strings.restore}
                </Button>
              </li>
            ))}
          </ul>
          <Words />
        </>
      ) : null}
    </section>
  )
}

/** The office's words, one pair a line. */
function Words() {
  const { words } = useStore(checkMemory)
  const form = useId()
  const [wrong, setWrong] = useState('')
  const [right, setRight] = useState('')
  const isWhole = wrong.trim() !== '' && right.trim() !== '' && wrong.trim() !== right.trim()
  const add = () => {
    if (!isWhole) return
    const pair = { wrong: wrong.trim().slice(0, 40), right: right.trim().slice(0, 40) }
    setWords([...words.filter((one) => one.wrong !== pair.wrong), pair])
    setWrong('')
    setRight('')
  }
  return (
    <>
      <h4>{strings.wordsTitle}</h4>
      <ul className="check-kept">
        {words.map((one) => (
          <li key={one.wrong}>
            <span>
              {one.wrong} → {one.right}
            </span>
            <Button
              look="plain"
              icon={X}
              label={strings.removeWord(one.wrong)}
              onPress={() => setWords(words.filter((other) => other !== one))}
            >
              {''}
            </Button>
          </li>
        ))}
      </ul>
      <form
        id={form}
        className="check-word-form"
        data-own-undo=""
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input
          className="input"
          aria-label={strings.wordWrong}
          placeholder={strings.wordWrong}
          maxLength={40}
          value={wrong}
          onChange={(event) => setWrong(event.target.value)}
        />
        <span aria-hidden="true">→</span>
        <input
          className="input"
          aria-label={strings.wordRight}
          placeholder={strings.wordRight}
          maxLength={40}
          value={right}
          onChange={(event) => setRight(event.target.value)}
        />
        <Button look="plain" icon={Plus} isDisabled={!isWhole} form={form}>
          {strings.addWord}
        </Button>
      </form>
    </>
  )
}

function keyOf({ scope, rule, found, draft, block }: Ignored): string {
  return [scope, rule, found, draft, block].join(' ')
}
