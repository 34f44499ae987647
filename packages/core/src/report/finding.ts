/** The finding as the ecosystem carries it: a VFileMessage, with fixes and sources on top. */
import { VFileMessage } from 'vfile-message'
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
