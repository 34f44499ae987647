/** Verbs of a tagged sentence with their helpers, and the subject of each that is finite. */
import type { Token, TokenRange } from '../../../match/tokens.js'
import { irregularVerbForms } from './irregular-forms.js'
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
const betweenTags: ReadonlySet<Tag> = new Set<Tag>(['R', 'RM', 'RA', 'RS'])
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

export function verbGroupsOf(
  tokens: readonly Token[],
  words: readonly Tagged[],
  phrases: readonly NounPhrase[]
): VerbGroup[] {
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
    const group = groupFrom(tokens, words, inPhrase, at, groups)
    groups.push(group)
    at = group.to
  }
  return groups
}

const isInCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.joined === 'hyphen' || tokens[at + 1]?.joined === 'hyphen'

function groupFrom(
  tokens: readonly Token[],
  words: readonly Tagged[],
  inPhrase: Uint8Array,
  from: number,
  groups: readonly VerbGroup[]
): VerbGroup {
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
  const isBare = first === 'VB' || first === 'BB' || first === 'VP'
  const finite = isBare ? (isBareFinite(words, from, groups) ? from : null) : finiteTags.has(first) ? from : null
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

/** Verbs behind whose object a bare verb stands: "helps people |find| a home". */
const withBareVerb = new Set('help let make have see watch hear feel'.split(' '))

/** A bare verb that no helper, "to" or other verb asks for: an imperative, or a present tense. */
function isBareFinite(words: readonly Tagged[], at: number, groups: readonly VerbGroup[]): boolean {
  let before = at - 1
  while (before >= 0 && /^(?:R|RS|RM|RA)$/.test(words[before]?.tag ?? 'END')) before--
  const tag = words[before]?.tag ?? 'END'
  if (tag === 'TO' || tag === 'MD' || tag === 'DZ' || tag === 'I') return false
  const last = groups.at(-1)
  if (!last || tag === 'END' || endsBetween(words, last.to, at, 'END', ':')) return true
  // "can |you let|", "do they |need|"
  if (last.finite === last.main && /^(?:MD|DZ)$/.test(words[last.main]?.tag ?? '')) return false
  if (/^C/.test(tag) || tag.startsWith(',')) return last.finite !== null && last.main === last.finite
  if (words.slice(last.to, at).some((own) => own.tag.startsWith(','))) return true
  return !withBareVerb.has(words[last.main]?.lemma ?? '')
}

const endsBetween = (words: readonly Tagged[], from: number, to: number, ...ends: Tag[]): boolean =>
  words.slice(from, to).some(({ tag }) => ends.includes(tag))

/** Is the participle written as the past tense is? */
const mayBePast = (word: string): boolean =>
  word.endsWith('ed') || (irregularVerbForms.get(word) ?? []).some(({ past }) => past)

/** A noun phrase or pronoun that may be a subject. */
interface Candidate {
  head: number
  phrase: NounPhrase | null
}

interface Clause {
  /** the first that waits for a verb, and the last */
  first: Candidate | null
  last: Candidate | null
  /** between the two stands a comma, or "and" */
  hasComma: boolean
  isJoined: boolean
  hasVerb: boolean
  /** the first is "who" or "that", which another may replace: "the drug that they use" */
  isWeak: boolean
}

const clauseOf = (first: Candidate | null, isWeak = false): Clause => ({
  first,
  last: first,
  hasComma: false,
  isJoined: false,
  hasVerb: false,
  isWeak
})

/** From left to right: each noun phrase that no preposition takes waits for the next finite verb of its clause. */
function giveSubjects(
  tokens: readonly Token[],
  words: readonly Tagged[],
  phrases: readonly NounPhrase[],
  groups: readonly VerbGroup[]
): void {
  const owners = new Set(phrases.flatMap(({ owner }) => owner ?? []))
  const phraseAt = new Map(phrases.filter((own) => !owners.has(own)).map((own) => [own.from, own]))
  const groupAt = new Map(groups.map((own) => [own.from, own]))
  const tagAt = (at: number): Tag => words[at]?.tag ?? 'END'
  let clauses: Clause[] = []
  let isTaken = false // the next one belongs to a preposition or a verb
  let wasTaken = false
  let isJoined = false // since the last one stood "and" or "or"
  let candidate: Candidate | null = null // behind the verb of its clause
  let isNewClause = false // the candidate stands behind "and"
  let pending: VerbGroup | null = null // a finite verb before its subject
  let nearest: Candidate | null = null // the last one of all, taken or not
  let taker = -1 // the preposition that took it
  const outside: { clauses: Clause[]; candidate: Candidate | null }[] = [] // of brackets

  const awaitsSubject = (): boolean => pending !== null
  const standsForList = (): boolean => isNewClause

  const start = (): void => {
    clauses = [clauseOf(null)]
    isTaken = wasTaken = isJoined = isNewClause = false
    candidate = pending = null
  }
  start()
  const top = (): Clause => clauses.at(-1) ?? clauseOf(null)

  const open = (first: Candidate | null): void => {
    clauses.push(clauseOf(first, true))
    isTaken = wasTaken = isJoined = isNewClause = false
    candidate = null
  }

  const offer = (own: Candidate): void => {
    const taken = isTaken || (isJoined && wasTaken)
    const joined = isJoined
    isTaken = isJoined = false
    wasTaken = taken
    nearest = own
    if (taken) return
    taker = -1
    const clause = top()
    if (pending) {
      pending.subject = own.head
      pending.subjectPhrase = own.phrase
      pending = null
      clause.first = clause.last = own
      clause.isWeak = false
    } else if (clause.hasVerb) {
      // "…, but culture, society and technology grow": the first of them stands for all
      if (candidate !== null && isNewClause) return
      candidate = own
      isNewClause = joined
    } else if (clause.first === null || clause.isWeak) {
      clause.first = clause.last = own
      clause.isWeak = false
    } else {
      clause.last = own
      if (joined) clause.isJoined = true
    }
  }

  const waiting = (): number => clauses.slice(0, -1).findLastIndex(({ first, hasVerb }) => first !== null && !hasVerb)

  /** A participle alone where a past tense is missing: "the judges |slept|". */
  const isPastInstead = (group: VerbGroup, isBehindJoint: boolean): boolean => {
    if (group.main !== group.from || tagAt(group.from) !== 'VN' || !mayBePast(tokens[group.from]?.text ?? ''))
      return false
    const at = groups.indexOf(group)
    const clause = top()
    const before = groups[at - 1]
    if (isBehindJoint && tagAt(group.from - 1) === 'CV')
      return before !== undefined && before.finite === before.main && before.tense === 'past'
    if (clause.first !== null && !clause.hasVerb && clauses.length === 1)
      return !groups.slice(at + 1).some((own) => own.finite !== null && !endsBetween(words, group.to, own.from, 'END'))
    if (tagAt(group.to) !== 'END') return false
    return (clause.hasVerb && candidate !== null && isNewClause) || waiting() >= 0
  }

  const give = (group: VerbGroup, own: Candidate): void => {
    group.subject = own.head
    group.subjectPhrase = own.phrase
  }

  const assign = (group: VerbGroup): void => {
    const isBehindJoint = isJoined
    if (group.finite === null && isPastInstead(group, isBehindJoint)) {
      group.finite = group.from
      group.tense = 'past'
      group.isPassive = false
    }
    const tag = tagAt(group.finite ?? group.from)
    if (group.finite === null) {
      if (/^(?:VB|VG|HB)$/.test(tagAt(group.main))) isTaken = true
      return
    }
    const joined = isJoined && candidate === null
    isJoined = isTaken = false
    let clause = top()
    if (isInverted(tokens, words, phraseAt, group, clause)) {
      pending = group
      clause.hasVerb = true
      candidate = null
      return
    }
    if (clause.hasVerb && !joined) {
      const outer = waiting()
      if (
        candidate === null &&
        taker >= 0 &&
        nearest !== null &&
        endsAt(nearest) === group.from &&
        opensClauseToo.has(tokens[taker]?.text ?? '')
      )
        clauses.push(clauseOf(nearest))
      else if (candidate !== null && (outer < 0 || tagAt(candidate.head) === 'PS')) clauses.push(clauseOf(candidate))
      else if (outer >= 0) clauses = clauses.slice(0, outer + 1)
      clause = top()
    } else if (
      candidate === null &&
      taker >= 0 &&
      nearest !== null &&
      endsAt(nearest) === group.from &&
      opensClauseToo.has(tokens[taker]?.text ?? '')
    ) {
      clauses.push(clauseOf(nearest))
      clause = top()
    }
    candidate = null
    isNewClause = false
    taker = -1
    const { first, last } = clause
    clause.hasVerb = true
    if (first === null || last === null) {
      if (/^(?:BZ|DZ|HZ|MD)$/.test(tag)) pending = group
      return
    }
    if (first === last || clause.isJoined || tagAt(group.from - 1).startsWith(',')) give(group, first)
    else if (clause.hasComma || tagAt(last.head) === 'PS') {
      give(group, last)
      clause.first = last
    } else {
      // "the man |the police arrested| left"
      give(group, last)
      clause.hasVerb = false
      clause.last = first
      clauses.push({ ...clauseOf(last), hasVerb: true })
    }
  }

  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt.get(at)
    const group = groupAt.get(at)
    if (phrase) {
      if (tokens[at]?.joined === 'slash') isJoined = true
      if (tagAt(at) === 'WP') open(null)
      offer({ head: phrase.head, phrase })
      at = phrase.to
      continue
    }
    if (group) {
      assign(group)
      at = group.to
      continue
    }
    const tag = tagAt(at)
    if (tag === 'END') start()
    else if (tag === 'WP' || tag === 'S') {
      const isObject = tagAt(at - 1) === 'I'
      open(tag === 'WP' && !isObject ? { head: at, phrase: null } : null)
    } else if (tag === 'I') {
      isTaken = true
      taker = at
    } else if (tokens[at]?.text === '(') outside.push({ clauses: clauses.map((own) => ({ ...own })), candidate })
    else if (tokens[at]?.text === ')') {
      const known = outside.pop()
      if (known) ({ clauses, candidate } = known)
      isTaken = isJoined = false
    } else if (isFloating(tokens, words, at) && top().first !== null && !top().hasVerb) {
      // "the nurses |both| left"
    } else if (tag === 'PS' || tag === 'PN') {
      const clause = top()
      // "the drug |they| use", "he said |she| left"
      if (tag === 'PS') {
        isTaken = false
        if (
          !awaitsSubject() &&
          !isJoined &&
          clause.first !== null &&
          !clause.isWeak &&
          !clause.hasVerb &&
          !clause.hasComma
        )
          clauses.push(clauseOf(null))
      }
      offer({ head: at, phrase: null })
    } else if (tag === 'PO') isTaken = wasTaken = false
    else if (/^(?:CD|Q|PD|D|G)$/.test(tag)) {
      if (top().first === null || top().hasVerb || awaitsSubject()) offer({ head: at, phrase: null })
      isTaken = false
    } else if (tag === 'EX') {
      if (top().hasVerb) clauses.push(clauseOf(null))
      top().first = top().last = null
      candidate = null
    } else if (/^C[NJVX]$/.test(tag)) {
      isJoined = true
      if (!standsForList()) candidate = null
    } else if (tag.startsWith(',') || tag === ':') {
      isTaken = wasTaken = false
      if (top().first !== null && !top().hasVerb) top().hasComma = true
    }
    at++
  }
}

