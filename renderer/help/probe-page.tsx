import { useEffect, useState } from 'react'
import type { ChannelAnswer } from '#shared/ipc/contract.ts'
import { describeAll, describeVerdict } from '#shared/probe/describe-verdict.ts'
import { type Judged, judgeAnswers } from '#shared/probe/judge-answers.ts'
import type { ProbeQuestion } from '#shared/probe/probe-questions.ts'
import { request } from '../platform/desktop.ts'
import { probeStrings as strings } from '../strings/probe.ts'
import { Button } from '../ui/button.tsx'
import { createStore, useStore } from '../ui/store.ts'
import { orTell, tell } from '../ui/tell.ts'

interface Form {
  readonly program: string
  readonly answers: Readonly<Record<string, string>>
}

const EMPTY: Form = { program: '', answers: {} }

/** What has been typed stays until the program ends: whoever fills it in goes to and fro between two programs. */
const typed = createStore<Form>(EMPTY)

/** 排版试测: writes the test page and compares what a word processor made of it with the program's own lines. */
export function ProbePage() {
  const { program, answers } = useStore(typed)
  const questions = useQuestions()
  const judged = judgeAnswers(questions, answers)
  const isEmpty = judged.every(({ verdict }) => verdict.kind === 'empty')
  return (
    <>
      <h1 data-section={strings.title} tabIndex={-1}>
        {strings.title}
      </h1>
      <p>{strings.intro}</p>
      <ol>
        {strings.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <Button onPress={() => void request('probe:write', null).then(tellWritten)}>
          {strings.saveProbe}
        </Button>
      </p>
      <label className="probe-program">
        <span>{strings.program}</span>
        <input
          className="input"
          data-own-undo
          value={program}
          maxLength={80}
          placeholder={strings.programHint}
          onChange={({ target }) => typed.set({ answers, program: target.value })}
        />
      </label>
      <table className="probe-table">
        <thead>
          <tr>
            <th scope="col">{strings.askHead}</th>
            <th scope="col">{strings.answerHead}</th>
            <th scope="col">{strings.verdictHead}</th>
          </tr>
        </thead>
        <tbody>
          {judged.map((one) => (
            <AnswerRow
              key={one.question.id}
              judged={one}
              typed={answers[one.question.id] ?? ''}
              onType={(answer) => typed.set({ program, answers: { ...answers, [one.question.id]: answer } })}
            />
          ))}
        </tbody>
      </table>
      <p role="status">{describeAll(judged)}</p>
      <p className="probe-deeds">
        <Button
          look="primary"
          isDisabled={isEmpty}
          onPress={() => void request('probe:save', { program, answers }).then(tellWritten)}
        >
          {strings.save}
        </Button>
        <Button isDisabled={isEmpty && program === ''} onPress={() => typed.set(EMPTY)}>
          {strings.clear}
        </Button>
      </p>
    </>
  )
}

interface AnswerRowProps {
  readonly judged: Judged
  readonly typed: string
  readonly onType: (answer: string) => void
}

function AnswerRow({ judged, typed: answer, onType }: AnswerRowProps) {
  const { ask, about } = judged.question
  const verdict = describeVerdict(judged)
  const id = `probe-${judged.question.id}`
  return (
    <tr>
      <td>{strings.askAbout(ask, about)}</td>
      <td>
        <input
          className="input"
          data-own-undo
          aria-label={strings.askAbout(ask, about)}
          aria-describedby={verdict === null ? undefined : id}
          spellCheck={false}
          maxLength={60}
          value={answer}
          onChange={({ target }) => onType(target.value)}
        />
      </td>
      <td id={id} data-verdict={judged.verdict.kind}>
        {verdict}
      </td>
    </tr>
  )
}

/** What is asked, as the main process has it; none until it has answered. */
function useQuestions(): readonly ProbeQuestion[] {
  const [questions, setQuestions] = useState<readonly ProbeQuestion[]>([])
  useEffect(() => {
    void request('probe:questions', null).then((answer) => setQuestions(orTell(answer) ?? []))
  }, [])
  return questions
}

function tellWritten(answer: ChannelAnswer<'probe:write' | 'probe:save'>): void {
  const written = orTell(answer)
  if (written !== null) tell(strings.saved(written.fileName))
}
