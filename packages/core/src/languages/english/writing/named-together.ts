/** "the disabled, elderly and poor": one "the" names several groups, and each needs a noun when it goes. */
import type { BlockView } from '../../../gates/gate.js'
import type { Match } from '../../../match/match.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import type { Built, Words } from '../../../suggest/draft.js'
import { tagAt } from '../analysis/ask.js'
import { isAdjective, isAdverb, isNumber } from '../words/function-words.js'
import { textOf } from './noun-phrase.js'
import { phraseText } from './phrase.js'
import { replaceTokens } from './replace.js'

/** "|people with disabilities, people who are elderly and people who are poor|"; null where nothing else is named so. */
export function namedTogether(words: Words, range: TokenRange, match: Match, view: BlockView): Built | null {
  const { tokens } = match.around
  const last = tokens[range.to - 1]?.text ?? ''
  if (tokens[range.from]?.text !== 'the' || /[^s]s$/.test(last)) return null
  const others = adjectivesBehind(tokens, range.to)
  const end = others.at(-1)?.to
  if (end === undefined) return null
  const people = words.many.head.split(' ').at(-1) ?? ''
  const said = others.map(
    (named) => `${named.lead} ${peopleNamed(people, named, match) ?? plainly(people, named, match, view)}`
  )
  const text = `${phraseText(words.many)}${said.join('')}`
  return { ...replaceTokens(match, view, { from: range.from, to: end }, text), isCertain: false }
}

/** "persons with disabilities", "older persons": as a list says it. */
function peopleNamed(people: string, { from, to }: Named, { around: { tokens, lexicons } }: Match): string | null {
  const entry = entriesAt('named-by-adjective', 1, tokens, from, lexicons).find(
    ({ words }) => words.length === to - from
  )
  if (entry?.values['before'] !== undefined) return `${entry.values['before']} ${people}`
  return entry?.values['behind'] === undefined ? null : `${people} ${entry.values['behind']}`
}

/** "people who are blind" */
const plainly = (people: string, named: Named, match: Match, view: BlockView): string =>
  `${people} who are ${textOf(match.around.tokens, named, view.block.text)}`

interface Named extends TokenRange {
  /** what stands before it: a comma, "and", or both */
  lead: string
}

/** The adjectives that a comma, "and" or "or" adds, where they reach the end of the phrase; none where a noun comes. */
function adjectivesBehind(tokens: readonly Token[], start: number): Named[] {
  const found: Named[] = []
  let at = start
  for (;;) {
    const lead = leadAt(tokens, at)
    const from = at + lead.length
    let to = from
    while (isAdverb(tokens[to]?.text ?? '') && tokens[to]?.joined === 'space') to++
    if (lead.length === 0 || !isNaming(tokens, to)) break
    found.push({ from, to: to + 1, lead: lead.join(' ').replace(/^(?!,)/, ' ') })
    at = to + 1
  }
  const isJoined = found.some(({ lead }) => lead !== ',')
  return isJoined && !/^(?:N|NS|NP|G|J|VG)$/.test(tagAt(tokens, at)) && tokens[at]?.joined !== 'hyphen' ? found : []
}

function leadAt(tokens: readonly Token[], at: number): string[] {
  const [one = '', two = ''] = [tokens[at]?.text, tokens[at + 1]?.text]
  if (isJoint(one)) return [one]
  if (one !== ',') return []
  return isJoint(two) ? [one, two] : [one]
}

const isJoint = (text: string): boolean => text === 'and' || text === 'or'

const isNaming = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return (
    token?.kind === 'word' &&
    !isNumber(token.text) &&
    (isAdjective(token.text) || /^(?:J|VN)$/.test(tagAt(tokens, at))) &&
    !/(?:er|est)$/.test(token.text)
  )
}
