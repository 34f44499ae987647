/** What "and", "or", commas and slashes join: members of equal kind. */
import type { Token, TokenRange } from '../../../match/tokens.js'
import { kindsOf, likeness } from './kinds.js'
import type { NounPhrase } from './noun-phrases.js'
import type { Tag } from './tags.js'
import type { Tagged } from './tagger.js'
import type { VerbGroup } from './verb-groups.js'

export interface Member extends TokenRange {
  head: number
}

export interface Coordination {
  /** the token of the last "and" or "or"; of a slash the word behind it */
  joint: number
  kind: 'noun' | 'adjective' | 'adverb' | 'verb' | 'clause'
  /** in their order; what they share stands in none of them */
  members: readonly Member[]
  /** "tuberculosis and AIDS |patients|": the noun that all of them stand before */
  sharedHead: number | null
  /** "|former| addicts and dealers": where what may belong to all begins */
  sharedFrom: number | null
  /** how sure it is that these are the members, and no others: from 0 to 1 */
  certainty: number
}

export interface Parts {
  tokens: readonly Token[]
  words: readonly Tagged[]
  phrases: readonly NounPhrase[]
  verbs: readonly VerbGroup[]
}

const adjectiveTags: ReadonlySet<Tag> = new Set<Tag>(['J', 'VN', 'VG', 'Q', 'CD'])
const joints = new Set(['and', 'or', 'nor', 'but'])

export const isJoint = (words: readonly Tagged[], at: number): boolean => /^C[NJVX]$/.test(words[at]?.tag ?? '')

/** Coordinations from left to right. Phrases that one noun follows are made one: `phrases` is changed for it. */
export function coordinationsOf(parts: Parts & { phrases: NounPhrase[] }): Coordination[] {
  const found: Coordination[] = []
  parts.tokens.forEach((token, at) => {
    const isWord = isJoint(parts.words, at) && (joints.has(token.text) || token.text === '&')
    const isSlash = token.joined === 'slash' && !isJoint(parts.words, at) && !isJoint(parts.words, at - 1)
    // "and/or": the first of the two joins
    if (isWord && !(token.joined === 'slash' && isJoint(parts.words, at - 1))) {
      const behind = isJoint(parts.words, at + 1) && parts.tokens[at + 1]?.joined === 'slash' ? at + 2 : at + 1
      const own = joinedBy(parts, at, at, behind)
      if (own) found.push(own)
    } else if (isSlash) {
      const own = joinedBy(parts, at, at, at)
      if (own) found.push(own)
    }
  })
  return merged(
    found,
    parts.tokens.map(({ text }) => text)
  )
}

/** "a and b or c" share a member: one list of it. */
function merged(found: readonly Coordination[], words: readonly string[]): Coordination[] {
  const all: Coordination[] = []
  for (const own of found) {
    const last = all.at(-1)
    const tail = last?.members.at(-1)?.head
    if (
      last &&
      last.kind === own.kind &&
      words[last.joint] === words[own.joint] &&
      tail !== undefined &&
      own.members.some(({ head }) => head === tail)
    ) {
      const heads = new Set(last.members.map(({ head }) => head))
      all[all.length - 1] = {
        ...own,
        members: [...last.members, ...own.members.filter(({ head }) => !heads.has(head))],
        sharedHead: own.sharedHead ?? last.sharedHead,
        certainty: Math.min(last.certainty, own.certainty)
      }
    } else all.push(own)
  }
  return all
}

/** `end`: where the left member ends, with its comma; `start`: where the right one begins. */
function joinedBy(
  parts: Parts & { phrases: NounPhrase[] },
  joint: number,
  end: number,
  start: number
): Coordination | null {
  const { words, tokens } = parts
  let left = end
  while (left > 0 && (tokens[left - 1]?.text === ',' || isQuote(tokens[left - 1]))) left--
  let right = start
  while (
    isQuote(tokens[right]) ||
    (/^(?:R|RM|RA|RS)$/.test(words[right]?.tag ?? '') && !isAdverbMember(words, left, right))
  )
    right++
  return (
    adjectives(parts, joint, left, right) ??
    nouns(parts, joint, left, right) ??
    prepositional(parts, joint, left, right) ??
    adverbs(parts, joint, left, right) ??
    verbs(parts, joint, right)
  )
}

