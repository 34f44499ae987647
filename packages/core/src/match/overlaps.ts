/** Where matches overlap one wins: the longest, then the more specific pattern, then the order of the packs. */
import { exceptionOf, type Match } from './match.js'

const length = (match: Match): number => {
  const first = match.place.tokens[match.underlined.from]
  const last = match.place.tokens[match.underlined.to - 1]
  return first && last ? last.end - first.start : 0
}
const conditions = (match: Match): number => match.pattern.when.flat().length

export interface Resolved {
  winners: Match[]
  losers: { match: Match; to: Match }[]
}

const overlap = (a: Match, b: Match): boolean =>
  a.underlined.from < b.underlined.to && b.underlined.from < a.underlined.to
const isSameSpan = (a: Match, b: Match): boolean =>
  a.underlined.from === b.underlined.from && a.underlined.to === b.underlined.to

/** What an exception silences gives way to another pattern of its rule, or of the same words; a longer match of another rule keeps its silence. */
function withoutExcepted(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches]
  const isSilenced = new Map(matches.map((match) => [match, exceptionOf(match) === 'silence']))
  return matches.filter(
    (match) =>
      !isSilenced.get(match) ||
      !matches.some(
        (other) =>
          other !== match &&
          !isSilenced.get(other) &&
          overlap(match, other) &&
          (other.rule === match.rule || isSameSpan(match, other))
      )
  )
}

/** Winners in the order of the text. */
export function resolveOverlaps(matches: readonly Match[]): Resolved {
  const ranked = withoutExcepted(matches).sort(
    (a, b) =>
      length(b) - length(a) ||
      b.literals - a.literals ||
      conditions(b) - conditions(a) ||
      a.pattern.rule - b.pattern.rule
  )
  const winners: Match[] = []
  const losers: Resolved['losers'] = []
  for (const match of ranked) {
    const winner = winners.find((other) => overlap(match, other))
    if (winner) losers.push({ match, to: winner })
    else winners.push(match)
  }
  return { winners: winners.sort((a, b) => a.underlined.from - b.underlined.from), losers }
}
