/** Noun phrases of a tagged sentence: determiner, owner, adjectives and nouns in front, head. What follows the head is told apart. */
import type { Token, TokenRange } from '../../../match/tokens.js'
import { kindsOf } from './kinds.js'
import type { Tag } from './tags.js'
import type { Tagged } from './tagger.js'

export interface NounPhrase extends TokenRange {
  /** the noun, or the adjective in its place, that the rest belongs to */
  head: number
  /** the article or other determiner that opens it, or the owner in its place; null where there is none */
  determiner: number | null
  /** "the inmate's" in "the inmate's place": the phrase that owns it */
  owner: NounPhrase | null
  /** "the mentally ill": an adjective stands in the place of the noun */
  isNamedByAdjective: boolean
  number: 'one' | 'many'
  /** how sure its words are what they are taken for: the least of their margins */
  margin: number
}

const nouns: ReadonlySet<Tag> = new Set<Tag>(['N', 'NS', 'NP'])
const joints: ReadonlySet<Tag> = new Set<Tag>(['CJ', 'CV', 'CN', 'CX', ',J', ','])
const auxiliaryTags: ReadonlySet<Tag> = new Set<Tag>(['HZ', 'HB', 'BZ', 'BB', 'BN', 'BG', 'RA'])
const behindWhichParticiplesModify: ReadonlySet<Tag> = new Set<Tag>([
  'I',
  'VB',
  'VP',
  'VZ',
  'VD',
  'VG',
  'CN',
  'CJ',
  'CV',
  'CX',
  ',',
  ',N',
  ',J',
  'END',
  ':',
  'S',
  'TO'
])
/** No phrase has more words before its head; a chain without a noun is gone through from each of its words. */
const longest = 60
const amounts = new Set('about around nearly almost approximately roughly over under only some up'.split(' '))

export function nounPhrasesOf(tokens: readonly Token[], words: readonly Tagged[]): NounPhrase[] {
  const phrases: NounPhrase[] = []
  let at = 0
  while (at < tokens.length) {
    const found = phraseFrom(tokens, words, at)
    if (found) {
      phrases.push(...found)
      at = found.at(-1)?.to ?? at + 1
    } else at++
  }
  return phrases
}

