/** Verbs of a tagged sentence with their helpers, and the subject of each that is finite. */
import type { Token, TokenRange } from '../../../match/tokens.js'
import type { NounPhrase } from './noun-phrases.js'
import type { Tag } from './tags.js'
import type { Tagged } from './tagger.js'

export interface VerbGroup extends TokenRange {
  /** the word that shows tense; null in infinitives, participles and forms in -ing */
  finite: number | null
  /** the verb that tells what is done or is */
  main: number
  modal: number | null
  isNegated: boolean
  isPassive: boolean
  tense: 'past' | 'present' | null
  /** the head of the subject; null where none is seen */
  subject: number | null
  /** the phrase of that head, where it is no pronoun */
  subjectPhrase: NounPhrase | null
  margin: number
}

const finiteTags: ReadonlySet<Tag> = new Set<Tag>(['MD', 'BZ', 'HZ', 'DZ', 'VP', 'VZ', 'VD'])
const verbTags: ReadonlySet<Tag> = new Set<Tag>([...finiteTags, 'VB', 'VN', 'VG', 'BB', 'BN', 'BG', 'HB'])
const betweenTags: ReadonlySet<Tag> = new Set<Tag>(['R', 'RM', 'RA'])
/** What may stand behind a helper in the same group. */
const behind: Readonly<Partial<Record<Tag, readonly Tag[]>>> = {
  MD: ['VB', 'BB', 'HB'],
  DZ: ['VB', 'HB', 'BB'],
  HZ: ['VN', 'BN'],
  HB: ['VN', 'BN'],
  BZ: ['VN', 'VG', 'BG'],
  BB: ['VN', 'VG', 'BG'],
  BN: ['VN', 'VG', 'BG'],
  BG: ['VN']
}
const negations = new Set(['not', 'never', "n't"])

export function verbGroupsOf(tokens: readonly Token[], words: readonly Tagged[], phrases: readonly NounPhrase[]): VerbGroup[] {
  const groups = groupsIn(tokens, words, phrases)
  giveSubjects(tokens, words, phrases, groups)
  return groups
}

function groupsIn(tokens: readonly Token[], words: readonly Tagged[], phrases: readonly NounPhrase[]): VerbGroup[] {
  const inPhrase = new Uint8Array(tokens.length)
  for (const { from, to } of phrases) inPhrase.fill(1, from, to)
  const groups: VerbGroup[] = []
  let at = 0
  while (at < tokens.length) {
    const tag = words[at]?.tag ?? 'END'
    if (!verbTags.has(tag) || inPhrase[at] === 1 || isInCompound(tokens, at)) {
      at++
      continue
    }
    const group = groupFrom(tokens, words, inPhrase, at)
    groups.push(group)
    at = group.to
  }
  return groups
}

const isInCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.joined === 'hyphen' || tokens[at + 1]?.joined === 'hyphen'

function groupFrom(tokens: readonly Token[], words: readonly Tagged[], inPhrase: Uint8Array, from: number): VerbGroup {
  const first = words[from]?.tag ?? 'END'
  let main = from
  let to = from + 1
  let isNegated = /n't$/.test(tokens[from]?.text ?? '') || tokens[from]?.text === 'cannot'
  for (;;) {
    const allowed = behind[words[main]?.tag ?? 'END']
    if (!allowed) break
    let next = to
    while (betweenTags.has(words[next]?.tag ?? 'END')) next++
    // "do they need", "is it used": the subject stands between
    if (!allowed.includes(words[next]?.tag ?? 'END') || inPhrase[next] === 1) break
    for (let index = to; index < next; index++) if (negations.has(tokens[index]?.text ?? '')) isNegated = true
    main = next
    to = next + 1
  }
  for (let index = from - 1; betweenTags.has(words[index]?.tag ?? 'END'); index--)
    if (negations.has(tokens[index]?.text ?? '')) isNegated = true
  if (words[to]?.tag !== undefined && negations.has(tokens[to]?.text ?? '')) isNegated = true
  const finite = finiteTags.has(first) || isImperative(tokens, words, from) ? from : null
  const hasBe = /^B/.test(words[main]?.tag ?? '') ? false : tagsBetween(words, from, main).some((tag) => /^B/.test(tag))
  return {
    from,
    to,
    finite,
    main,
    modal: first === 'MD' ? from : null,
    isNegated,
    isPassive: words[main]?.tag === 'VN' && (hasBe || main === from),
    tense: finite === null ? null : isPast(tokens, words, from) ? 'past' : 'present',
    subject: null,
    subjectPhrase: null,
    margin: Math.min(...words.slice(from, to).map(({ margin }) => margin))
  }
}

