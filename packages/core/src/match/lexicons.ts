/** Lexicons, indexed by their first and last words. */
import type { LexiconEntry, Rules } from '../compile/rule-set.js'
import { languageOf, type Language } from '../languages/index.js'

export interface Lexicon {
  byFirst: ReadonlyMap<string, readonly LexiconEntry[]>
  byLast: ReadonlyMap<string, readonly LexiconEntry[]>
}

/** The words that patterns and grammar ask for: the lists of the rules, and what their language tells of words. */
export interface Lexicons {
  list: (name: string) => Lexicon
  language: Language
}

const empty: Lexicon = { byFirst: new Map(), byLast: new Map() }

/** Looks lexicons up, and indexes each when it is first needed. */
export function lexiconsOf(rules: Rules): Lexicons {
  const known = ofRules.get(rules) ?? indexedWhenAsked(rules)
  ofRules.set(rules, known)
  return known
}

const ofRules = new WeakMap<Rules, Lexicons>()

function indexedWhenAsked(rules: Rules): Lexicons {
  const indexed = new Map<string, Lexicon>()
  const list = (name: string): Lexicon => {
    const known = indexed.get(name)
    if (known) return known
    const entries = Object.hasOwn(rules.lexicons, name) ? rules.lexicons[name] : undefined
    const lexicon = entries ? { byFirst: index(entries, 0), byLast: index(entries, -1) } : empty
    indexed.set(name, lexicon)
    return lexicon
  }
  return { list, language: languageOf(rules.language) }
}

function index(entries: readonly LexiconEntry[], at: 0 | -1): Map<string, LexiconEntry[]> {
  const map = new Map<string, LexiconEntry[]>()
  for (const entry of entries) {
    const key = entry.words.at(at) ?? ''
    const others = map.get(key)
    if (others) others.push(entry)
    else map.set(key, [entry])
  }
  for (const list of map.values()) if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length)
  return map
}
