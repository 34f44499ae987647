/** What became of each match: for `--explain-match`, and for the tests that rules carry. */
import type { Outcome } from './compile/reasons.js'
import { judge, underlinedText, type BlockView, type Gate, type Verdict } from './gates/index.js'
import type { Match } from './match/match.js'
import type { Dropped } from './prove/prove.js'
import { faults } from './prove/faults.js'
import { toSource } from './read/prose.js'
import { sentenceOf } from './report/report.js'
import { excerptOf, type Excerpt } from './report/wording.js'

/** `start` and `end` are offsets into the source. */
export interface TraceEvent {
  match: Match
  outcome: Outcome
  start: number
  end: number
  /** replacements that were not offered, and why, behind "since" */
  dropped: readonly { text: string; because: string }[]
  /** what its pattern asks for (`when`) stands there; with the outcome `other-sense`, the rule names this sense as another one */
  isMet: boolean
  /** the words in the whole of their sentence, as a reader sees them; made when asked for */
  sentence: () => Excerpt
}

export type Trace = (event: TraceEvent) => void

/** The matches of a sentence, and what the steps of the pipeline make of them. */
export interface Traced {
  view: BlockView
  /** what `match` found but for its conditions */
  unmet: readonly Match[]
  /** what `overlaps` gave to another match */
  losers: readonly Match[]
  /** the others, and what the gates say of them */
  judged: readonly { match: Match; verdict: Verdict }[]
  /** what `prove` took out of the replacements of each match */
  dropped: ReadonlyMap<{ match: Match }, readonly Dropped[]>
}

/** The events of a sentence; `offset` is where its piece starts in the source. */
export function eventsOf(
  { view, unmet, losers, judged, dropped }: Traced,
  gates: readonly Gate[],
  offset: number
): TraceEvent[] {
  const droppedOf = new Map(
    [...dropped].map(([{ match }, own]) => [
      match,
      own.map(({ draft: { text }, fault }) => ({ text, because: faults[fault] }))
    ])
  )
  const event = (match: Match, outcome: Outcome, isMet = true): TraceEvent => {
    const own = underlinedText(match)
    const { start, end } = toSource(view.block, own.start, own.end)
    return {
      ...{ match, outcome, isMet, start: start + offset, end: end + offset, dropped: droppedOf.get(match) ?? [] },
      sentence: () => excerptOf(view.block.text, own, sentenceOf(match), Infinity)
    }
  }
  return [
    ...unmet.flatMap((match) => {
      const verdict = judge(match, view, gates)
      // a name is a name whether the conditions hold or not
      const silenced = verdict.is === 'silence' ? [event(match, verdict.reason, false)] : []
      return [event(match, 'other-sense', false), ...silenced]
    }),
    ...losers.map((match) => event(match, 'longer-match')),
    ...judged.map(({ match, verdict }) =>
      event(match, match.level === 'off' ? 'off' : verdict.is === 'keep' ? 'kept' : verdict.reason)
    )
  ]
}
