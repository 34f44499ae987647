/** Word lists with all forms of their words, and with those of the lists that they include. */
import type { Language } from '../languages/language.js'
import type { Problem } from './load.js'
import { didYouMean } from './nearest.js'
import { entryPlural } from './pattern.js'
import type { LexiconEntry } from './rule-set.js'
import type { AuthoredLexicon } from './schema.js'
import { shortened } from './shortened.js'

export function compileLexicons(
  authored: readonly AuthoredLexicon[],
  unchanged: (id: string, withIncluded: ReadonlySet<AuthoredLexicon>) => readonly LexiconEntry[] | null,
  language: Language,
  problems: Problem[]
): Record<string, readonly LexiconEntry[]> {
  const byId = new Map(authored.map((lexicon) => [lexicon.id, lexicon]))
  for (const lexicon of authored)
    for (const id of lexicon.include ?? [])
      if (!byId.has(id))
        problems.push({
          path: `lexicons/${lexicon.id}.yml`,
          line: 1,
          column: 1,
          message: `Unknown lexicon \`${shortened(id)}\` in \`include\`, ${didYouMean(id, byId.keys(), 'remove it')}`
        })
  const own = new Map<string, LexiconEntry[]>()
  const ownOf = (lexicon: AuthoredLexicon): LexiconEntry[] => {
    const known = own.get(lexicon.id) ?? ownEntries(lexicon, language)
    own.set(lexicon.id, known)
    return known
  }
  let count = 0
  const entriesOf = (lexicon: AuthoredLexicon): readonly LexiconEntry[] => {
    const all = included(lexicon, byId)
    const entries = unchanged(lexicon.id, all) ?? [...all].flatMap(ownOf)
    count += entries.length
    if (count <= mostEntries) return entries
    if (count - entries.length <= mostEntries)
      problems.push({
        path: `lexicons/${lexicon.id}.yml`,
        line: 1,
        column: 1,
        message: `All lexicons have more than ${mostEntries} entries together, those that they include counted again, take some away`
      })
    return []
  }
  return Object.fromEntries(authored.map((lexicon) => [lexicon.id, entriesOf(lexicon)]))
}

/** So many entries may all lexicons have together. */
const mostEntries = 200_000

/** A lexicon and those that it includes, and what they include, each once. */
function included(lexicon: AuthoredLexicon, byId: ReadonlyMap<string, AuthoredLexicon>): Set<AuthoredLexicon> {
  const found = new Set<AuthoredLexicon>()
  const open = [lexicon]
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(next.include ?? []).flatMap((id) => byId.get(id) ?? []).reverse())
  }
  return found
}

const ownEntries = ({ entries, inflect }: AuthoredLexicon, language: Language): LexiconEntry[] =>
  entries.flatMap((entry) => {
    const { term, also, values } =
      typeof entry === 'string' ? { term: entry, also: undefined, values: undefined } : entry
    return [term, ...(also ?? [])].flatMap((written) =>
      inflectEntry(language.wordsOf(written), inflect ?? 'none', values ?? {}, language)
    )
  })

function inflectEntry(
  words: readonly string[],
  inflect: 'noun' | 'verb' | 'none',
  values: Readonly<Record<string, string>>,
  language: Language
): LexiconEntry[] {
  const entry = (forms: readonly string[], number: 'one' | 'many'): LexiconEntry => ({ words: forms, number, values })
  if (words.length === 0) return []
  if (inflect === 'verb')
    return [...language.verbForms(words[0] ?? '').keys()].map((form) => entry([form, ...words.slice(1)], 'one'))
  const plural = inflect === 'noun' ? entryPlural(words, language) : null
  return plural ? [entry(words, 'one'), entry(plural, 'many')] : [entry(words, 'one')]
}
