/** What belongs together of what went and what came in its place. */

interface Kinds<Item, Made> {
  /** one that was changed */
  both: (old: Item, fresh: Item) => Made
  gone: (old: Item) => Made
  came: (fresh: Item) => Made
}

/** Two that are alike are a pair; all stand in their order. */
export function pairsOf<Item, Made>(
  gone: readonly Item[],
  came: readonly Item[],
  isPair: (old: Item, fresh: Item) => boolean,
  make: Kinds<Item, Made>
): Made[] {
  const made: Made[] = []
  const isEven = gone.length === came.length
  let next = 0
  for (const [index, old] of gone.entries()) {
    const partner = isEven ? index : came.findIndex((fresh, at) => at >= next && isPair(old, fresh))
    const fresh = partner < 0 ? undefined : came[partner]
    if (fresh === undefined || (isEven && !isPair(old, fresh))) {
      made.push(make.gone(old))
      if (isEven && fresh !== undefined) made.push(make.came(fresh))
      next = isEven ? index + 1 : next
      continue
    }
    for (const between of came.slice(next, partner)) made.push(make.came(between))
    made.push(make.both(old, fresh))
    next = partner + 1
  }
  return [...made, ...came.slice(next).map(make.came)]
}

/** Of the words of the shorter text, so many stand in the other one. */
const enough = 0.4

/** Whether two texts share words enough to be one that was changed. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  if (few.size === 0) return one.trim() === other.trim()
  return [...few].filter((word) => many.has(word)).length >= few.size * enough
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
