/** Where matches overlap one wins: the longest, then the more specific pattern, then the order of the packs. */
import { exceptionOf, type Match } from './match.js'

const length = (match: Match): number => {
  const first = match.around.tokens[match.underlined.from]
  const last = match.around.tokens[match.underlined.to - 1]
  return first && last ? last.end - first.start : 0
}
const conditions = (match: Match): number => match.pattern.when.flat().length

export interface Resolved {
  winners: Match[]
  losers: { match: Match; to: Match }[]
}

const isSameSpan = (a: Match, b: Match): boolean =>
  a.underlined.from === b.underlined.from && a.underlined.to === b.underlined.to

/** Matches by the tokens that they underline, so that only those are compared that may overlap. */
class ByToken {
  readonly #at = new Map<number, Match[]>()

  add(match: Match): void {
    for (let index = match.underlined.from; index < match.underlined.to; index++) {
      const others = this.#at.get(index)
      if (others) others.push(match)
      else this.#at.set(index, [match])
    }
  }

  some(match: Match, test: (other: Match) => boolean): boolean {
    for (let index = match.underlined.from; index < match.underlined.to; index++)
      if (this.#at.get(index)?.some(test)) return true
    return false
  }

  /** one of those that overlap a match, the first that was added; null if there is none */
  first(match: Match, order: ReadonlyMap<Match, number>): Match | null {
    let first: Match | null = null
    for (let index = match.underlined.from; index < match.underlined.to; index++)
      for (const other of this.#at.get(index) ?? [])
        if (!first || (order.get(other) ?? 0) < (order.get(first) ?? 0)) first = other
    return first
  }
}

/** What an exception silences gives way to another pattern of its rule, or of the same words; a longer match of another rule keeps its silence. */
function withoutExcepted(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches]
  const isSilenced = (match: Match): boolean => exceptionOf(match) === 'silence'
  const kept = new ByToken()
  for (const match of matches) if (!isSilenced(match)) kept.add(match)
  return matches.filter(
    (match) => !isSilenced(match) || !kept.some(match, (other) => other.rule === match.rule || isSameSpan(match, other))
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
  const ranks = new Map(ranked.map((match, rank) => [match, rank]))
  const winners: Match[] = []
  const losers: Resolved['losers'] = []
  const taken = new ByToken()
  for (const match of ranked) {
    const winner = taken.first(match, ranks)
    if (winner) losers.push({ match, to: winner })
    else {
      winners.push(match)
      taken.add(match)
    }
  }
  return { winners: winners.sort((a, b) => a.underlined.from - b.underlined.from), losers }
}
