/** "who is an addict or a drug user", "who is an addict and a father": one "be" says several things, and the wording another verb. */
import type { BlockView } from '../../../gates/gate.js'
import type { Token } from '../../../match/tokens.js'
import type { Draft, Label } from '../../../suggest/draft.js'
import type { Labelled } from '../../../suggest/writing.js'
import { phraseOver, verbOf } from '../analysis/ask.js'
import { articles } from '../words/function-words.js'
import { joinAlike } from './fill.js'
import { beBefore, inThePast, isListed, saidAfterBe, type Be } from './predicate.js'
import { replaceTokens } from './replace.js'

/** Says both of two labels behind one verb, or gives what stands behind a single one a verb of its own. */
export function shareVerbs(labelled: readonly Labelled[], view: BlockView): void {
  labelled.forEach((item, index) => {
    const label = labelOf(item)
    if (label === null || label.compose === null) return
    const { tokens } = item.match.around
    const be = beBefore(label.range, tokens)
    if (be === null) return
    const next = labelled[index + 1]
    if (next && isNextMember(label, next, tokens)) sayBoth(item, next, be, view)
    else if (be.hasSomebody && isOtherBehind(tokens, label)) keepVerb(item, be, view)
  })
}

const labelOf = ({ drafts }: Labelled): Label | null => drafts.find((draft) => draft.label)?.label ?? null

/** Only "and" or "or", and an article, stand between the two, and nothing goes on behind them. */
function isNextMember(first: Label, next: Labelled, tokens: readonly Token[]): boolean {
  const second = labelOf(next)
  if (second === null || second.compose === null || next.match.around.tokens !== tokens) return false
  const between = tokens.slice(first.range.to, second.range.from).map(({ text }) => text)
  const [joint = '', article] = between
  const isJoined = isJoint(joint) && between.length <= 2 && (article === undefined || articles.has(article))
  const behind = tokens[second.range.to]?.text ?? ''
  return (
    isJoined &&
    article !== 'the' &&
    second.number === first.number &&
    !isJoint(behind) &&
    !isListed(tokens, second.range.to)
  )
}

function sayBoth(item: Labelled, next: Labelled, be: Be, view: BlockView): void {
  const [first, second] = [labelOf(item), labelOf(next)]
  const [draft] = item.drafts
  if (first === null || second === null || draft === undefined) return
  const { tokens } = item.match.around
  // "a former addict and dealer" was both
  const isFormer = tokens[first.range.from]?.text === 'former' && tokens[second.range.from]?.text !== 'former'
  const past = isFormer ? inThePast(second.phrase, second.many) : null
  if (isFormer && past === null) return
  const last = past === null ? second : { ...second, phrase: past, many: past }
  const [one, two] = [first, last].map((label) => saidAfterBe(label, { ...be, adverb: '' }))
  if (one === undefined || two === undefined || one === null || two === null) return
  const joint = tokens[first.range.to]?.text === 'or' ? 'or' : 'and'
  // "an opioid and alcohol use disorder" would be one thing
  const isTwoThings = joint === 'and' && first.number === 'one'
  const both = (isTwoThings ? null : joinAlike(one, two, joint)) ?? `${one} ${joint} ${withoutSameVerb(two, one)}`
  const text = be.adverb === '' ? both : `${be.adverb} ${both}`
  const replaced = replaceTokens(item.match, view, { from: be.at, to: second.range.to }, text)
  const shared: Draft = { ...replaced, applicability: 'suggested', suggestion: draft.suggestion }
  for (const { drafts } of [item, next]) drafts.splice(0, drafts.length, shared)
}

/** "had one thing and |another|" */
function withoutSameVerb(said: string, before: string): string {
  const [verb = '', ...rest] = said.split(' ')
  return (verb === 'has' || verb === 'have' || verb === 'had') && before.startsWith(`${verb} `) ? rest.join(' ') : said
}

/** "an addict |or a father|", "addicts|, nurses, clerks|": another noun behind the label, and no clause of its own. */
function isOtherBehind(tokens: readonly Token[], { range, number }: Label): boolean {
  const joint = tokens[range.to]?.text ?? ''
  if (!isJoint(joint) && joint !== ',') return false
  const other = phraseOver(tokens, range.to + 1)
  if (other === null || other.from > range.to + 1 || verbOf(tokens, other.head) !== null) return false
  if (number === 'one' ? other.number === 'many' : other.number !== 'many') return false
  const end = tokens[other.to]?.text ?? ''
  return joint !== ',' || end === ',' || isJoint(end)
}

function keepVerb({ match, drafts }: Labelled, be: Be, view: BlockView): void {
  const kept = drafts.flatMap((draft): Draft[] => {
    const { label, suggestion } = draft
    const said = label ? saidAfterBe(label, be) : null
    if (!label || said === null) return []
    const joint = match.around.tokens[label.range.to]?.text ?? ''
    const text = `${said}${joint === ',' ? ',' : ` ${joint}`} ${be.form}`
    const replaced = replaceTokens(match, view, { from: be.at, to: label.range.to + 1 }, text)
    return [{ ...replaced, applicability: 'suggested', suggestion }]
  })
  if (kept.length > 0) drafts.splice(0, drafts.length, ...kept)
}

const isJoint = (text: string): boolean => text === 'and' || text === 'or'
