/** A page for people who decide and print: what was found, in its context and in numbers. */
import {
  reportPage,
  reportWord,
  type Explanations,
  type ReportInput,
  type ShownDocument
} from '@stigmalint/pages/report'
import { inWords, locationOf } from './location.js'
import type { FileReporter, ReportContext, Reporter, SelectedReport } from './reporter.js'
import { spanOf } from './span.js'

/** `explanations` are those of the rules that are listed. */
export const htmlReporter =
  (version: string, explanations: Explanations): Reporter =>
  (reports, context) =>
    reportPage(inputOf(reports, context, version, explanations))

/** The same as a Word document. */
export const wordReporter =
  (version: string, explanations: Explanations): FileReporter =>
  (reports, context) =>
    reportWord(inputOf(reports, context, version, explanations))

const inputOf = (
  reports: readonly SelectedReport[],
  { problems, words, ownProfile }: ReportContext,
  version: string,
  explanations: Explanations
): ReportInput => ({
  documents: reports.map((report) => shownDocument(report, words.get(report.path) ?? null)),
  explanations,
  problems: problems.map(({ message }) => message),
  notesLeftOut: reports.reduce((sum, { messages, listed }) => sum + messages.length - listed.length, 0),
  profile: ownProfile,
  version,
  change: null
})

/** A file with what is listed of it, as a page shows it. */
export const shownDocument = (report: SelectedReport, words: number | null): ShownDocument => ({
  path: report.path,
  words,
  findings: report.listed.map((finding) => {
    const location = locationOf(report, finding)
    return {
      ruleId: finding.ruleId ?? '',
      severity: finding.severity,
      where: location ? inWords(location) : `line ${spanOf(finding).start.line}`,
      excerpt: finding.excerpt,
      reason: finding.reason,
      offers: finding.offers.map(({ wording, replaces }) => ({ wording, replaces }))
    }
  })
})
