/** A baseline: findings that were there before, by file, rule and content, and how many of each. */

export interface Entry {
  /** with `/`, from the folder of the baseline */
  path: string
  ruleId: string
  content: string
  count: number
}

/** What tells an entry from others: nothing in it holds a tab. */
export const keyOf = ({ path, ruleId, content }: Omit<Entry, 'count'>): string => [path, ruleId, content].join('\t')

/** Equal ones counted, in the order of the file. */
export function entriesOf(findings: Iterable<Omit<Entry, 'count'>>): Entry[] {
  const entries = new Map<string, Entry>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const known = entries.get(key)
    if (known) known.count++
    else entries.set(key, { ...finding, count: 1 })
  }
  return sorted([...entries.values()])
}

/** Entries alike as one, with all that they count. */
export function merged(entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry)
    byKey.set(key, { ...entry, count: entry.count + (byKey.get(key)?.count ?? 0) })
  }
  return [...byKey.values()]
}

/** By their characters, in every language of the machine alike. */
export const sorted = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    return a < b ? -1 : a > b ? 1 : 0
  })
