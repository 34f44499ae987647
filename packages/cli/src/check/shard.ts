/** A part of the files of a run, for machines that share the work. */

/** `index` from 1 to `count`. */
export interface Shard {
  index: number
  count: number
}

export const mostShards = 10_000

/** `2/8`; null where it is none. */
export function readShard(value: string): Shard | null {
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number)
  return index >= 1 && index <= count && count <= mostShards ? { index, count } : null
}

/** Its part of them: the parts, one behind the other, are all of them in their order, and none is longer by more than one. */
export function shardOf<Item>(items: readonly Item[], { index, count }: Shard): Item[] {
  const begin = (of: number): number => Math.floor((of * items.length) / count)
  return items.slice(begin(index - 1), begin(index))
}
