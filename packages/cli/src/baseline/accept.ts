/** Which findings of a run a baseline accepts. */
import { entriesOf, keyOf, sorted, type Entry } from './entries.js'

/** A finding as a baseline knows it. */
export type Known = Omit<Entry, 'count'>

export interface Accepted<Item> {
  /** what the baseline does not know */
  fresh: Set<Item>
  /** what it has and the run did not find, of files that were checked or are gone */
  fixed: Entry[]
}

/**
 * Of findings alike, as many as the baseline counts are accepted, the first ones. One that is new in its file is accepted
 * where the same is missing in another that was checked or is gone: it has moved.
 */
export function accept<Item>(
  found: readonly { item: Item; known: Known }[],
  entries: readonly Entry[],
  isChecked: (path: string) => boolean,
  isGone: (path: string) => boolean
): Accepted<Item> {
  const left = new Map(entries.map((entry) => [keyOf(entry), { ...entry }]))
  const unknown = found.filter(({ known }) => !takes(left.get(keyOf(known))))
  const isOver = remembered((path: string) => isChecked(path) || isGone(path))
  const movable = new Map<string, Entry[]>()
  for (const entry of left.values())
    if (entry.count > 0 && isOver(entry.path)) {
      const key = movedKey(entry)
      movable.set(key, [...(movable.get(key) ?? []), entry])
    }
  const fresh = unknown.filter(({ known }) => !takes(movable.get(movedKey(known))?.find(({ count }) => count > 0)))
  return {
    fresh: new Set(fresh.map(({ item }) => item)),
    fixed: [...left.values()].filter(({ count, path }) => count > 0 && isOver(path))
  }
}

const movedKey = ({ ruleId, content }: Known): string => `${ruleId}\t${content}`

/** Takes one of an entry, if one is left. */
function takes(entry: Entry | undefined): boolean {
  if (!entry || entry.count === 0) return false
  entry.count--
  return true
}

function remembered(ask: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>()
  return (path) => {
    const known = answers.get(path)
    if (known !== undefined) return known
    const answer = ask(path)
    answers.set(path, answer)
    return answer
  }
}

/**
 * A baseline without what is gone: of files that a run says something of, what it found and accepts, under the name that
 * the file has now; of others all.
 */
export function shrunk(
  found: readonly { item: unknown; known: Known }[],
  entries: readonly Entry[],
  isChecked: (path: string) => boolean,
  isGone: (path: string) => boolean
): Entry[] {
  const { fresh } = accept(found, entries, isChecked, isGone)
  const accepted = entriesOf(found.flatMap(({ item, known }) => (fresh.has(item) ? [] : [known])))
  return sorted([...accepted, ...entries.filter(({ path }) => !isChecked(path) && !isGone(path))])
}
