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

/** Takes one of each group in turn, so that no group crowds out the others; groups come in the order of their first items. */
export function inTurn<Item>(items: readonly Item[], groupOf: (item: Item) => string): Item[] {
  const turns = new Map<string, number>()
  const counted = items.map((item, index) => {
    const group = groupOf(item)
    const turn = turns.get(group) ?? 0
    turns.set(group, turn + 1)
    return { item, index, turn }
  })
  return counted.sort((a, b) => a.turn - b.turn || a.index - b.index).map(({ item }) => item)
}
