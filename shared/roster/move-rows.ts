interface Row {
  readonly id: string
  readonly place: number
}

/**
 * Moves rows together, in their own order, before the row that stands at `to` among the listed ones (their number: behind the last). The rows whose
 * place is another one then; null: nothing moves. Places that two rows shared are told apart.
 */
export function moveRows<One extends Row>(
  listed: readonly One[],
  ids: ReadonlySet<string>,
  to: number,
): One[] | null {
  const isOther = ({ id }: One) => !ids.has(id)
  const order = [
    ...listed.slice(0, to).filter(isOther),
    ...listed.filter(({ id }) => ids.has(id)),
    ...listed.slice(to).filter(isOther),
  ]
  if (order.every((row, at) => row === listed[at])) return null
  let last = -1
  const places = listed.map(({ place }) => {
    last = Math.max(last + 1, place)
    return last
  })
  return order.flatMap((row, at) => {
    const place = places[at] ?? row.place
    return place === row.place ? [] : [{ ...row, place }]
  })
}

/** One step up or down, for one row or for several that need not stand together; null at the ends. */
export function stepRows<One extends Row>(
  listed: readonly One[],
  ids: ReadonlySet<string>,
  by: -1 | 1,
): One[] | null {
  const first = listed.findIndex(({ id }) => ids.has(id))
  const last = listed.findLastIndex(({ id }) => ids.has(id))
  const to = by < 0 ? first - 1 : last + 2
  return first < 0 || to < 0 || to > listed.length ? null : moveRows(listed, ids, to)
}
