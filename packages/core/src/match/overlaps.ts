/** Where matches overlap one wins: the longest, then the more specific pattern, then the order of the packs. */
import type { Match } from './match.js'

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

/** Winners in the order of the text. */
export function resolveOverlaps(matches: readonly Match[]): Resolved {
  const ranked = [...matches].sort((a, b) => length(b) - length(a) || b.literals - a.literals || conditions(b) - conditions(a) || a.pattern.rule - b.pattern.rule)
  const winners: Match[] = []
  const losers: Resolved['losers'] = []
  for (const match of ranked) {
    const winner = winners.find((other) => match.underlined.from < other.underlined.to && other.underlined.from < match.underlined.to)
    if (winner) losers.push({ match, to: winner })
    else winners.push(match)
  }
  return { winners: winners.sort((a, b) => a.underlined.from - b.underlined.from), losers }
}