/** Prepositions that open clauses, too: "as |Columbia proved|". */
const opensClauseToo = new Set('as before after since until till than like for but'.split(' '))
const endsAt = ({ head, phrase }: Candidate): number => phrase?.to ?? head + 1

const isFloating = (tokens: readonly Token[], words: readonly Tagged[], at: number): boolean =>
  /^(?:both|all|each)$/.test(tokens[at]?.text ?? '') && /^(?:N|NS|NP|P[SN])$/.test(words[at - 1]?.tag ?? '')

/** "do |they| need", "what is |the answer|", "is |it| true" */
function isInverted(
  tokens: readonly Token[],
  words: readonly Tagged[],
  phraseAt: ReadonlyMap<number, NounPhrase>,
  group: VerbGroup,
  clause: Clause
): boolean {
  const tag = words[group.finite ?? group.from]?.tag ?? 'END'
  if (!/^(?:BZ|DZ|HZ|MD)$/.test(tag) || group.main !== group.finite) return false
  if (clause.first !== null && !clause.isWeak) return false
  let next = group.to
  while (words[next]?.tag === 'R' || words[next]?.tag === 'RM' || words[next]?.tag === 'RA') next++
  const isPronoun = /^P[SN]$/.test(words[next]?.tag ?? '')
  const isPhrase = phraseAt.has(next)
  if (clause.first === null) return isPronoun || isPhrase
  const before = words[clause.first.head - 1]?.tag ?? 'END'
  const isQuestion = tokens[clause.first.head]?.text === 'what' || before === 'END' || before === ':'
  if (words[next]?.tag === 'PS') return true
  return isQuestion && (isPronoun || (isPhrase && tag !== 'HZ'))
}
