/** "the mentally ill and |homeless|": the noun that both shared is gone. */
import type { Check } from '../../../prove/proof.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { coordinationAt, phraseOver, tagAt } from '../analysis/ask.js'
import { auxiliaries, determiners, endsNounPhrase, formsOfBe, isAdjective, isAdverb } from '../words/function-words.js'
import { isAnybody, isJoint, isPersonAt, isWord, saysHow } from './words.js'
import type { Lexicons } from '../../../match/lexicons.js'

export const leavesConjunct: Check = (changed) => losesHead(changed) || losesObject(changed)

/** "drinks at harmful levels |and tablets|" where "abuses alcohol and tablets" stood: the second object has its verb no more. */
const losesObject: Check = ({ before, gone, after, fresh }) => {
  if (after.slice(fresh.from, fresh.to).some(isAnybody)) return false
  const object = phraseOver(before, gone.to - 1)
  if (!/^V/.test(tagAt(before, gone.from)) || !isJoint(before[gone.to]) || !object || object.from <= gone.from)
    return false
  const objects = coordinationAt(before, gone.to - 1)
  return (
    objects?.kind === 'noun' &&
    objects.members.some(({ head }) => head > gone.to) &&
    after[fresh.to - 1]?.text !== before[gone.to - 1]?.text
  )
}

const losesHead: Check = ({ match, before, gone, after, fresh }) => {
  if (!after.slice(fresh.from, fresh.to).some(isAnybody) && !isPersonAt(after, fresh.from, match.around.lexicons))
    return false
  const { lexicons } = match.around
  return (
    isAdjectiveBehind(after, fresh.to, before, gone) ||
    isAdjectiveBefore(after, fresh.from) ||
    isNounBefore(after, fresh.from, before, gone, lexicons) ||
    isOwnerBehind(before, gone, after, fresh)
  )
}

/** "|people with …| and homeless;" where "the mentally ill and homeless" stood */
function isAdjectiveBehind(after: readonly Token[], to: number, before: readonly Token[], gone: TokenRange): boolean {
  const [joint, word, next] = [after[to], after[to + 1], after[to + 2]]
  // "|people with …|, elderly and poor": a list of adjectives, and no clause of its own
  const isList = joint?.text === ',' && before[gone.from]?.text === 'the' && (isJoint(next) || next?.text === ',')
  if (!(isJoint(joint) || isList) || !isWord(word)) return false
  let at = to + 1
  while (isAdverb(after[at]?.text ?? '')) at++
  const adjective = after[at]
  const behind = at > to + 1 ? after[at + 1] : next
  if (!adjective || !isAdjective(adjective.text)) return false
  const isOfMany =
    before[gone.from]?.text === 'the' || !before.slice(gone.from, gone.to).some(({ text }) => /s$/.test(text))
  if (isList) return true
  return isOfMany && (!isWord(behind) || endsNounPhrase(behind.text)) && behind?.joined !== 'hyphen'
}

/** "|children whose parents drink| and smokers" where "children of drinkers and smokers" stood: it has its "of" no more. */
function isOwnerBehind(
  before: readonly Token[],
  gone: TokenRange,
  after: readonly Token[],
  fresh: TokenRange
): boolean {
  const hasOf = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
    tokens.slice(from, to).some(({ text }) => text === 'of')
  const [joint, next] = [after[fresh.to], after[fresh.to + 1]]
  if (!isJoint(joint) || joint?.text === ',' || !hasOf(before, gone) || hasOf(after, fresh)) return false
  return isWord(next) && !endsNounPhrase(next.text) && !determiners.has(next.text)
}

/** "legal and |people …|", "physically and |people …|" */
function isAdjectiveBefore(after: readonly Token[], from: number): boolean {
  const word = after[from - 2]
  if (!isJoint(after[from - 1]) || !isWord(word) || !saysHow(word) || /ing$/.test(word.text)) return false
  // "the economically and |people with …|"
  if (isAdverb(word.text) && determiners.has(after[from - 3]?.text ?? '')) return true
  if (!isAdverb(word.text) && !isAdjective(word.text)) return false
  let at = from - 3
  while (isAdverb(after[at]?.text ?? '')) at--
  const before = after[at]
  if (!before) return true
  if (formsOfBe.has(before.text) || before.text === 'the' || auxiliaries.has(before.text)) return false
  return before.kind !== 'word' || determiners.has(before.text) || endsNounPhrase(before.text)
}

/** "cancer and |people living with HIV|" where "cancer and AIDS patients" stood */
function isNounBefore(
  after: readonly Token[],
  from: number,
  before: readonly Token[],
  gone: TokenRange,
  lexicons: Lexicons
): boolean {
  if (!isJoint(after[from - 1]) || gone.to - gone.from < 2) return false
  if (isPersonAt(before, gone.from, lexicons)) return false
  return (['health-condition', 'infection'] as const).some((name) => {
    const entry = entriesAt(name, -1, after, from - 1, lexicons)[0]
    if (!entry) return false
    const lead = after[from - 2 - entry.words.length]
    // "with cancer and people with HIV" has a noun of its own
    return !(lead && ['with', 'of', 'for', 'from', 'against', 'about', 'has', 'have'].includes(lead.text))
  })
}
