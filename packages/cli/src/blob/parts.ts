/** Whether the parts of a run are all there: a part that is missing would look like one without a finding. */
import type { Shard } from '../check/shard.js'

export type Parts<Item> = { ok: true; items: Item[] } | { ok: false; message: string }

/** In the order of the run; wholes stay as they are given. `message` is one line that says what is wrong with them. */
export function inOrder<Item>(items: readonly Item[], shardOf: (item: Item) => Shard | null): Parts<Item> {
  const shards = items.map(shardOf)
  const count = shards.find((shard) => shard !== null)?.count
  if (count === undefined) return { ok: true, items: [...items] }
  if (shards.some((shard) => shard?.count !== count))
    return { ok: false, message: 'these blobs are parts of several runs, name those of one' }
  const indexes = shards.flatMap((shard) => shard?.index ?? [])
  const twice = indexes.find((index, at) => indexes.indexOf(index) !== at)
  if (twice !== undefined)
    return { ok: false, message: `part ${twice} of ${count} is in more than one of these blobs, name each part once` }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !indexes.includes(index))
  if (missing.length > 0)
    return {
      ok: false,
      message: `of ${count} parts ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' …' : ''} ${missing.length === 1 ? 'is' : 'are'} missing, name their blobs, too`
    }
  const index = (item: Item): number => shardOf(item)?.index ?? 0
  return { ok: true, items: items.toSorted((a, b) => index(a) - index(b)) }
}
