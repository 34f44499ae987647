/** Fills the slots of a wording with what stood in the text. */
import { pluralOf } from '../english/inflect.js'
import type { Phrase } from '../compile/rule-set.js'
import { prepositions } from '../english/function-words.js'
import type { Match } from '../match/match.js'
import type { Slot } from '../match/sequence.js'
import { withArticles } from './article.js'
import { spelledAs } from './spelling.js'

/** `{drug}` is what the writer wrote, `{drug.disorder}` a value of the lexicon entry. Null where a value is missing. */
export function fill(wording: string, match: Match, blockText: string): string | null {
  const missing: string[] = []
  const filled = spelledAs(wording, match.around).replace(
    /\{([a-z-]+)(?:\.([a-z-]+))?\}/g,
    (_all, name: string, key: string | undefined) => {
      const slot = match.span.slots.find((own) => own.name === name)
      const text = slot && (key === undefined ? asWritten(slot, match, blockText) : valueOf(slot, key))
      if (text == null || text === '') {
        missing.push(name)
        return ''
      }
      return text
    }
  )
  return missing.length > 0 ? null : withArticles(filled)
}

/** The same of each part of a phrase. */
export function fillPhrase({ head, rest, ...others }: Phrase, match: Match, blockText: string): Phrase | null {
  const [filledHead, filledRest] = [head, rest?.words ?? ''].map((words) => fill(words, match, blockText))
  if (filledHead == null || filledRest == null) return null
  return { ...others, head: filledHead, rest: rest && { kind: rest.kind, words: filledRest } }
}

function asWritten(slot: Slot, match: Match, blockText: string): string {
  const tokens = match.around.tokens.slice(slot.from, slot.to)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return ''
  const text = blockText.slice(first.start, last.end).replace(/\s+/g, ' ')
  // a capital from the start of the sentence does not belong to the word; those of MDMA and LSD do
  return tokens.map((token) => token.raw).some((raw) => /^\p{Lu}{2,}/u.test(raw)) ? text : text.toLowerCase()
}

function valueOf(slot: Slot, key: string): string | null {
  const values = slot.entries.map((entry) => (Object.hasOwn(entry.values, key) ? entry.values[key] : undefined))
  const known = [...new Set(values.filter((value) => value !== undefined))]
  if (known.length === 0 || values.includes(undefined)) return null
  const alike = known.reduce<string | null>(
    (joined, value) => (joined === null ? null : joinAlike(joined, value, 'or')),
    known[0] ?? null
  )
  return alike ?? `${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}`
}

/**
 * Joins two phrases and says their common parts once: "people with drug use disorders" and "people with alcohol use
 * disorders" give "people with drug or alcohol use disorders". Null where they have no common end.
 */
export function joinAlike(a: string, b: string, conjunction: string): string | null {
  if (a === b) return a
  const [left, right] = [a.split(' '), b.split(' ')]
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const [ownLeft, ownRight] = [left.slice(start, left.length - end), right.slice(start, right.length - end)]
  if (end === 0 || ownLeft.length === 0 || ownRight.length === 0) return null
  // "an opioid or an alcohol use disorder" would be two things in one: one article is enough
  const isArticle = (word: string | undefined): boolean => word === 'a' || word === 'an'
  const hasArticles = isArticle(ownLeft[0]) && isArticle(ownRight[0])
  if (hasArticles) {
    ownLeft.shift()
    ownRight.shift()
    if (ownLeft.length === 0 || ownRight.length === 0) return null
  }
  if (ownLeft.some(isArticle)) return null
  // "in recovery from drug or with alcohol use disorders"
  if ([...ownLeft, ...ownRight].some((word) => prepositions.has(word) || word === 'who')) return null
  const [first, ...more] = [...ownLeft.join(' ').split(/,? or /), ownRight.join(' ')].reverse()
  const list = more.length === 0 ? (first ?? '') : `${more.reverse().join(', ')} ${conjunction} ${first ?? ''}`
  const joined = [...left.slice(0, start), ...(hasArticles ? ['a'] : []), list, ...left.slice(-end)].join(' ')
  return withArticles(joined)
}

/** What each of several has, said of all: "have a disorder" is "have disorders". A phrase that goes on behind its noun stays. */
export function ofMany(wording: string): string {
  const having = /^(\S+) an? (.*\p{L})$/u.exec(wording)
  const [, verb = '', thing = ''] = having ?? []
  if (!having || thing.split(' ').some((word) => prepositions.has(word))) return wording
  const words = thing.split(' ')
  return [verb, ...words.slice(0, -1), pluralOf(words.at(-1) ?? '')].join(' ')
}