const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && /^["“”‘’'*_`]$/.test(token.text)
const isAdverbMember = (words: readonly Tagged[], left: number, right: number): boolean =>
  /^R/.test(words[left - 1]?.tag ?? '') && !adjectiveTags.has(words[right + 1]?.tag ?? 'END')

const phraseFrom = ({ phrases }: Parts, at: number): NounPhrase | null =>
  phrases.filter((own) => own.from === at).sort((a, b) => b.to - a.to)[0] ?? null
const phraseTo = ({ phrases }: Parts, to: number): NounPhrase | null =>
  phrases.filter((own) => own.to === to).sort((a, b) => a.from - b.from)[0] ?? null

/** "old and disabled people", "ill or tired" */
function adjectives(parts: Parts, joint: number, left: number, right: number): Coordination | null {
  const { words } = parts
  const tagAt = (at: number): Tag => words[at]?.tag ?? 'END'
  if (!/^(?:J|VN|VG)$/.test(tagAt(left - 1))) return null
  let head = right
  while (/^R/.test(tagAt(head))) head++
  if (!/^(?:J|VN|VG)$/.test(tagAt(head))) return null
  const within = parts.phrases.find(({ from, to }) => from <= left - 1 && head < to)
  if (within === undefined) {
    // two predicates; "tired and old people" may be one, but was no phrase
    if (tagAt(left - 1) !== 'J' && tagAt(head) !== 'J') return null
    if (phraseFrom(parts, right) !== null && tagAt(head + 1) !== 'END') return null
  }
  const members = [{ head: left - 1, from: left - 1, to: left }]
  let at = left - 1
  while (at > 0 && /^R/.test(tagAt(at - 1))) at--
  while (tagAt(at - 1) === ',J' && tagAt(at - 2) === 'J') {
    members.unshift({ head: at - 2, from: at - 2, to: at - 1 })
    at -= 2
    while (at > 0 && /^R/.test(tagAt(at - 1))) at--
  }
  members.push({ head, from: right, to: head + 1 })
  return {
    joint,
    kind: 'adjective',
    members,
    sharedHead: within?.head ?? null,
    sharedFrom: null,
    certainty: within ? 0.95 : 0.8
  }
}

function nouns(
  parts: Parts & { phrases: NounPhrase[] },
  joint: number,
  left: number,
  right: number
): Coordination | null {
  const { words } = parts
  const second = phraseFrom(parts, right)
  const nearest = phraseTo(parts, left)
  if (second === null || isSubjectOfOwn(parts, second, joint)) return null
  if (nearest !== null) {
    const shared = beforeOneNoun(parts, joint, nearest, second)
    if (shared) return shared
  }
  const first = leftOf(parts, left, second)
  if (first === null) return null
  const members = [asMember(first.phrase), asMember(second)]
  let begin = first.phrase.from
  // "a, b and c"
  for (;;) {
    const comma = begin - 1
    if (!words[comma]?.tag.startsWith(',')) break
    const before = leftOf(parts, comma, first.phrase)
    if (before === null || isSubjectOfOwn(parts, first.phrase, comma)) break
    members.unshift(asMember(before.phrase))
    begin = before.phrase.from
  }
  const shared = first.phrase.determiner !== null && second.determiner === null ? first.phrase.from : null
  return { joint, kind: 'noun', members, sharedHead: null, sharedFrom: shared, certainty: first.certainty }
}

const asMember = ({ head, from, to }: NounPhrase): Member => ({ head, from, to })

/** "… and |he| left": what stands behind "and" is the subject of a verb of its own, and before it there was one. */
function isSubjectOfOwn({ verbs, words }: Parts, phrase: NounPhrase, joint: number): boolean {
  const isSubject = verbs.some(
    ({ subject, finite }) => finite !== null && finite > phrase.head && subject === phrase.head
  )
  return isSubject && verbs.some(({ finite, to }) => finite !== null && to <= joint && !endsBetween(words, to, joint))
}

const endsBetween = (words: readonly Tagged[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ tag }) => tag === 'END')

