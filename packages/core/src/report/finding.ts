/** The finding as the ecosystem carries it: a VFileMessage, with fixes and sources on top. */
import { VFileMessage } from 'vfile-message'
import type { Point } from 'unist'
import type { Rule } from '../compile/rule-set.js'

/** A change of text [start, end), in UTF-16 code units after a byte-order mark, end exclusive. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A complete replacement; a fix that several findings share has one id. */
export interface Fix {
  id: string
  title: string
  /** `safe`: same meaning and certain grammar, may be applied unseen; `suggested`: a person chooses */
  applicability: 'safe' | 'suggested'
  edits: Edit[]
}

export type Severity = 'error' | 'warning' | 'information'
export type Context = 'use' | 'quotation' | 'recital'

export interface Finding extends VFileMessage {
  severity: Severity
  fixes: Fix[]
  context: Context
  /** ids of the sources that the rule rests on */
  sources: string[]
}

export interface FindingDetails {
  rule: Rule
  severity: Severity
  /** the source, markup in it included */
  actual: string
  /** what the reader sees of it */
  wording: string
  place: {
    start: { line: number; column: number; offset: number }
    end: { line: number; column: number; offset: number }
  }
  fixes: Fix[]
  context: Context
  /** why it is only an information, where a gate lowered it */
  lowered: string | null
}

/** The same edits, the same id: so a fix that several findings share is known again. */
export const fixId = (edits: readonly Edit[]): string =>
  `${edits[0]?.start ?? 0}-${edits.at(-1)?.end ?? 0}-${edits.map((edit) => edit.text).join('|')}`

const fatalOf = { error: true, warning: false, information: undefined } as const

export function toFinding(details: FindingDetails): Finding {
  const { rule, severity, actual, place } = details
  const message = new VFileMessage(rule.message.replaceAll('{actual}', details.wording.replace(/\s+/g, ' ')), {
    place,
    source: 'stigmalint',
    ruleId: rule.id
  })
  const expected = details.fixes.flatMap((fix) => {
    const [edit] = fix.edits
    return fix.edits.length === 1 && edit && edit.start === place.start.offset && edit.end === place.end.offset
      ? [edit.text]
      : []
  })
  return Object.assign(message, {
    // the ecosystem writes an information as null, and the type knows undefined only
    fatal: fatalOf[severity] ?? (null as unknown as undefined),
    ruleId: rule.id,
    actual,
    expected,
    note: details.lowered === null ? rule.why : `${rule.why} ${details.lowered}`,
    ...(rule.url !== null && { url: rule.url }),
    severity,
    fixes: details.fixes,
    context: details.context,
    sources: rule.sources.map((source) => source.id)
  })
}

/** The finding, changed in some respects; the one that is given stays as it is. */
export function withChanges(
  finding: Finding,
  changes: Partial<Pick<Finding, 'place' | 'line' | 'column' | 'name' | 'fixes' | 'expected'>>
): Finding {
  // as cheap as a copy can be: a new message would look up where in the program it was made
  const copy: unknown = Object.create(VFileMessage.prototype)
  if (!(copy instanceof VFileMessage)) throw new TypeError('not a message')
  return Object.assign(copy, finding, changes)
}

/** A finding of a text that now stands further down: by so many characters, and as many lines. */
export function movedBy(finding: Finding, offset: number, lines: number): Finding {
  const { place } = finding
  if (!place || !('start' in place) || (offset === 0 && lines === 0)) return finding
  const moved = (point: Point): Point => ({
    line: point.line + lines,
    column: point.column,
    offset: (point.offset ?? 0) + offset
  })
  const [start, end] = [moved(place.start), moved(place.end)]
  return withChanges(finding, {
    place: { start, end },
    line: start.line,
    name: `${start.line}:${start.column}-${end.line}:${end.column}`,
    fixes: finding.fixes.map((fix) => {
      const edits = fix.edits.map((edit) => ({ start: edit.start + offset, end: edit.end + offset, text: edit.text }))
      return { ...fix, id: fixId(edits), edits }
    })
  })
}

/** The order of findings in a text. */
export const byPlace = (a: Finding, b: Finding): number => offsetOf(a) - offsetOf(b)
const offsetOf = ({ place }: Finding): number => (place && 'start' in place ? (place.start.offset ?? 0) : 0)
