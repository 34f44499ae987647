/** What became of matches. */
import type { Excerpt, Outcome, Trace, TraceEvent } from '@stigmalint/core'

/** A place where the words of a pattern stand. */
export interface TracedMatch {
  ruleId: string
  pattern: string
  start: number
  end: number
  outcome: Outcome
  /** another pattern reports it, or a wording that it is part of */
  isReportedElsewhere: boolean
  /** replacements that were not offered, and why, behind "since" */
  dropped: TraceEvent['dropped']
  /** what its pattern asks for stands there */
  isMet: boolean
  /** the words in the whole of their sentence; made when asked for */
  sentence: () => Excerpt
}

/**
 * Keeps what became of each pattern at each place, in the order of the text. A match that two reasons silence keeps the
 * first; where a pattern matches the same words in two ways, the better one counts.
 */
export function matchCollector(): { trace: Trace; matches: () => TracedMatch[] } {
  const byPlace = new Map<string, TraceEvent>()
  const numbers = new Map<unknown, number>()
  const numberOf = (pattern: unknown): number => {
    const number = numbers.get(pattern) ?? numbers.size
    numbers.set(pattern, number)
    return number
  }
  return {
    trace: (event) => {
      const key = `${event.start}-${event.end} ${numberOf(event.match.pattern)}`
      const known = byPlace.get(key)
      if (!known || rank(event.outcome) > rank(known.outcome)) byPlace.set(key, event)
    },
    matches: () => {
      const events = [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
      return toldOnce(events.map((event) => tracedMatch(event, events)))
    }
  }
}

const isLeftOut = (outcome: Outcome): boolean => outcome === 'longer-match' || outcome === 'other-sense'
const rank = (outcome: Outcome): number => (outcome === 'kept' ? 2 : isLeftOut(outcome) ? 0 : 1)

function tracedMatch({ match, ...event }: TraceEvent, events: readonly TraceEvent[]): TracedMatch {
  const { outcome, start, end } = event
  const isReportedElsewhere =
    isLeftOut(outcome) && events.some((other) => other.outcome === 'kept' && other.start <= start && other.end >= end)
  return { ...event, ruleId: match.rule.id, pattern: match.pattern.written, isReportedElsewhere }
}

/** Two patterns that are written alike and end alike are one line. */
function toldOnce(matches: readonly TracedMatch[]): TracedMatch[] {
  const seen = new Set<string>()
  return matches.filter(({ ruleId, pattern, start, end, outcome }) => {
    const key = [start, end, ruleId, pattern, outcome].join(' ')
    return !seen.has(key) && seen.add(key)
  })
}