const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /^["“”‘’'*_`]$/.test(token.text)

/** The phrase that begins at a token, behind the phrases of its owners; null if none begins there. */
function phraseFrom(tokens: readonly Token[], words: readonly Tagged[], start: number): NounPhrase[] | null {
  const tagAt = (at: number): Tag => words[at]?.tag ?? 'END'
  const owners: NounPhrase[] = []
  let determiner: number | null = null
  let owner: NounPhrase | null = null
  let at = start
  let lastNoun = -1
  let lastAdjective = -1
  let from = start
  let isNumbered = false
  const isHyphened = (index: number): boolean => tokens[index + 1]?.joined === 'hyphen'

  if (tagAt(at) === 'PD') at++
  if (tagAt(at) === 'D' || asksWhich(tokens, words, at)) determiner = at++
  else if (at > start && !['N', 'NS', 'J', 'CD', 'Q', 'NP', 'G', 'R', 'VN'].includes(tagAt(at))) return null

  for (; at < tokens.length && at - start < longest; at++) {
    const tag = tagAt(at)
    if (lastNoun >= 0 && tokens[at]?.joined === 'slash') break
    if (isQuote(tokens[at])) {
      if (at === start || !isPart(tagAt(at + 1))) break
      continue
    }
    if (isHyphened(at) && tag !== 'END') {
      if (nouns.has(tag)) lastNoun = -1
      if (at === start && /^(?:I|S|TO|C.|W.|P.|D|EX)$/.test(tag)) break
      continue
    }
    if (nouns.has(tag)) {
      if (tag === 'NP' && lastNoun === at - 1 && isNamedBehind(tokens, words, lastNoun, determiner)) break
      lastNoun = at
      continue
    }
    // "Article 3", "the Wave 1 sample"
    if (
      tag === 'CD' &&
      lastNoun === at - 1 &&
      /^\p{Lu}/u.test(tokens[lastNoun]?.raw ?? '') &&
      tagAt(lastNoun) !== 'NS' &&
      !isTime(words[lastNoun])
    ) {
      if (nouns.has(tagAt(at + 1))) continue
      at++
      isNumbered = true
      break
    }
    if (tag === 'G') {
      owner = phraseOf(tokens, words, { from, to: at + 1, head: at, determiner, owner, isNamedByAdjective: false })
      owners.push(owner)
      determiner = at
      lastNoun = -1
      lastAdjective = -1
      continue
    }
    if (lastNoun >= 0 && !isModifier(tag)) break
    if (lastNoun >= 0) {
      // an adjective behind a noun goes on only where a noun follows: "court social worker"
      if (!(tag === 'J' && nouns.has(tagAt(at + 1)) && tagAt(lastNoun) === 'NP')) break
      continue
    }
    if (tag === 'J' || tag === 'Q' || tag === 'CD') {
      lastAdjective = at
      continue
    }
    if (tag === 'VN' || tag === 'VG') {
      const isHyphenedEnd = tokens[at]?.joined === 'hyphen'
      if (!isHyphenedEnd && !participleModifies(words, start, at, determiner, tag)) break
      lastAdjective = at
      continue
    }
    if (tag === 'R' || tag === 'RA') {
      const isJoined = /^C[JX]$/.test(tagAt(at + 1)) && /^R/.test(tagAt(at + 2)) && leadsNoun(words, at + 2)
      if (
        (!isJoined && !/^(?:J|VN|VG|CD|R|Q)$/.test(tagAt(at + 1))) ||
        (at === start &&
          (auxiliaryTags.has(tag) ||
            (tokens[at - 1]?.text === 'at' && /^(?:least|most|best|first|last)$/.test(tokens[at]?.text ?? ''))))
      )
        break
      continue
    }
    // "physically |and| mentally ill"
    if (/^C[JX]$/.test(tag) && /^R/.test(tagAt(at - 1)) && /^R/.test(tagAt(at + 1)) && leadsNoun(words, at + 1))
      continue
    if (joints.has(tag) && lastAdjective >= 0 && joinsAdjectives(tokens, words, at, lastAdjective)) continue
    break
  }
  if (lastNoun >= 0) {
    if (
      tagAt(from) === 'CD' &&
      tokens[from - 1]?.text === 'than' &&
      /^(?:more|less|fewer)$/.test(tokens[from - 2]?.text ?? '')
    )
      from -= 2
    while (from > 0 && tagAt(from) === 'CD' && amounts.has(tokens[from - 1]?.text ?? '') && !isHyphened(from - 1))
      from--
    const whole = {
      from,
      to: isNumbered ? lastNoun + 2 : lastNoun + 1,
      head: lastNoun,
      determiner,
      owner,
      isNamedByAdjective: false
    }
    return [...owners, phraseOf(tokens, words, whole)]
  }
  const named = owners.length > 0 ? -1 : namedByAdjective(tokens, words, start, determiner, lastAdjective)
  if (named >= 0)
    return [phraseOf(tokens, words, { from, to: named + 1, head: named, determiner, owner, isNamedByAdjective: true })]
  return owners.length > 0 ? owners : null
}

/** "the mentally ill", "these homeless", "some disabled": the adjective that stands in the place of the noun, or -1. */
function namedByAdjective(
  tokens: readonly Token[],
  words: readonly Tagged[],
  start: number,
  determiner: number | null,
  last: number
): number {
  const opener = tokens[determiner ?? start]?.text ?? ''
  const head = words[last]?.tag
  if (last <= (determiner ?? start) || (head !== 'J' && head !== 'VN')) return -1
  if (isPluralOpener.has(opener)) return last
  // "more addicted" says how much somebody is it, but not behind a preposition or another verb
  const before = words[start - 1]?.tag ?? 'END'
  return amountsOfPeople.has(opener) && /^(?:I|VB|VP|VZ|VD|VG|END)$/.test(before) && start > 0 ? last : -1
}

const isPluralOpener = new Set('the these those our their your some many few several'.split(' '))
const amountsOfPeople = new Set('more most fewer'.split(' '))

/** Does an adjective stand behind the adverbs from here on? */
function leadsNoun(words: readonly Tagged[], from: number): boolean {
  let at = from
  while (/^R/.test(words[at]?.tag ?? '')) at++
  return /^(?:J|VN|VG)$/.test(words[at]?.tag ?? '')
}

/** "|which| drug", "|whose| power" */
function asksWhich(tokens: readonly Token[], words: readonly Tagged[], at: number): boolean {
  if (words[at]?.tag !== 'WP' || !/^(?:which|what|whose|whatever|whichever)$/.test(tokens[at]?.text ?? '')) return false
  let next = at + 1
  while (/^(?:J|CD|VN)$/.test(words[next]?.tag ?? '')) next++
  const tag = words[next]?.tag ?? 'END'
  return nouns.has(tag) || tag === 'G'
}

/** "his wife |Annika|", "the word |Drogue|": the name says who or what it is, and is a phrase of its own. */
function isNamedBehind(
  tokens: readonly Token[],
  words: readonly Tagged[],
  noun: number,
  determiner: number | null
): boolean {
  const tag = words[noun]?.tag
  if (tag === 'NS') return true
  return tag === 'N' && determiner !== null && /^\p{Ll}/u.test(tokens[noun]?.raw ?? '')
}

const isTime = (word: Tagged | undefined): boolean => word !== undefined && kindsOf(word)[0] === 'time'

const isModifier = (tag: Tag): boolean => tag === 'J' || tag === 'CD' || tag === 'VN' || tag === 'VG'
const isPart = (tag: Tag): boolean => nouns.has(tag) || isModifier(tag) || tag === 'G' || tag === 'Q'

/** "a |growing| number", "|reported| cases": and no verb of its own. */
function participleModifies(
  words: readonly Tagged[],
  start: number,
  at: number,
  determiner: number | null,
  tag: Tag
): boolean {
  const next = words[at + 1]?.tag ?? 'END'
  const leads = nouns.has(next) || next === 'J' || next === 'G' || next === 'VN' || next === 'VG'
  if (determiner !== null || at > start) return leads || next === 'CJ' || next === ',J' || next === 'CV'
  const before = words[at - 1]?.tag ?? 'END'
  return tag === 'VN' && (nouns.has(next) || next === 'J') && behindWhichParticiplesModify.has(before)
}

/** "old |and| disabled people", "a tired|,| hungry man" */
function joinsAdjectives(
  tokens: readonly Token[],
  words: readonly Tagged[],
  at: number,
  lastAdjective: number
): boolean {
  if (lastAdjective !== at - 1 && !(words[at - 1]?.tag === ',J' && lastAdjective === at - 2)) return false
  let next = at + 1
  while (/^(?:R|CJ)$/.test(words[next]?.tag ?? '')) next++
  while (tokens[next + 1]?.joined === 'hyphen') next++
  if (words[next]?.tag === 'VG' && words[at]?.tag !== 'CJ') return false
  if (!/^(?:J|VN|VG)$/.test(words[next]?.tag ?? '')) return false
  for (let index = next + 1; index < Math.min(words.length, next + 12); index++) {
    const tag = words[index]?.tag ?? 'END'
    if (nouns.has(tag) || tag === 'G') return true
    if (!/^(?:J|VN|VG|R|CJ|,J|CV|,)$/.test(tag)) return false
  }
  return false
}

function phraseOf(
  tokens: readonly Token[],
  words: readonly Tagged[],
  own: Omit<NounPhrase, 'number' | 'margin'>
): NounPhrase {
  let margin = Infinity
  for (let at = own.from; at < own.to; at++) margin = Math.min(margin, words[at]?.margin ?? 0)
  const head = words[own.head]
  const isMany =
    head?.tag === 'NS' || own.isNamedByAdjective || (head?.tag === 'G' && head.lemma !== tokens[own.head]?.text)
  return { ...own, number: isMany ? 'many' : 'one', margin }
}
