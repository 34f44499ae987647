/** What became of a match, in a few words. */
import type { Outcome, Trace } from '@stigmalint/core'

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  kept: 'reported',
  quotation: "note, somebody's words",
  recital: 'note, recalls an earlier text',
  lowered: 'note, may be meant otherwise',
  'other-sense': 'left alone, another sense',
  name: 'left alone, a name',
  reference: 'left alone, a reference',
  mention: 'left alone, about the word',
  'self-description': 'left alone, said of oneself',
  suppression: 'left alone, switched off by a comment or the configuration',
  off: 'left alone, its rule is switched off',
  'longer-match': 'left alone, part of a longer wording with a rule of its own'
}

/** A place where the words of a pattern stand. */
export interface TracedMatch {
  ruleId: string
  pattern: string
  start: number
  end: number
  outcome: Outcome
}

/** Keeps each match once, in the order of the text. A match that two reasons silence keeps the first. */
export function matchCollector(): { trace: Trace; matches: () => TracedMatch[] } {
  const byPlace = new Map<string, TracedMatch>()
  return {
    trace: ({ match, outcome, start, end }) => {
      const found = { ruleId: match.rule.id, pattern: match.pattern.written, start, end, outcome }
      const key = `${start}-${end} ${found.ruleId} ${found.pattern}`
      const known = byPlace.get(key)
      // The same words can match in two ways, one of which loses to the other.
      if (!known || known.outcome === 'longer-match') byPlace.set(key, found)
    },
    matches: () => [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
