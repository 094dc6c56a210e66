import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { helpStrings as strings } from '../strings/help.ts'
import { probeStrings } from '../strings/probe.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { SearchInput } from '../ui/search-input.tsx'
import { AboutPage } from './about-page.tsx'
import { type HelpGroup, readHelpPlace } from './help-page.ts'
import { HELP_PAGES } from './help-pages.ts'
import { HelpText } from './help-text.tsx'
import { LicensesPage } from './licenses-page.tsx'
import { ProbePage } from './probe-page.tsx'
import { type HelpHit, searchHelp } from './search-help.ts'

export interface HelpScreenProps {
  /** page#heading. */
  readonly address: string
  readonly onGo: (address: string) => void
  readonly onBack: () => void
}

const GROUPS: readonly HelpGroup[] = ['use', 'format', 'about']

/** The pages that are not text of docs/guide. */
const MADE_PAGES = [
  { id: 'probe', group: 'format', title: probeStrings.title },
  { id: 'licenses', group: 'about', title: strings.licenses },
  { id: 'about', group: 'about', title: strings.about },
] as const

/** 帮助: list and search on the left, the page on the right; everything comes with the program. */
export function HelpScreen({ address, onGo, onBack }: HelpScreenProps) {
  const [query, setQuery] = useState('')
  const hits = useMemo(() => searchHelp(HELP_PAGES, query), [query])
  const { page } = readHelpPlace(address)
  const article = useRef<HTMLElement>(null)
  useEffect(() => showPlace(article.current, query === '' ? address : ''), [address, query])
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (query === '') onBack()
    else setQuery('')
  }
  const go = (to: string) => {
    setQuery('')
    onGo(to)
    article.current?.focus()
  }
  return (
    <main className="help" onKeyDown={leave}>
      <nav className="help-list" aria-label={strings.pages}>
        <header className="help-head">
          <Button look="plain" icon={ArrowLeft} onPress={onBack}>
            {strings.back}
          </Button>
          <h2>{strings.title}</h2>
        </header>
        <SearchInput
          label={strings.search}
          hint={strings.searchHint}
          value={query}
          autoFocus
          onChange={setQuery}
        />
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{strings.groups[group]}</h3>
            <ul>
              {[...HELP_PAGES, ...MADE_PAGES]
                .filter((one) => one.group === group)
                .map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      className={classNames('help-entry', one.id === page && 'help-entry-current')}
                      aria-current={one.id === page ? 'page' : undefined}
                      onClick={() => go(one.id)}
                    >
                      {one.title}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </nav>
      <article className="help-page" ref={article} tabIndex={-1}>
        {query.trim() === '' ? (
          <PageOf page={page} onGo={go} />
        ) : (
          <Hits hits={hits} query={query.trim()} onGo={go} />
        )}
      </article>
    </main>
  )
}

/** Brings the heading of an address to the top; without one, the beginning of the page. */
function showPlace(article: HTMLElement | null, address: string): void {
  const { section } = readHelpPlace(address)
  const heading =
    section === null ? null : article?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`)
  if (heading) heading.scrollIntoView({ block: 'start' })
  else if (article) article.scrollTop = 0
}

function PageOf({ page, onGo }: { readonly page: string; readonly onGo: (address: string) => void }) {
  if (page === 'licenses') return <LicensesPage />
  if (page === 'probe') return <ProbePage />
  if (page === 'about') return <AboutPage />
  const shown = HELP_PAGES.find((one) => one.id === page) ?? HELP_PAGES[0]
  return shown === undefined ? null : <HelpText key={shown.id} text={shown.text} onGo={onGo} />
}

interface HitsProps {
  readonly hits: readonly HelpHit[]
  readonly query: string
  readonly onGo: (address: string) => void
}

function Hits({ hits, query, onGo }: HitsProps) {
  return (
    <section aria-label={strings.results}>
      <p role="status" className="help-count">
        {hits.length === 0 ? strings.foundNone(query) : strings.found(hits.length)}
      </p>
      <ul className="help-hits">
        {hits.map(({ page, pageTitle, section, text }) => (
          <li key={`${page}|${section}|${text}`}>
            <button
              type="button"
              className="help-hit"
              onClick={() => onGo(section === null ? page : `${page}#${encodeURIComponent(section)}`)}
            >
              <span className="help-hit-place">
                {section === null ? pageTitle : `${pageTitle} · ${section}`}
              </span>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
