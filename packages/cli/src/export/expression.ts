/** Wordings as regular expressions, in the few signs that every tool's expressions have in common. */

/** Words may be joined by a blank, a hyphen or a slash, as everywhere in stigmalint. */
export const expressionOf = (words: string): string => words.split(' ').map(escaped).join('[-/\\s]')

/** One expression for several wordings, the longest first. */
export const oneOf = (wordings: readonly string[]): string => {
  const all = wordings.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(expressionOf)
  return all.length === 1 ? (all[0] ?? '') : `(?:${all.join('|')})`
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Those that are alike, in the order of the first of each. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
