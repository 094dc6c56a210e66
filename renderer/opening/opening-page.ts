import '../styles/opening.css'
import type { Opening } from '#shared/ipc/app.ts'
// Types window.desktop. What the other pages share is not loaded: it would ask a library that is not open yet.
import type {} from '../platform/desktop.ts'
import { openingStrings as strings } from '../strings/opening.ts'

// The page of the window that stands while a large library is opened: what is being done and how far it is. No more is loaded for it.

document.title = strings.title
write('.calm', strings.calm)
show({ phase: 'check', done: 0, total: 0 })
window.desktop?.on('app:opening', show)

function show({ phase, done, total }: Opening): void {
  const bar = document.querySelector('progress')
  const text = strings.phases[phase]
  if (total === 0) bar?.removeAttribute('value')
  else if (bar !== null) bar.value = done / total
  write('.what', total === 0 ? text : strings.percent(text, Math.floor((100 * done) / total)))
}

function write(selector: string, text: string): void {
  const place = document.querySelector(selector)
  if (place !== null) place.textContent = text
}
