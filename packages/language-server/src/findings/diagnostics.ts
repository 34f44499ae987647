/** Findings to diagnostics: pure, and cheap for what has not moved. */
import type { Severity } from '@stigmalint/core'
import { contextTexts } from '@stigmalint/core/reasons'
import { subjectOf } from '@stigmalint/core/subjects'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range
} from 'vscode-languageserver/node'
import type { Client } from '../wire/client.js'
import type { Colours } from '../settings/settings.js'
import type { Lines } from '../text/lines.js'
import { linkToRule } from './links.js'

const severitiesIn: Readonly<Record<Colours, Readonly<Record<Severity, DiagnosticSeverity>>>> = {
  bySeverity: {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information
  },
  calm: {
    error: DiagnosticSeverity.Information,
    warning: DiagnosticSeverity.Information,
    information: DiagnosticSeverity.Information
  },
  faint: {
    error: DiagnosticSeverity.Hint,
    warning: DiagnosticSeverity.Hint,
    information: DiagnosticSeverity.Hint
  }
}

const rank: Readonly<Record<Severity, number>> = { information: 1, warning: 2, error: 3 }

export const isShown = (finding: PlacedFinding, least: Severity): boolean => rank[finding.severity] >= rank[least]

/** What the extension lists of a finding, in `data` of its diagnostic: the words, the first wording if there is one, all that it stands for if that is more, how strong it is, and what it is about. */
interface Listed {
  words: string
  wording: string
  replaces?: string
  level: Severity
  subject: string
}

export interface Converter {
  /** the diagnostics of one text, in the order of its findings */
  convert: (findings: readonly PlacedFinding[], lines: Lines, uri: string) => Diagnostic[]
}

interface Kept {
  diagnostic: Diagnostic
  /** the findings that it names as related */
  related: readonly PlacedFinding[]
}

/** What was made of a text last. */
interface Last {
  findings: readonly PlacedFinding[]
  diagnostics: readonly Diagnostic[]
}

type Reader = Pick<Client, 'encoding' | 'relatedInformation' | 'codeDescription' | 'ruleLink' | 'ownCommands'>

/** Keeps a diagnostic as long as nothing of it changed: the check hands on what it knows, and few lines move at a key. */
export function converter(client: Reader, colours: Colours): Converter {
  const kept = new WeakMap<PlacedFinding, Kept>()
  const lastOf = new WeakMap<Lines, Last>()
  // A column in bytes may change without the finding: what stands before it in the line counts.
  const canKeep = client.encoding === 'utf-16'
  return {
    convert: (findings, lines, uri) => {
      const related = client.relatedInformation
        ? sharersOf(findings)
        : new Map<PlacedFinding, readonly PlacedFinding[]>()
      const last = canKeep ? lastOf.get(lines) : undefined
      const shift = (last?.findings.length ?? 0) - findings.length
      const diagnostics = findings.map((finding, index) => {
        const own = related.get(finding) ?? none
        const known = canKeep ? kept.get(finding) : undefined
        if (known && isSame(known.related, own)) return known.diagnostic
        const diagnostic =
          (last && own.length === 0
            ? (unmoved(last, index, finding) ?? unmoved(last, index + shift, finding))
            : null) ?? toDiagnostic(finding, own, lines, uri, client, colours)
        kept.set(finding, { diagnostic, related: own })
        return diagnostic
      })
      lastOf.set(lines, { findings, diagnostics })
      return diagnostics
    }
  }
}

/** The diagnostic of an earlier finding that says the same at the same line and column; without related places. */
function unmoved({ findings, diagnostics }: Last, index: number, finding: PlacedFinding): Diagnostic | null {
  const before = findings[index]
  const diagnostic = diagnostics[index]
  if (!before || !diagnostic || diagnostic.relatedInformation) return null
  return before.isSameInItsLines(finding) || isAlike(before, finding) ? diagnostic : null
}

function isAlike(one: PlacedFinding, other: PlacedFinding): boolean {
  const [before, after] = [one.place, other.place]
  return (
    before?.start.line === after?.start.line &&
    before?.start.column === after?.start.column &&
    before?.end.line === after?.end.line &&
    before?.end.column === after?.end.column &&
    one.ruleId === other.ruleId &&
    one.severity === other.severity &&
    one.context === other.context &&
    one.reason === other.reason &&
    one.offers[0]?.title === other.offers[0]?.title &&
    one.excerpt.words === other.excerpt.words
  )
}

