/** "drug addicts and alcoholics": each label has its finding, and they share one fix. */
import type { Phrase } from '../../../compile/rule-set.js'
import { phraseText } from './phrase.js'
import { coordinationAt, isQuantifier, tagAt, verbBefore, verbOf } from '../analysis/ask.js'
import type { BlockView } from '../../../gates/gate.js'
import { articles, singularDeterminers } from '../words/function-words.js'
import type { Labelled } from '../../../suggest/writing.js'
import type { Token } from '../../../match/tokens.js'
import type { Draft, Label } from '../../../suggest/draft.js'
import { replaceTokens } from './replace.js'
import { withArticles } from '../words/article.js'
import { standings } from '../words/open-classes.js'
import { joinAlike } from './fill.js'
import { firstAdjective } from './noun-phrase.js'
import { inThePast, joinPredicates, saysOfPerson } from './predicate.js'
import { shareNouns } from './shared-noun.js'
import { shareVerbs } from './shared-verb.js'

/** More in one coordination have no fix: each would be as long as all of them. */
const mostLabels = 12

/** See `Writing`. */
export function joinCoordinations(labelled: readonly Labelled[], view: BlockView): void {
  shareNouns(labelled, view)
  shareVerbs(labelled, view)
  let index = 0
  while (index < labelled.length) {
    let end = index + 1
    while (end < labelled.length && areJoined(labelled[end - 1], labelled[end])) end++
    const group = labelled.slice(index, end)
    if (group.length > mostLabels) for (const item of group) item.drafts.length = 0
    else if (group.length > 1) share(group, view)
    else for (const item of group) repeatShared(item, view)
    index = end
  }
  for (const { drafts } of labelled) if (drafts.some((draft) => draft.label?.isShareOnly)) drafts.length = 0
}

function share(group: readonly Labelled[], view: BlockView): void {
  const isOpen = goesOn(group)
  const labels = group.map((item) => item.drafts.find((draft) => draft.label)?.label)
  if (labels.some((label) => label === undefined)) return
  const known = labels.filter((label): label is Label => label !== undefined)
  const last = known.at(-1)
  const [first] = known
  const lastMatch = group.at(-1)
  const suggestion = group[0]?.drafts.find((draft) => draft.label)?.suggestion
  if (!first || !last || !lastMatch || !suggestion) return
  const isLastAlone = last.range.to === lastMatch.match.to
  // a noun of its own behind the last label, as in "addicts and addict mothers", does not belong to the others
  if (!isLastAlone && !known.slice(0, -1).every((label) => label.number === 'one' && label.range.to <= last.range.from))
    return
  const { compose } = last
  if (compose === null) return
  // "addict and alcoholic treatment centers": the treatment of many
  const phrases = known.map((label) => (isLastAlone ? label.phrase : label.many))
  const texts = phrases.map(phraseText)
  const alike = texts.reduce<string | null>(
    (joined, own) => (joined === null ? null : joinAlike(joined, own, 'or')),
    texts[0] ?? null
  )
  // "alcoholics, drug addicts and layabouts": what two say alike is said once, and the list goes on
  if (isOpen && (alike === null || !isLastAlone || areToldApart(lastMatch.match))) return
  // "thieves, |drug addicts, and alcoholics|": as one phrase they would leave the list without its "and"
  if (alike !== null && hasEarlierMember(group)) return
  const { tokens } = lastMatch.match.around
  // "illegal aliens, or aliens |holding visas|": not all of them
  if (alike === texts[0] && /^(?:VG|VN|WP)$/.test(tagAt(tokens, last.range.to))) {
    for (const item of group) item.drafts.length = 0
    return
  }
  const joined =
    alike ?? (isLastAlone ? (withArticleOfFirst(known, texts, tokens) ?? joinUnlike(known, phrases, tokens)) : null)
  if (joined === 'none' && first.number === last.number && isFormer(first, tokens)) {
    sayOfPast(group, known, view)
    return
  }
  if (joined === 'none') {
    for (const item of group) item.drafts.length = 0
    return
  }
  if (joined === null) return
  const text = compose(joined)
  const range = { from: first.range.from, to: isApposed(known, texts, tokens) ? last.range.to + 1 : last.range.to }
  const replaced = replaceTokens(lastMatch.match, view, range, text)
  const shared: Draft = { ...replaced, applicability: 'suggested', suggestion }
  for (const item of group) item.drafts.splice(0, item.drafts.length, shared)
}