const tagsBetween = (words: readonly Tagged[], from: number, to: number): Tag[] =>
  words.slice(from, to).map(({ tag }) => tag)

const isPast = (tokens: readonly Token[], words: readonly Tagged[], at: number): boolean =>
  words[at]?.tag === 'VD' || /^(?:was|were|had|did)/.test(tokens[at]?.text ?? '')

/** A bare verb that opens its clause. */
function isImperative(tokens: readonly Token[], words: readonly Tagged[], at: number): boolean {
  const tag = words[at]?.tag
  if (tag !== 'VB' && tag !== 'BB') return false
  let before = at - 1
  while (before >= 0 && (/^(?:R|X|CX|CV|:|,)$/.test(words[before]?.tag ?? 'END'))) {
    if (words[before]?.tag === 'CV' || words[before]?.tag === 'CX' || words[before]?.tag === ',') return opensWithImperative(tokens, words, before)
    before--
  }
  return before < 0 || words[before]?.tag === 'END'
}

/** "Wash them and |dry| them": the sentence began so. */
function opensWithImperative(tokens: readonly Token[], words: readonly Tagged[], before: number): boolean {
  for (let at = before - 1; at >= 0; at--) {
    const tag = words[at]?.tag ?? 'END'
    if (tag === 'END') return false
    if (finiteTags.has(tag) || tag === 'TO') return false
    if (tag === 'VB' || tag === 'BB') return isImperative(tokens, words, at)
  }
  return words[before]?.tag === ','
}

interface Clause {
  /** the head that waits for a verb, or has one */
  subject: number | null
  phrase: NounPhrase | null
  hasVerb: boolean
  /** opened by "who", "that", "because" */
  isInner: boolean
}

