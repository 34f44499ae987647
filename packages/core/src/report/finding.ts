/** The finding as the ecosystem carries it: a VFileMessage, with fixes and sources on top. */
import { VFileMessage } from 'vfile-message'
import type { Point } from 'unist'
import type { Context, LowerReason } from '../compile/reasons.js'
import type { Rule } from '../compile/rule-set.js'
import { webAddress } from '../compile/web-address.js'
import { applyEdits, type Edit } from './edits.js'
import type { Excerpt, ShownChange } from './wording.js'

/**
 * A complete replacement; a fix that several findings share has one id. `replaces` and `wording` are what a reader sees,
 * without markup: the whole phrase that changes, which may be wider than the finding, and what will stand there.
 */
export interface Fix extends ShownChange {
  id: string
  /** what the fix does, in words: `Write "people living with HIV" for "HIV-infected people"` */
  title: string
  /** `safe`: same meaning and certain grammar, may be applied unseen; `suggested`: a person chooses */
  applicability: 'safe' | 'suggested'
  /** what a person has to decide, where the rule says it */
  because?: string
  /** why a person has to choose where the rule holds the wording for safe */
  doubt?: string
  edits: Edit[]
}

/** What a fix writes, and how sure that is: the same wherever it stands. */
export type Offer = Readonly<Omit<Fix, 'id' | 'edits'>>

export type Severity = 'error' | 'warning' | 'information'

export interface Finding extends VFileMessage {
  severity: Severity
  fixes: Fix[]
  context: Context
  /** why it is only an information, where a gate lowered it */
  lowered: LowerReason | null
  /** ids of the sources that the rule rests on */
  sources: string[]
  /** the words as a reader sees them, within a few words of their sentence */
  excerpt: Excerpt
}

/** What a finding says: a message has it in fields of its own, a finding in its place works it out when asked. */
export type FindingView = Readonly<
  Pick<
    Finding,
    | 'ruleId'
    | 'source'
    | 'fatal'
    | 'reason'
    | 'severity'
    | 'actual'
    | 'expected'
    | 'note'
    | 'url'
    | 'fixes'
    | 'context'
    | 'lowered'
    | 'sources'
    | 'excerpt'
    | 'place'
    | 'line'
    | 'column'
  >
>

export interface FindingDetails {
  rule: Rule
  severity: Severity
  /** the source, markup in it included */
  actual: string
  excerpt: Excerpt
  place: {
    start: { line: number; column: number; offset: number }
    end: { line: number; column: number; offset: number }
  }
  fixes: Fix[]
  context: Context
  /** why it is only an information, where a gate lowered it; `note` says it behind why the rule is there */
  lowered: LowerReason | null
  note: string
}

/**
 * The same edits, the same id: so a fix that several findings share is known again. `at` is where the first edit starts;
 * lines and columns, since an edit elsewhere in the text hardly ever moves them.
 */
export const fixId = (edits: readonly Edit[], at: Point): string =>
  `${at.line}:${at.column}+${(edits.at(-1)?.end ?? 0) - (edits[0]?.start ?? 0)} ${edits.map((edit) => edit.text).join('|')}`

/** The id of the same fix so many lines further down. */
export const movedId = (id: string, lines: number): string => {
  const colon = id.indexOf(':')
  return lines === 0 ? id : `${Number(id.slice(0, colon)) + lines}${id.slice(colon)}`
}

const fatalOf = { error: true, warning: false, information: undefined } as const

export function toFinding(details: FindingDetails): Finding {
  const { rule, severity, actual, place } = details
  const message = new VFileMessage(rule.message.replaceAll('{actual}', details.excerpt.words), {
    place,
    source: 'stigmalint',
    ruleId: rule.id
  })
  const { offset: start } = place.start
  const url = webAddress(rule.url)
  const expected = details.fixes.flatMap(({ edits, replaces }) =>
    replaces === details.excerpt.words && edits.every((edit) => edit.start >= start && edit.end <= place.end.offset)
      ? [
          applyEdits(
            actual,
            edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
          )
        ]
      : []
  )
  return Object.assign(message, {
    // the ecosystem writes an information as null, and the type knows undefined only
    fatal: fatalOf[severity] ?? (null as unknown as undefined),
    ruleId: rule.id,
    actual,
    expected,
    note: details.note,
    ...(url !== null && { url }),
    severity,
    fixes: details.fixes,
    context: details.context,
    lowered: details.lowered,
    sources: rule.sources.map((source) => source.id),
    excerpt: details.excerpt
  })
}

type Changes = Partial<Pick<Finding, 'place' | 'line' | 'column' | 'name' | 'actual' | 'fixes' | 'expected'>>

/** The finding, changed in some respects; the one that is given stays as it is. */
export function withChanges(finding: Finding, changes: Changes): Finding {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it has the prototype of a message
  return new ChangedFinding(finding, changes)
}

/** What a finding is made of, as plain data. */
export type FindingFields = Omit<Finding, 'ancestors' | 'cause' | 'file' | 'message' | 'stack' | 'toString'>

/** A finding of its fields again. */
export const findingOf = (fields: FindingFields): Finding =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it has the prototype of a message
  new ChangedFinding({ ...fields, ancestors: undefined, cause: undefined, file: '', message: fields.reason }, {})

/**
 * A copy of a message that is as cheap as it can be: every field by its name, and no look at where in the program it was
 * made.
 */
class ChangedFinding implements Finding {
  ancestors
  cause
  column
  fatal
  file
  message
  line
  name
  place
  reason
  ruleId
  source
  actual
  expected
  note
  url
  severity
  fixes
  context
  lowered
  sources
  excerpt
  declare stack: string

  constructor(from: Omit<Finding, 'stack'>, changes: Changes) {
    this.ancestors = from.ancestors
    this.cause = from.cause
    this.column = changes.column ?? from.column
    this.fatal = from.fatal
    this.file = from.file
    this.message = from.message
    this.line = changes.line ?? from.line
    this.name = changes.name ?? from.name
    this.place = changes.place ?? from.place
    this.reason = from.reason
    this.ruleId = from.ruleId
    this.source = from.source
    this.actual = changes.actual ?? from.actual
    this.expected = changes.expected ?? from.expected
    this.note = from.note
    this.url = from.url
    this.severity = from.severity
    this.fixes = changes.fixes ?? from.fixes
    this.context = from.context
    this.lowered = from.lowered
    this.sources = from.sources
    this.excerpt = from.excerpt
  }
}
Object.setPrototypeOf(ChangedFinding.prototype, VFileMessage.prototype)

/** The order of findings in a text. */
export const byPlace = (a: Finding, b: Finding): number => offsetsOf(a).start - offsetsOf(b).start

/** [start, end) in the text that it is a finding of; empty at its start where it has no place. */
export function offsetsOf({ place }: Pick<Finding, 'place'>): { start: number; end: number } {
  if (!place || !('start' in place)) return { start: 0, end: 0 }
  return { start: place.start.offset ?? 0, end: place.end.offset ?? place.start.offset ?? 0 }
}