/** The phrase on the left that is most like the one on the right: the nearest, or one whose complement the nearest is. */
function leftOf(parts: Parts, to: number, second: NounPhrase): { phrase: NounPhrase; certainty: number } | null {
  const { words, tokens } = parts
  const nearest = phraseTo(parts, beforeBrackets(tokens, to))
  if (nearest === null) return null
  let best = { phrase: nearest, score: similarity(parts, nearest, second) }
  let runner = -Infinity
  let current = nearest
  for (let step = 1; step <= 3; step++) {
    const preposition = words[current.from - 1]
    if (preposition?.tag !== 'I') break
    const outer = phraseTo(parts, current.from - 1)
    if (outer === null) break
    const behindOf = tokens[second.to]?.text === 'of' && tokens[current.from - 1]?.text === 'of' ? 1 : 0
    const score = similarity(parts, outer, second) - 0.7 * step + behindOf
    if (score > best.score) {
      runner = best.score
      best = { phrase: outer, score }
    } else runner = Math.max(runner, score)
    current = outer
  }
  const certainty = runner === -Infinity ? 0.9 : best.score - runner > 0.5 ? 0.8 : 0.55
  return { phrase: best.phrase, certainty }
}

/** "the library (in Lyon) and the school" */
function beforeBrackets(tokens: readonly Token[], to: number): number {
  if (!/^[)\]]$/.test(tokens[to - 1]?.text ?? '')) return to
  for (let at = to - 2; at >= 0; at--) if (/^[([]$/.test(tokens[at]?.text ?? '')) return at
  return to
}

function similarity({ words, tokens }: Parts, a: NounPhrase, b: NounPhrase): number {
  const [first, second] = [words[a.head], words[b.head]]
  if (!first || !second) return 0
  const opener = (own: NounPhrase): string =>
    own.determiner === null ? '' : own.owner ? 'owner' : (tokens[own.determiner]?.text ?? '')
  const sameOpener =
    opener(a) === opener(b)
      ? 0.6
      : a.determiner !== null && b.determiner !== null
        ? 0.3
        : b.determiner !== null
          ? -0.5
          : 0
  const isName = (own: Tagged): boolean => own.tag === 'NP'
  return (
    sameOpener +
    likeness(first, second) +
    (first.tag === second.tag ? 0.4 : 0) +
    (isName(first) === isName(second) ? 0.3 : -0.3)
  )
}

/** "tuberculosis and AIDS |patients|", "drug and alcohol |abuse|": both stand before one noun. */
function beforeOneNoun(
  parts: Parts & { phrases: NounPhrase[] },
  joint: number,
  first: NounPhrase,
  second: NounPhrase
): Coordination | null {
  const { words, phrases } = parts
  const own = words[first.head]
  const head = words[second.head]
  if (!own || !head || own.tag === 'NS' || second.determiner !== null || second.head - second.from < 1) return null
  if (first.owner !== null || second.owner !== null) return null
  const modifier = words[second.from]
  const beforeHead = second.from
  if (!modifier || (modifier.tag !== 'N' && modifier.tag !== 'NP' && modifier.tag !== 'J')) return null
  if (own.tag === 'NP' && (modifier.tag !== 'NP' || alikeName(own, head))) return null
  const isBare = first.determiner === null
  const alike = likeness(own, modifier)
  const toHead = likeness(own, head)
  if (modifier.tag === 'J') {
    if (!isBare || first.head !== first.from || toHead >= 0.7) return null
    if (!/(?:al|ic|ary|ive)$/.test(modifier.lemma)) return null
  } else if (isBare && kindsOf(own)[0] === 'illness' && kindsOf(head)[0] === 'person') {
    // "cancer and AIDS |patients|"
  } else if (head.tag === 'N' && !isBare && toHead < 1) {
    // a singular behind "and" that has no article shares that of the first: "its repair and dealer |network|"
  } else if (!standsBeforeNoun(alike, toHead, isBare && first.head === first.from, !isBare)) return null
  const members = [
    { head: first.head, from: first.head, to: first.head + 1 },
    { head: modifier.tag === 'J' ? beforeHead : lastModifier(words, second), from: second.from, to: second.head }
  ]
  const whole: NounPhrase = {
    ...second,
    from: first.from,
    determiner: first.determiner,
    margin: Math.min(first.margin, second.margin)
  }
  phrases.splice(phrases.indexOf(first), 1)
  phrases[phrases.indexOf(second)] = whole
  return {
    joint,
    kind: 'noun',
    members,
    sharedHead: second.head,
    sharedFrom: null,
    certainty: alike > toHead ? 0.8 : 0.6
  }
}

/**
 * Does the noun on the left stand before the one on the right, too? Where the two modifiers are alike, and where nothing is
 * alike, but an article stands before the first alone ("the cargo and crew project") or it is bare ("tuberculosis and AIDS patients").
 */
const standsBeforeNoun = (alike: number, toHead: number, isBareWord: boolean, hasDeterminer: boolean): boolean =>
  alike > toHead || (alike === toHead && ((alike > 0 && isBareWord) || (alike === 0 && hasDeterminer)))

/** "Spain and France Telecom" are two names, "the Air and Space Museum" is one. */
const alikeName = (own: Tagged, head: Tagged): boolean =>
  likeness(own, head) > 0 ||
  !kindsOf({ ...head, tag: 'N' }).some((kind) => kind === 'organization' || kind === 'place' || kind === 'group')

/** Of "AIDS patients" the first word, of "mental health services" the second. */
const lastModifier = (_words: readonly Tagged[], { head, from }: NounPhrase): number =>
  head - from > 1 ? head - 1 : from

/** "in prisons and |in| hospitals" */
function prepositional(parts: Parts, joint: number, left: number, right: number): Coordination | null {
  const { words, tokens } = parts
  if (words[right]?.tag !== 'I') return null
  const second = phraseFrom(parts, right + 1)
  if (second === null) return null
  let first = phraseTo(parts, left)
  for (let step = 0; first !== null && step < 3; step++) {
    if (words[first.from - 1]?.tag !== 'I') return null
    if (tokens[first.from - 1]?.text === tokens[right]?.text || step === 0) {
      const isSame = tokens[first.from - 1]?.text === tokens[right]?.text
      if (isSame)
        return {
          joint,
          kind: 'noun',
          members: [asMember(first), asMember(second)],
          sharedHead: null,
          sharedFrom: null,
          certainty: 0.8
        }
    }
    first = phraseTo(parts, first.from - 1)
  }
  const near = phraseTo(parts, left)
  return near === null
    ? null
    : {
        joint,
        kind: 'noun',
        members: [asMember(near), asMember(second)],
        sharedHead: null,
        sharedFrom: null,
        certainty: 0.5
      }
}

function adverbs({ words }: Parts, joint: number, left: number, right: number): Coordination | null {
  if (!/^R/.test(words[left - 1]?.tag ?? '') || !/^R/.test(words[right]?.tag ?? '')) return null
  const members = [left - 1, right].map((head) => ({ head, from: head, to: head + 1 }))
  return { joint, kind: 'adverb', members, sharedHead: null, sharedFrom: null, certainty: 0.7 }
}

/** "use drugs and need help": verbs of one form; clauses, where each has its subject. */
function verbs({ verbs: groups, words }: Parts, joint: number, right: number): Coordination | null {
  const second =
    groups.find(({ from, to }) => from >= right - 1 && from <= right + 1 && to > right - 1) ??
    clauseBehind(groups, right)
  if (!second) return null
  const isClause = second.from > right + 1
  const form = formOf(words, second)
  const first = groups.findLast(
    (own) => own.to <= joint && formOf(words, own) === form && !endsBetween(words, own.to, joint)
  )
  if (!first) return null
  const members = [first, second].map(({ main, from, to }) => ({ head: main, from, to }))
  return {
    joint,
    kind: isClause ? 'clause' : 'verb',
    members,
    sharedHead: null,
    sharedFrom: null,
    certainty: isClause ? 0.5 : 0.7
  }
}

const clauseBehind = (groups: readonly VerbGroup[], right: number): VerbGroup | undefined =>
  groups.find(({ finite, subject }) => finite !== null && finite >= right && subject !== null && subject >= right)

const formOf = (words: readonly Tagged[], { finite, main }: VerbGroup): string =>
  finite !== null ? 'finite' : (words[main]?.tag ?? '')
