/**
 * "mentally ill and disabled people", "a wheelchair-bound, elderly tenant": adjectives that stand before one noun, of which
 * some are to be said behind it. What each says is said of the noun anew, so that none loses it.
 */
import type { Wording } from '../../../compile/rule-set.js'
import type { BlockView } from '../../../gates/gate.js'
import type { Match } from '../../../match/match.js'
import { isPossessive, type Token, type TokenRange } from '../../../match/tokens.js'
import type { Built, Draft, SharedNoun } from '../../../suggest/draft.js'
import type { Labelled } from '../../../suggest/writing.js'
import { english } from '../language.js'
import { phraseOver, tagAt } from '../analysis/ask.js'
import type { NounPhrase } from '../analysis/noun-phrases.js'
import { isPluralNoun } from '../clauses/clause.js'
import { isAdjective, isAdverb } from '../words/function-words.js'
import { fill, joinAlike } from './fill.js'
import { textOf } from './noun-phrase.js'
import { restText } from './phrase.js'
import { replaceTokens } from './replace.js'

/** `alone` where the adjective of the match is not joined with another one before its noun; null where no grammar is sure. */
export function draftShared(
  wording: Extract<Wording, { form: 'after' }>,
  match: Match,
  view: BlockView
): Built | null | 'alone' {
  const { tokens } = match.around
  const phrase = phraseOver(tokens, match.to - 1)
  if (phrase === null || phrase.isNamedByAdjective || phrase.head < match.to || phrase.from > match.from) return 'alone'
  const found = membersOf(tokens, phrase, match)
  if (found === null) return 'alone'
  const number = phrase.number === 'many' || isPluralNoun(tokens[phrase.head]?.text ?? '') ? 'many' : 'one'
  const said = fill(restText(wording[number]), match, view.block.text)
  if (found.joint === null) return 'alone'
  if (said === null || phrase.to !== phrase.head + 1 || isPossessive(tokens[phrase.head])) return null
  const own = found.members.findIndex(({ from, to }) => from <= match.from && match.to <= to)
  const member = found.members[own]
  if (member === undefined || member.from !== match.from || member.to !== match.to) return null
  const shared: SharedNoun = {
    members: found.members.map((other, index) => ({ ...other, said: index === own ? said : null })),
    joint: found.joint,
    noun: { from: found.nounFrom, to: phrase.to },
    number
  }
  return { ...written(shared, match, view), isCertain: false, shared }
}

interface Found {
  members: TokenRange[]
  /** null where it is not one and the same between all of them */
  joint: SharedNoun['joint'] | null
  nounFrom: number
}

/** The adjectives before the head, where there are several; null where there are none but the one of the match. */
function membersOf(tokens: readonly Token[], phrase: NounPhrase, match: Match): Found | null {
  const start = firstMember(tokens, phrase, match)
  const members: TokenRange[] = []
  const joints = new Set<string>()
  let from = start
  for (let at = start; at < phrase.head; at++) {
    if (match.from <= at && at < match.to) continue
    const text = tokens[at]?.text ?? ''
    if (text !== ',' && !isJoint(text)) continue
    if (at === from) {
      // ", and"
      if (isJoint(text) && members.length > 0) joints.add(text)
      else return { members, joint: null, nounFrom: phrase.head }
    } else {
      members.push({ from, to: at })
      joints.add(text)
    }
    from = at + 1
  }
  if (members.length === 0) return null
  const isLast = from <= match.from
  const nounFrom = isLast ? match.to : phrase.head
  members.push({ from, to: nounFrom })
  const [joint, ...others] = [...joints].filter((own) => own !== ',' || joints.size === 1)
  const isPlain = members.every((member) => isOwn(member, match) || isDescribing(tokens, member))
  return { members, joint: isPlain && others.length === 0 ? toJoint(joint) : null, nounFrom }
}

const toJoint = (text: string | undefined): SharedNoun['joint'] | null =>
  text === 'and' || text === 'or' || text === ',' ? text : null

const isOwn = ({ from, to }: TokenRange, match: Match): boolean => from === match.from && to === match.to
const isJoint = (text: string): boolean => text === 'and' || text === 'or'

/** Behind what says which or how many, and behind what is said of all: "the |mentally ill and disabled| people". */
function firstMember(tokens: readonly Token[], phrase: NounPhrase, match: Match): number {
  let at = phrase.determiner === null ? phrase.from : phrase.determiner + 1
  while (at < match.from && /^(?:Q|CD|PD)$/.test(tagAt(tokens, at))) at++
  return at
}