/** "alcoholics, inmates, |and family members|": the list has another end. */
function goesOn(group: readonly Labelled[]): boolean {
  const last = group.at(-1)?.match
  const first = group[0]?.match
  if (!last || !first) return false
  const { tokens } = last.around
  if (tokens.slice(first.to, last.from).some(({ text }) => text === 'and' || text === 'or')) return false
  const list = coordinationAt(tokens, last.to - 1)
  return (
    list !== null &&
    list.members.some(({ head }) => head >= last.to) &&
    list.members.some(({ head }) => head === first.to - 1)
  )
}

/** "thieves, |drug addicts, and alcoholics|": the list begins before them. */
function hasEarlierMember(group: readonly Labelled[]): boolean {
  const first = group[0]?.match
  const members = first && coordinationAt(first.around.tokens, first.to - 1)?.members
  return first !== undefined && (members ?? []).some(({ head }) => head < first.from)
}

/** "addicts, alcoholics and the families of |both|": one phrase for the two would leave nothing to count. */
const areToldApart = ({ around: { tokens }, to }: Labelled['match']): boolean =>
  tokens.slice(to).some(({ text }) => ['both', 'either', 'neither', 'each', 'respectively'].includes(text))

/** "IDUs|, injecting drug users,|": one says the other again, and what becomes one phrase needs no comma behind it. */
const isApposed = (labels: readonly Label[], texts: readonly string[], tokens: readonly Token[]): boolean =>
  texts.every((text) => text === texts[0]) &&
  labels.every(({ range }, index) => index === 0 || tokens[range.from - 1]?.text === ',') &&
  tokens[labels.at(-1)?.range.to ?? 0]?.text === ','

/** "an inmate or drug user": the second takes an article of its own. */
function withArticleOfFirst(
  labels: readonly Label[],
  texts: readonly string[],
  tokens: readonly Token[]
): string | null {
  const [first, second] = labels
  const [one, two] = texts
  if (labels.length !== 2 || first?.number !== 'one' || second?.number !== 'one') return null
  const article = tokens[first.range.from - 1]?.text ?? ''
  if (!articles.has(article) || tokens[second.range.from - 1]?.text !== 'or') return null
  if (one === undefined || two === undefined) return null
  return `${one} or ${article === 'the' ? `the ${two}` : withArticles(`a ${two}`)}`
}

/**
 * Labels whose phrases have nothing in common. Null where each can be replaced alone; `none` where that would take the
 * determiner or the adjective that they share away from the second.
 */
function joinUnlike(labels: readonly Label[], phrases: readonly Phrase[], tokens: readonly Token[]): string | null {
  const [first, second] = labels
  const [one, two] = phrases
  if (!first || !second || one === undefined || two === undefined) return null
  const conjunction = tokens[(labels.at(-1)?.range.from ?? 0) - 1]?.text === 'or' ? 'or' : 'and'
  const isPair = labels.length === 2
  if (isPair && first.number === 'one' && second.number === 'many') {
    return saysOfPerson(one) && isSame(first.many, two) ? `${one.head} or ${phraseText(two)}` : null
  }
  const isSingular = labels
    .slice(1)
    .some(
      ({ number, phrase, many, range }) =>
        number === 'one' && !isSame(phrase, many) && !isDeterminer(tokens[range.from])
    )
  // "former drug addicts and dealers": the dealers are former ones too
  const saysSo = (label: Label): boolean => isFormer(label, tokens) || tokens[label.range.from]?.text === 'ex'
  if (labels.some((label, at) => isFormer(label, tokens) && !labels.slice(at + 1).every(saysSo))) return 'none'
  const adjective = adjectiveBefore(tokens, first.range.from)
  // "homeless ex-prisoners and |recovering| addicts": what has a word of its own does not share that of the first
  const hasAdjective = adjective < first.range.from && !(isPair && ofItself.has(tokens[second.range.from]?.text ?? ''))
  if (!isSingular && !hasAdjective)
    return isPair && conjunction === 'or' ? joinPredicates(one, two, 'many', 'or') : null
  if (!isPair) return 'none'
  const determiner = tokens[adjective - 1]?.text ?? ''
  if (!isSingular) return joinPredicates(one, two, 'many', 'or') ?? 'none'
  // "every drug user and inmate" are two, "a drug user and inmate" is one
  if (conjunction === 'and' && !articles.has(determiner)) return 'none'
  const joined = joinPredicates(one, two, 'one', conjunction)
  if (joined !== null) return joined
  // "every resident with a disorder or person who uses drugs": the determiner is of both
  const isOfBoth = conjunction === 'or' && singularDeterminers.has(determiner) && !hasAdjective
  return isOfBoth && isRole(one, two) ? `${phraseText(one)} or ${phraseText(two)}` : 'none'
}