/** From left to right: each noun phrase that no preposition takes waits for the next finite verb of its clause. */
function giveSubjects(
  tokens: readonly Token[],
  words: readonly Tagged[],
  phrases: readonly NounPhrase[],
  groups: readonly VerbGroup[]
): void {
  const phraseAt = new Map(phrases.filter((own) => !phrases.some(({ owner }) => owner === own)).map((own) => [own.from, own]))
  const groupAt = new Map(groups.map((own) => [own.from, own]))
  let clauses: Clause[] = [{ subject: null, phrase: null, hasVerb: false, isInner: false }]
  const top = (): Clause => clauses.at(-1) ?? { subject: null, phrase: null, hasVerb: false, isInner: false }
  let isTaken = false // by a preposition or as an object
  let isJoined = false // behind "and" or "or"
  let pending: VerbGroup | null = null // a finite verb before its subject

  const offer = (head: number, phrase: NounPhrase | null): void => {
    if (pending) {
      pending.subject = head
      pending.subjectPhrase = phrase
      pending = null
      top().subject = head
      return
    }
    const clause = top()
    if (isTaken) {
      isTaken = false
      isJoined = false
      return
    }
    if (isJoined && clause.subject !== null && !clause.hasVerb) {
      isJoined = false
      return
    }
    isJoined = false
    if (clause.hasVerb) candidate = { head, phrase }
    else if (clause.subject === null || !followsDirectly) {
      clause.subject = head
      clause.phrase = phrase
    } else candidate = { head, phrase }
  }
  let candidate: { head: number; phrase: NounPhrase | null } | null = null
  let followsDirectly = false

  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt.get(at)
    if (phrase) {
      followsDirectly = top().subject !== null
      offer(phrase.head, phrase)
      at = phrase.to
      continue
    }
    const group = groupAt.get(at)
    if (group) {
      assign(group)
      at = group.to
      continue
    }
    const tag = words[at]?.tag ?? 'END'
    if (tag === 'END') {
      clauses = [{ subject: null, phrase: null, hasVerb: false, isInner: false }]
      candidate = null
      pending = null
      isTaken = false
      isJoined = false
    } else if (tag === 'WP' || tag === 'S') {
      const isRelative = tag === 'WP'
      clauses.push({ subject: null, phrase: null, hasVerb: false, isInner: true })
      isTaken = false
      candidate = null
      isJoined = false
      if (isRelative) top().subject = at
    } else if (tag === 'I') {
      isTaken = true
    } else if (/^P[SNO]$/.test(tag) || tag === 'CD' || tag === 'Q' || tag === 'PD' || tag === 'D') {
      if (tag === 'PS' || (tag === 'PN' && !isTaken)) {
        // "the drug |they| use", "he said |she| left"
        const clause = top()
        if (clause.subject !== null && !clause.hasVerb && words[clause.subject]?.tag === 'WP') {
          clause.subject = at
          clause.phrase = null
        } else if (pending) offer(at, null)
        else if (clause.hasVerb || (clause.subject !== null && !isJoined)) {
          if (tag === 'PS') clauses.push({ subject: at, phrase: null, hasVerb: false, isInner: !clause.hasVerb })
          else candidate = { head: at, phrase: null }
        } else offer(at, null)
      } else if (tag !== 'PO') offer(at, null)
      isTaken = false
    } else if (tag === 'EX') {
      candidate = null
      const clause = top()
      if (clause.hasVerb) clauses.push({ subject: null, phrase: null, hasVerb: false, isInner: false })
      else clause.subject = null
      top().subject = at
    } else if (/^C[NJVX]$/.test(tag)) isJoined = true
    else if (tag.startsWith(',')) {
      isTaken = false
      candidate = null
    }
    at++
  }

  function assign(group: VerbGroup): void {
    if (group.finite === null) {
      // an infinitive or participle takes what follows as its object
      isTaken = true
      return
    }
    let clause = top()
    if (candidate !== null && clause.hasVerb) {
      const waiting = outerWaiting()
      if (waiting !== null && !isPronoun(candidate.head)) {
        clauses = clauses.slice(0, waiting + 1)
        clause = top()
      } else {
        clauses.push({ subject: candidate.head, phrase: candidate.phrase, hasVerb: false, isInner: true })
        clause = top()
      }
    } else if (candidate !== null && clause.subject !== null && !clause.hasVerb && words[clause.subject]?.tag === 'WP') {
      clause.subject = candidate.head
      clause.phrase = candidate.phrase
    } else if (clause.hasVerb && !isJoined) {
      const waiting = outerWaiting()
      if (waiting !== null) {
        clauses = clauses.slice(0, waiting + 1)
        clause = top()
      }
    }
    candidate = null
    isJoined = false
    if (clause.subject === null || words[clause.subject]?.tag === 'EX') {
      if (/^(?:BZ|DZ|HZ|MD)$/.test(words[group.finite]?.tag ?? '')) pending = group
      clause.hasVerb = true
      isTaken = false
      return
    }
    group.subject = clause.subject
    group.subjectPhrase = clause.phrase
    clause.hasVerb = true
    isTaken = false
  }

  function outerWaiting(): number | null {
    for (let index = clauses.length - 2; index >= 0; index--) {
      const own = clauses[index]
      if (own && own.subject !== null && !own.hasVerb) return index
    }
    return null
  }

  function isPronoun(at: number): boolean {
    return /^P/.test(words[at]?.tag ?? '')
  }
}
