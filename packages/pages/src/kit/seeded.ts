/** An order that looks like chance and follows from a seed: the same seed, the same order, and one item more leaves the rest. */
import { createHash } from 'node:crypto'

export function inSeededOrder<Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] {
  const ranked = items.map((item) => {
    const key = keyOf(item)
    return { item, key, rank: createHash('sha256').update(`${seed}\n${key}`).digest('hex') }
  })
  const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return ranked.sort((a, b) => inOrder(a.rank, b.rank) || inOrder(a.key, b.key)).map(({ item }) => item)
}

/**
 * Takes `count` items one by one, each time one whose groups have given fewest so far, so that no group crowds out the others; of
 * several the first.
 */
export function takenEvenly<Item>(
  items: readonly Item[],
  count: number,
  groupsOf: (item: Item) => readonly string[]
): Item[] {
  const given = new Map<string, number>()
  const timesOf = (item: Item): number => groupsOf(item).reduce((sum, group) => sum + (given.get(group) ?? 0), 0)
  const left = new Set(items)
  const taken: Item[] = []
  while (taken.length < count) {
    const [next] = [...left].map((item) => ({ item, times: timesOf(item) })).sort((a, b) => a.times - b.times)
    if (next === undefined) break
    taken.push(next.item)
    left.delete(next.item)
    for (const group of groupsOf(next.item)) given.set(group, (given.get(group) ?? 0) + 1)
  }
  return taken
}

/** The first item of each key. */
export function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return !seen.has(key) && seen.add(key)
  })
}
