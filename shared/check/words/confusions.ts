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

/** Characters that are typed or written for each other. */
export interface Confusions {
  /** Those that a character may stand for, each once, without itself. */
  of(character: string): readonly string[]
  areConfused(one: string, other: string): boolean
}

/**
 * `soundGroups`: zhi之只… of every sound, `shapeGroups`: 己已巳 of every shape, parted by blanks. Sounds that many mix up (zh and z, in and ing) are
 * one. Only the groups of each character are kept, which it shares with the others of them: written out for every character they are tens of
 * thousands of strings.
 */
export function readConfusions(soundGroups: string, shapeGroups: string): Confusions {
  const sounds = new Map<string, string>()
  for (const group of soundGroups.split(' ')) {
    const sound = /^[a-zü]+/u.exec(group)?.[0] ?? ''
    sounds.set(sound, group.slice(sound.length))
  }
  const groupsOf = new Map<string, string[]>()
  const add = (character: string, group: string) => {
    const groups = groupsOf.get(character)
    if (groups) groups.push(group)
    else groupsOf.set(character, [group])
  }
  for (const [sound, characters] of sounds) {
    const near = NEAR_SOUNDS.flatMap(([form, other]) =>
      form.test(sound) ? [sound.replace(form, other)] : [],
    )
    const others = [sound, ...near].map((one) => sounds.get(one) ?? '').join('')
    for (const character of characters) add(character, others)
  }
  for (const group of shapeGroups.split(' ')) for (const character of group) add(character, group)
  return {
    of: (character) => {
      const all = new Set((groupsOf.get(character) ?? []).join(''))
      all.delete(character)
      return [...all]
    },
    areConfused: (one, other) =>
      one !== other &&
      other.length === 1 &&
      (groupsOf.get(one)?.some((group) => group.includes(other)) ?? false),
  }
}