/** The first of the adjectives before a label, which may be of both: "many" is said of all that follow it anyway. */
function adjectiveBefore(tokens: readonly Token[], to: number): number {
  let from = firstAdjective(tokens, to)
  while (from < to && isQuantifier(tokens, from)) from++
  return from
}

const isSame = (a: Phrase, b: Phrase): boolean => phraseText(a) === phraseText(b)

/** Does a noun of two tell who the person is to others? Then each keeps its own. */
const isRole = (...phrases: Phrase[]): boolean =>
  phrases.every(saysOfPerson) && phrases.some(({ besides }) => besides === 'role')

const ofItself: ReadonlySet<string> = new Set(Object.values(standings).flat())

const isFormer = ({ range }: Label, tokens: readonly Token[]): boolean => tokens[range.from]?.text === 'former'

/** "a |former| drug addict and dealer": the adjective that the first has taken in is given back to the other. */
function repeatShared(item: Labelled, view: BlockView): void {
  const { tokens } = item.match.around
  const label = item.drafts.find((draft) => draft.label)?.label
  const suggestion = item.drafts[0]?.suggestion
  if (!label?.compose || !suggestion || !isFormer(label, tokens)) return
  const [joint, other] = [tokens[label.range.to]?.text ?? '', label.range.to + 1]
  const isOther = tagAt(tokens, other) === (label.number === 'one' ? 'N' : 'NS')
  if ((joint !== 'and' && joint !== 'or') || !isOther || tokens[other + 1]?.text === 'of') return
  const text = `${label.compose(phraseText(label.phrase))} ${joint} ${tokens[label.range.from]?.text ?? ''}`
  const replaced = replaceTokens(item.match, view, { from: label.range.from, to: other }, text)
  item.drafts.splice(0, item.drafts.length, { ...replaced, applicability: 'suggested', suggestion })
}

/** "former drug addicts and |drug users|": the second is of the past as well, as far as its wording can say it. */
function sayOfPast(group: readonly Labelled[], labels: readonly Label[], view: BlockView): void {
  const [first, second] = labels
  const match = group.at(-1)?.match
  const suggestion = group[0]?.drafts[0]?.suggestion
  for (const item of group) item.drafts.length = 0
  if (!first || !second || !match || !suggestion || labels.length !== 2 || second.compose === null) return
  const { tokens } = match.around
  // "dealers |of heroin|" belongs to the old noun
  if (tokens[second.range.to]?.text === 'of') return
  const past = inThePast(second.phrase, second.many)
  if (past === null) return
  const joint = tokens[second.range.from - 1]?.text === 'or' ? 'or' : 'and'
  const text = `${phraseText(first.phrase)} ${joint} ${phraseText(past)}`
  const replaced = replaceTokens(match, view, { from: first.range.from, to: second.range.to }, text)
  for (const { drafts } of group) drafts.push({ ...replaced, applicability: 'suggested', suggestion })
}

const isDeterminer = (token: Token | undefined): boolean => articles.has(token?.text ?? '')

/** Only "and", "or", a comma or a slash, and an article, stand between the two. */
function areJoined(left: Labelled | undefined, right: Labelled | undefined): boolean {
  if (!left || !right || left.match.around !== right.match.around) return false
  const labels = [left, right].map((item) => item.drafts.find((draft) => draft.label)?.label)
  if (labels.some((label) => !label)) return false
  const { tokens } = left.match.around
  // "prisons make addicts, addicts fill prisons": a clause of its own begins
  const between = tokens.slice(left.match.to, right.match.from)
  const isClause = verbOf(tokens, right.match.to - 1) !== null && verbBefore(tokens, left.match.to)
  if (isClause && between.every(({ text }) => text === ',')) return false
  if (between.length === 0) return tokens[right.match.from]?.joined === 'slash'
  // articles make two things of it: "a heroin addict and an alcoholic"
  return (
    between.length <= 3 &&
    between.every((token) => ['and', 'or', ','].includes(token.text)) &&
    !between.some((token) => articles.has(token.text))
  )
}
