/** A finite verb of the sentence, or the border of a clause, that goes without another one in its place. */
import type { Check } from '../../../prove/proof.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { auxiliaries, isAdverb, looksLikeVerb } from '../words/function-words.js'
import { isJoint, isWord } from './words.js'

const finite = new Set(
  'am is are was were has have had do does did will would shall should can could may might must cannot'.split(' ')
)
const relative = new Set(['who', 'that', 'which', 'whom'])
const borders = new Set([';', ':', '.', '?', '!'])

export const losesVerb: Check = ({ own, before, gone, after, fresh }) => {
  const taken = outside(before, gone, own)
  if (taken.some(({ text }) => borders.has(text)))
    return !after.slice(fresh.from, fresh.to).some(({ text }) => borders.has(text))
  if (joinsClauses(before, gone)) return true
  const lost = verbs(before, gone)
  return lost > 0 && verbs(after, fresh) === 0 && !beginsWithVerb(after, fresh)
}

const outside = (tokens: readonly Token[], { from, to }: TokenRange, own: TokenRange): Token[] =>
  tokens.slice(from, to).filter((_, at) => from + at < own.from || from + at >= own.to)

/** Finite verbs that are in no relative clause. */
function verbs(tokens: readonly Token[], { from, to }: TokenRange): number {
  let count = 0
  for (let at = from; at < to; at++) if (finite.has(tokens[at]?.text ?? '') && !isBehindRelative(tokens, at)) count++
  return count
}

function isBehindRelative(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1
  while (at >= 0 && (isAdverb(tokens[at]?.text ?? '') || auxiliaries.has(tokens[at]?.text ?? ''))) at--
  return relative.has(tokens[at]?.text ?? '')
}

/** "both are wheelchair-bound" became "both |use| wheelchairs": a verb stands among what is new, and in no relative clause. */
const beginsWithVerb = (after: readonly Token[], { from, to }: TokenRange): boolean =>
  /^(?!(?:persons|this|its|his)$)\p{L}+(?:s|ed)$/u.test(after[from]?.text ?? '') ||
  after
    .slice(from, Math.min(to, from + 3))
    .some(({ text }, at) => isVerbForm(text) && !relative.has(after[from + at - 1]?.text ?? ''))

const isVerbForm = (text: string): boolean =>
  looksLikeVerb(text) || /^(?:use|have|having|live|drink|chose|choose)$/.test(text)

/** "they make addicts, |addicts| fill them": a comma between two clauses, not one of a list. */
function joinsClauses(before: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from + 1; at < to - 1; at++) {
    if (before[at]?.text !== ',' || isJoint(before[at + 1])) continue
    const [left, right] = [before[at - 1], before[at + 1]]
    const isTwice = isWord(left) && before.slice(at + 1, to).some(({ text }) => text === left.text)
    if (isTwice && isWord(right) && !before.slice(at, to).some(isJoint)) return true
  }
  return false
}
