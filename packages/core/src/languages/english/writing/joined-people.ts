/** "infected |adolescents and adults|": what an adjective says of people of one age or sex it says of those joined with them. */
import type { EngineLexicon } from '../../../compile/engine-lexicons.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Match } from '../../../match/match.js'
import { isPossessive, type Token } from '../../../match/tokens.js'
import { tagAt } from '../analysis/ask.js'
import { isPluralNoun } from '../clauses/clause.js'
import type { NounPhrase } from './noun-phrase.js'

/** The phrase with all that is joined with it; itself where nothing is, or where others follow who may be healthy. */
export function withJoined(match: Match, noun: NounPhrase): NounPhrase {
  if (noun.number !== 'many' || !isOfAge(match, noun.to)) return noun
  const end = endOfJoined(match, noun.to)
  return end === null ? noun : { ...noun, to: end }
}

/** Behind ", adolescents and adults", " and adults": bare nouns of many, the last of them behind "and" or "or". */
function endOfJoined(match: Match, start: number): number | null {
  const { tokens } = match.around
  let at = start
  for (;;) {
    const hasComma = tokens[at]?.text === ','
    const joint = hasComma ? at + 1 : at
    const isLast = isJoint(tokens[joint])
    const member = isLast ? joint + 1 : joint
    if ((!hasComma && !isLast) || !isOfAge(match, member + 1)) return null
    // "children and adult |clients|", "children and girls' |homes|"
    if (isPossessive(tokens[member]) || /^(?:N|NS|G)$/.test(tagAt(tokens, member + 1))) return null
    at = member + 1
    if (isLast) return isJoint(tokens[at]) ? null : at
  }
}

const isJoint = (token: Token | undefined): boolean => token?.text === 'and' || token?.text === 'or'

const ofAge: readonly EngineLexicon[] = ['child']

/** Does a noun of many end before a token that says of people no more than their age or sex? */
function isOfAge({ around: { tokens, lexicons } }: Match, end: number): boolean {
  if (tokens[end - 1]?.joined !== 'space' || !isPluralNoun(tokens[end - 1]?.text ?? '')) return false
  const said = entriesAt('person', -1, tokens, end, lexicons).map(({ values }) => values['besides'])
  return (
    said.some((besides) => besides === 'sex-or-age' || besides === 'nothing') ||
    ofAge.some((name) => entriesAt(name, -1, tokens, end, lexicons).length > 0)
  )
}
