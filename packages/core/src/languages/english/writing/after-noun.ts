/** What is said behind a noun that stays. */
import type { Wording } from '../../../compile/rule-set.js'
import type { BlockView } from '../../../gates/gate.js'
import type { Match } from '../../../match/match.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token } from '../../../match/tokens.js'
import type { Built } from '../../../suggest/draft.js'
import { fill } from './fill.js'
import { isCommaWithin, isSomebody, phraseOver } from '../analysis/ask.js'
import { isPluralNoun } from '../clauses/clause.js'
import { formalPlurals } from '../words/open-classes.js'
import { persons } from './noun.js'
import { hasManner, withManner } from './manner.js'
import { withJoined } from './joined-people.js'
import { nounPhraseAt, ofBehind, sharesNoun, textOf, type NounPhrase } from './noun-phrase.js'
import { asClause } from './predicate.js'
import { restText } from './phrase.js'
import { replaceTokens } from './replace.js'
import { draftShared } from './shared-noun.js'

/** "drug-using women": women who use drugs. Only before a noun. */
export function draftAfter(wording: Extract<Wording, { form: 'after' }>, match: Match, view: BlockView): Built | null {
  const { tokens } = match.around
  const named = phraseOver(tokens, match.to - 1)
  if (named?.isNamedByAdjective && named.head === match.to - 1) return draftNamed(wording, match, view)
  const shared = draftShared(wording, match, view)
  if (shared !== 'alone') return shared
  const own = nounPhraseAt(match, match.to)
  if (!own || isOfferedTo(tokens, own)) return null
  const noun = withJoined(match, own)
  const isQualified = hasManner(tokens, match.from)
  const from = isQualified ? match.from - 1 : match.from
  const rest = isQualified ? withManner(wording[noun.number], tokens[from]?.text ?? '') : wording[noun.number]
  if (rest === null) return null
  const phrase = fill(restText(rest), match, view.block.text)
  if (phrase === null) return null
  if (sharesNoun(tokens, from)) return null
  const last = tokens[noun.to - 1]
  // "the drug-using parent's rights": the long phrase takes no 's
  if (last && last.possessiveEnd > last.end) return null
  // "women who use drugs in prison" would use them there: "women in prison who use drugs"
  const isStaying =
    rest.kind === 'doing' &&
    tokens[noun.to]?.text === 'in' &&
    entriesAt('whereabouts', 1, tokens, noun.to + 1, match.around.lexicons).length > 0
  const of = ofBehind(match, noun)
  if (of === 'person') return null
  const whole = { from: noun.from, to: of?.to ?? (isStaying ? noun.to + 2 : noun.to) }
  const behind = of === null ? phrase : fill(asClause(rest, noun.number), match, view.block.text)
  const said = `${textOf(tokens, whole, view.block.text)} ${behind ?? phrase}`
  const drafted = replaceTokens(match, view, { from, to: whole.to }, said)
  // "a tired|,| heroin-addicted soldier": the comma goes with the adjective that it set off
  const comma = isCommaWithin(tokens, from - 1) ? tokens[from - 1] : undefined
  return comma === undefined
    ? { ...drafted, isCertain: noun.isPerson && noun === own }
    : { ...drafted, start: comma.start, text: ` ${drafted.text}`, isCertain: false }
}

/** "offering obese |patients referral|": people and what they are given, or a name for what is theirs; which, only a writer can tell. */
const isOfferedTo = (tokens: readonly Token[], { from, to, number }: NounPhrase): boolean =>
  number === 'one' &&
  tokens.slice(from, to - 1).some(({ text }, at) => isPluralNoun(text) && isSomebody(tokens, from + at))

/** "some mentally ill", "these homeless": people with …, who are named by the adjective alone. */
function draftNamed(wording: Extract<Wording, { form: 'after' }>, match: Match, view: BlockView): Built | null {
  const phrase = fill(restText(wording.many), match, view.block.text)
  const [people] = Object.keys(formalPlurals)
  if (phrase === null || people === undefined) return null
  const text = `${persons({ head: people, modifier: '', rest: null, besides: 'nothing' }, view).head} ${phrase}`
  return { ...replaceTokens(match, view, { from: match.from, to: match.to }, text), isCertain: false }
}
