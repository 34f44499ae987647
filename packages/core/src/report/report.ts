/** A match that is reported, with what may stand there, as a finding. */
import { contextOf, noteOf } from '../compile/reasons.js'
import type { Language } from '../languages/language.js'
import { underlinedText, type BlockView, type Verdict } from '../gates/index.js'
import type { Match } from '../match/match.js'
import { toEdits, toSource, type ProseBlock } from '../read/prose.js'
import type { Draft } from '../suggest/draft.js'
import { fixId, toFinding, type Finding, type Fix, type Severity } from './finding.js'
import type { pointer } from './places.js'
import { excerptOf, shownChange, titleOf, type Excerpt, type ProseRange } from './wording.js'

export interface Reported {
  match: Match
  /** the severity in force */
  level: Severity
  verdict: Exclude<Verdict, { is: 'silence' }>
  drafts: Draft[]
}

/** `point` makes offsets into the text of the piece lines and columns of it. */
export function report(
  { match, level, verdict, drafts }: Reported,
  { block, facts }: BlockView,
  point: ReturnType<typeof pointer>,
  language: Language
): Finding {
  const underlined = underlinedText(match)
  const { start, end } = toSource(block, underlined.start, underlined.end)
  const excerpt = excerptOf(block.text, underlined, sentenceOf(match))
  const isLowered = verdict.is === 'lower'
  return toFinding({
    rule: match.rule,
    severity: isLowered ? 'information' : level,
    actual: facts.text.slice(start, end),
    excerpt,
    place: { start: point(start), end: point(end) },
    fixes: drafts.flatMap((draft) => fixOf(draft, underlined, excerpt, block, point, language) ?? []),
    context: isLowered ? contextOf(verdict.reason) : 'use',
    lowered: isLowered ? verdict.reason : null,
    note: isLowered ? `${match.rule.why} ${noteOf(verdict.reason)}` : match.rule.why
  })
}

function fixOf(
  draft: Draft,
  found: ProseRange,
  excerpt: Excerpt,
  block: ProseBlock,
  point: ReturnType<typeof pointer>,
  language: Language
): Fix | null {
  const edits = toEdits(block, draft.start, draft.end, draft.text)
  if (!edits || edits.length === 0) return null
  const change = shownChange(block.text, found, draft, language)
  return {
    id: fixId(edits, point(edits[0]?.start ?? 0)),
    title: titleOf(change, excerpt.words),
    ...change,
    applicability: draft.applicability,
    ...(draft.applicability === 'suggested' &&
      draft.suggestion.because !== null && { because: draft.suggestion.because }),
    ...(draft.doubt !== undefined && { doubt: draft.doubt }),
    edits
  }
}

/** Where the sentence of a match stands in the text of its block. */
export const sentenceOf = ({ around: { tokens } }: Match): ProseRange => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0
})