/** Adjectives, with what says how: "elderly", "severely disabled", "substance-abusing", "homeless young". */
function isDescribing(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'punctuation', text: '' }
    const isPart = isAdverb(text) || tokens[at + 1]?.joined === 'hyphen'
    const isOne = kind === 'word' && (isAdjective(text) || /^(?:J|VN|VG)$/.test(tagAt(tokens, at)))
    if (!isOne && (!isPart || at === to - 1)) return false
  }
  return !isAdverb(tokens[to - 1]?.text ?? '')
}

function written(shared: SharedNoun, match: Match, view: BlockView): Pick<Draft, 'start' | 'end' | 'text'> {
  const { tokens } = match.around
  const from = shared.members[0]?.from ?? match.from
  const text = compose(shared, tokens, view.block.text)
  return replaceTokens(match, view, { from, to: shared.noun.to }, text)
}

function compose({ members, joint, noun, number }: SharedNoun, tokens: readonly Token[], blockText: string): string {
  const name = textOf(tokens, noun, blockText)
  const adjective = ({ from, to }: TokenRange): string => lowered(textOf(tokens, { from, to }, blockText), from, tokens)
  const kept = members.filter(({ said }) => said === null)
  const isOfEach = joint === ',' || (number === 'one' && (joint === 'and' || kept.length === 0))
  // all is said of the same people
  if (isOfEach || (joint === 'or' && kept.length === 0)) {
    const said = members.flatMap((own) => own.said ?? [])
    const inFront = kept.map(adjective).join(joint === ',' ? ', ' : ` ${joint} `)
    return [inFront, name, together(said, joint === 'or' ? 'or' : 'and')].filter((part) => part !== '').join(' ')
  }
  const each = members.map((own, index) => {
    if (own.said === null) return `${adjective(own)} ${name}`
    // "a deaf applicant or |one| with a disability"
    return `${number === 'one' && index > 0 ? 'one' : name} ${own.said}`
  })
  const [last = '', ...others] = each.toReversed()
  const alike = kept.length === 0 && others.length === 1 ? joinAlike(others[0] ?? '', last, 'or') : null
  return alike ?? `${others.toReversed().join(', ')} ${joint} ${last}`
}

/** "with a disorder and a disability" may be joined, "experiencing homelessness with a disorder" may not. */
function together(said: readonly string[], joint: 'and' | 'or'): string {
  const [first, second, ...more] = said
  if (joint === 'or' || first === undefined || second === undefined || more.length > 0) return said.join(` ${joint} `)
  const leadOf = (text: string): string => text.split(' ')[0] ?? ''
  if (leadOf(first) === leadOf(second)) return `${first} and ${second}`
  return leadOf(first) === english.leads.having ? `${second} ${first}` : `${first} ${second}`
}

/** A capital from the start of the sentence goes with the place, not with the word. */
const lowered = (text: string, from: number, tokens: readonly Token[]): string =>
  tokens.findIndex(({ kind }) => kind === 'word') === from ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Says together what several findings say of one noun. */
export function shareNouns(labelled: readonly Labelled[], view: BlockView): void {
  const groups = new Map<number, Labelled[]>()
  for (const item of labelled) {
    const shared = sharedOf(item)
    if (shared) groups.set(shared.noun.to, [...(groups.get(shared.noun.to) ?? []), item])
  }
  for (const group of groups.values()) if (group.length > 1) sayAll(group, view)
}

const sharedOf = ({ drafts }: Labelled): SharedNoun | null => drafts.find(({ shared }) => shared)?.shared ?? null

function sayAll(group: readonly Labelled[], view: BlockView): void {
  const [first] = group
  const all = group.map(sharedOf)
  const longest = all.at(-1)
  const suggestion = first?.drafts.find(({ shared }) => shared)?.suggestion
  if (!first || !longest || !suggestion) return
  // the last tells best where the noun begins
  const members = longest.members.map((own, index) => ({
    ...own,
    said: all.map((other) => other?.members[index]?.said).find((said) => said != null) ?? null
  }))
  const draft: Draft = {
    ...written({ ...longest, members }, first.match, view),
    applicability: 'suggested',
    suggestion
  }
  for (const { drafts } of group) drafts.splice(0, drafts.length, draft)
}
