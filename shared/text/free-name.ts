/** As long as the name of a profile or a template may be. */
const LONGEST = 60

/** The name, or where it is taken the same with a number: 市政府（2）. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name.slice(0, LONGEST)
  for (let count = 2; taken.includes(free); count += 1) {
    const end = `（${count}）`
    free = name.slice(0, LONGEST - end.length) + end
  }
  return free
}
