const NEAR_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^zh/u, 'z'],
  [/^z(?!h)/u, 'zh'],
  [/^ch/u, 'c'],
  [/^c(?!h)/u, 'ch'],
  [/^sh/u, 's'],
  [/^s(?!h)/u, 'sh'],
  [/in$/u, 'ing'],
  [/ing$/u, 'in'],
  [/en$/u, 'eng'],
  [/eng$/u, 'en'],
  [/an$/u, 'ang'],
  [/ang$/u, 'an'],
]

/**
 * Characters that are typed or written for each other. `soundGroups`: zhi之只… of every sound, `shapeGroups`: 己已巳 of every shape, parted
 * by blanks. Sounds that many mix up (zh and z, in and ing) are one.
 */
export function readConfusions(soundGroups: string, shapeGroups: string): Map<string, string[]> {
  const sounds = new Map<string, string>()
  for (const group of soundGroups.split(' ')) {
    const sound = /^[a-zü]+/u.exec(group)?.[0] ?? ''
    sounds.set(sound, group.slice(sound.length))
  }
  const found = new Map<string, Set<string>>()
  const add = (one: string, others: string) => {
    const set = found.get(one) ?? new Set<string>()
    for (const other of others) if (other !== one) set.add(other)
    found.set(one, set)
  }
  for (const [sound, characters] of sounds) {
    const near = NEAR_SOUNDS.flatMap(([form, other]) =>
      form.test(sound) ? [sound.replace(form, other)] : [],
    )
    const others = [sound, ...near].map((one) => sounds.get(one) ?? '').join('')
    for (const character of characters) add(character, others)
  }
  for (const group of shapeGroups.split(' ')) for (const character of group) add(character, group)
  return new Map([...found].map(([character, others]) => [character, [...others]]))
}