const none: readonly PlacedFinding[] = []

const isSame = (one: readonly PlacedFinding[], other: readonly PlacedFinding[]): boolean =>
  one.length === other.length && one.every((finding, index) => finding === other[index])

/** The other findings that change together with a finding. */
function sharersOf(findings: readonly PlacedFinding[]): Map<PlacedFinding, readonly PlacedFinding[]> {
  const byFix = new Map<string, PlacedFinding[]>()
  for (const finding of findings)
    for (const { id } of finding.fixes) {
      const sharers = byFix.get(id)
      if (sharers) sharers.push(finding)
      else byFix.set(id, [finding])
    }
  const related = new Map<PlacedFinding, readonly PlacedFinding[]>()
  for (const finding of findings) {
    const sharers = byFix.get(finding.fixes[0]?.id ?? '')
    if (sharers && sharers.length > 1) related.set(finding, sharers.filter((other) => other !== finding).slice(0, 20))
  }
  return related
}

function toDiagnostic(
  finding: PlacedFinding,
  related: readonly PlacedFinding[],
  lines: Lines,
  uri: string,
  client: Reader,
  colours: Colours
): Diagnostic {
  const { ruleId } = finding
  const relatedInformation = related.map((other): DiagnosticRelatedInformation => ({
    location: { uri, range: rangeOf(other, lines) },
    message: `"${other.excerpt.words}" changes together with it`
  }))
  return {
    range: rangeOf(finding, lines),
    severity: severitiesIn[colours][finding.severity],
    source: 'stigmalint',
    ...(ruleId !== undefined && { code: ruleId }),
    ...(client.codeDescription &&
      client.ruleLink !== null &&
      isRule(ruleId) && { codeDescription: { href: linkToRule(client.ruleLink, ruleId, uri) } }),
    message: messageOf(finding),
    ...(client.ownCommands && isRule(ruleId) && { data: listed(finding, ruleId) }),
    ...(relatedInformation.length > 0 && { relatedInformation })
  }
}

const listed = ({ excerpt, offers: [fix], severity }: PlacedFinding, ruleId: string): Listed => ({
  words: inOneLine(excerpt.words),
  wording: inOneLine(fix?.wording ?? ''),
  ...(fix && fix.replaces !== excerpt.words && { replaces: inOneLine(fix.replaces) }),
  level: severity,
  subject: subjectOf(ruleId)
})

/** Of thousands of findings that say the same, the message is one. */
const messages = new WeakMap<object, string>()

/** What is wrong, what to write, and for an information in words why it is no more than that. */
export function messageOf(finding: PlacedFinding): string {
  const message = messages.get(finding.said) ?? worded(finding)
  messages.set(finding.said, message)
  return message
}

function worded(finding: PlacedFinding): string {
  const because = finding.severity === 'information' ? loweredBecause(finding) : null
  return inOneLine(`${finding.reason}${remedyOf(finding)}${because === null ? '' : ` (${because})`}`)
}

/** A house rule's message may hold anything: editors in a terminal print it, and logs have commands in lines of their own. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, '\uFFFD')

/** The first wording, for those who see no menu: a list of problems, a screen reader. */
function remedyOf({ offers: [fix], excerpt }: PlacedFinding): string {
  if (!fix || fix.wording === '') return ''
  return `; write "${fix.wording}"${fix.replaces === excerpt.words ? '' : ` for "${fix.replaces}"`}`
}

function loweredBecause({ context, ruleId }: PlacedFinding): string | null {
  const texts = contextTexts(context)
  if (texts) return `${texts.inList}: only a note`
  return isRule(ruleId) ? 'only a note: guides differ' : null
}

/** What stigmalint says about comments and configurations is no rule. */
export const isRule = (ruleId: string | undefined): ruleId is string =>
  ruleId !== undefined && !ruleId.startsWith('stigmalint/')

export function rangeOf({ start, end, place }: PlacedFinding, lines: Lines): Range {
  // The core counts as most editors do; what others count has to be looked up.
  if (lines.encoding === 'utf-16' && place) return { start: positionOf(place.start), end: positionOf(place.end) }
  return { start: lines.positionAt(start), end: lines.positionAt(end) }
}

const positionOf = ({ line, column }: { line: number; column: number }): Position => ({
  line: line - 1,
  character: column - 1
})
