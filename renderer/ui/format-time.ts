const time = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** 14:03:21 */
function formatClock(atMs: number): string {
  return time.format(atMs)
}

/** Near times as people say them: 今天 14:03, 昨天 09:20, 8月11日 14:03, 2021年8月11日. */
export function formatWhen(atMs: number, nowMs: number = Date.now()): string {
  const at = new Date(atMs)
  const clock = `${pad(at.getHours())}:${pad(at.getMinutes())}`
  const days = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / 86_400_000)
  if (days === 0) return `今天 ${clock}`
  if (days === 1) return `昨天 ${clock}`
  const day = `${at.getMonth() + 1}月${at.getDate()}日`
  return at.getFullYear() === new Date(nowMs).getFullYear()
    ? `${day} ${clock}`
    : `${at.getFullYear()}年${day}`
}

/** The day of a list by days: 今天, 昨天, 8月11日, 2021年8月11日. */
export function formatDay(atMs: number, nowMs: number = Date.now()): string {
  const when = formatWhen(atMs, nowMs)
  return when.split(' ')[0] ?? when
}

/** 14:03 */
export function formatTime(atMs: number): string {
  const at = new Date(atMs)
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** When something was kept: to the second today, 14:03:21; before that as formatWhen. */
export function formatSaved(atMs: number, nowMs: number = Date.now()): string {
  return startOfDay(atMs) === startOfDay(nowMs) ? formatClock(atMs) : formatWhen(atMs, nowMs)
}

/** The day by the writer's clock, YYYY-MM-DD. */
export function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function startOfDay(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
