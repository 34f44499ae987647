/** What became of matches. */
import type { Excerpt, Outcome, Trace } from '@stigmalint/core'

/** A place where the words of a pattern stand. */
export interface TracedMatch {
  ruleId: string
  pattern: string
  start: number
  end: number
  outcome: Outcome
  /** what its pattern asks for stands there */
  isMet: boolean
  /** the words in the whole of their sentence; made when asked for */
  sentence: () => Excerpt
}

/** Keeps each match once, in the order of the text. A match that two reasons silence keeps the first. */
export function matchCollector(): { trace: Trace; matches: () => TracedMatch[] } {
  const byPlace = new Map<string, TracedMatch>()
  return {
    trace: ({ match, outcome, start, end, isMet, sentence }) => {
      const found = { ruleId: match.rule.id, pattern: match.pattern.written, start, end, outcome, isMet, sentence }
      const key = `${start}-${end} ${found.ruleId} ${found.pattern}`
      const known = byPlace.get(key)
      // The same words can match in two ways, one of which loses to the other.
      if (!known || known.outcome === 'longer-match') byPlace.set(key, found)
    },
    matches: () => [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
