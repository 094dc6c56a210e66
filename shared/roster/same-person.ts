import type { RosterPerson } from './roster.ts'

/** What a row of a table says of a post; '' and null: nothing, `to` null: it is still held, undefined: nothing is said. */
export interface PostWords {
  readonly post: string
  readonly phone: string
  readonly from: string | null
  readonly to: string | null | undefined
}

/**
 * The post of somebody of this name that a row speaks of, of those no row before it spoke of: with several the one of that beginning, else of that
 * name, else the present one. Where no unit is said, whoever has the name. undefined: it is another post, or another person.
 */
export function findPost(
  same: readonly RosterPerson[],
  unitId: string | null,
  words: PostWords,
  claimed: ReadonlySet<string>,
): RosterPerson | undefined {
  const isFree = ({ id }: RosterPerson) => !claimed.has(id)
  const here = same.filter((one) => one.unitId === unitId)
  const free = here.filter(isFree)
  const from = words.from ?? ''
  return (
    // The same row twice is one.
    here.find((one) => one.post === words.post && (one.validFrom ?? '') === from && !isOther(one, words)) ??
    free.find(({ validFrom }) => from !== '' && validFrom === from) ??
    free.find((one) => one.post === words.post) ??
    free.find(({ validTo }) => validTo === null) ??
    free[0] ??
    (unitId === null ? same.find(isFree) : undefined)
  )
}

/** Another post of the one whom a row names: his phone says so, or that the one post ends before the other begins. undefined: somebody of his name. */
export function findKin(same: readonly RosterPerson[], words: PostWords): RosterPerson | undefined {
  const { phone, from, to } = words
  return same.find((one) => {
    if (one.phone !== '' && phone !== '') return one.phone === phone
    const isAfter = one.validTo !== null && from !== null && one.validTo < from
    const isBefore = one.validFrom !== null && to != null && to < one.validFrom
    return isAfter || isBefore
  })
}

function isOther(one: RosterPerson, { phone }: PostWords): boolean {
  return one.phone !== '' && phone !== '' && one.phone !== phone
}
