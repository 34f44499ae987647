/**
 * The Reviewdog Diagnostic Format, https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: reviewdog shows it on pull
 * requests of many code hosts, with what to write as a suggestion. Its columns count bytes of UTF-8.
 */
import { reasonWithWording } from '@stigmalint/core/advice'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { repositoryPath } from './file-address.js'
import { locationOf, saidAt } from './location.js'
import { jsonParts } from './json-parts.js'
import type { Reporter } from './reporter.js'
import type { SourceLine } from './source-lines.js'
import { spanOf } from './span.js'

interface Position {
  line: number
  column?: number
}

const severities: Readonly<Record<PlacedFinding['severity'], string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO'
}

export const rdjsonReporter: Reporter = (reports, { cwd, problems }) =>
  jsonParts({
    source: { name: 'stigmalint' },
    diagnostics: [
      ...reports.flatMap((report) => {
        const path = repositoryPath(report.path, cwd)
        const at = positionIn(report.lines)
        return report.listed.map((finding) => ({
          message: saidAt(locationOf(report, finding), reasonWithWording(finding)),
          location: { path, ...(!locationOf(report, finding) && { range: rangeOf(finding, at) }) },
          severity: severities[finding.severity],
          code: { value: finding.ruleId ?? '', ...(finding.url != null && { url: finding.url }) },
          ...(!locationOf(report, finding) && suggestionOf(finding, at))
        }))
      }),
      ...problems.map(({ path, message }) => ({
        message,
        location: { path: repositoryPath(path, cwd) },
        severity: severities.error,
        code: { value: 'stigmalint/not-checked' }
      }))
    ]
  })

type At = (offset: number) => Position | null

function rangeOf(finding: PlacedFinding, at: At): { start: Position; end: Position } {
  const { start, end } = spanOf(finding)
  return { start: at(start.offset) ?? { line: start.line }, end: at(end.offset) ?? { line: end.line } }
}

/** The best fix, where it is one edit: a suggestion with several of them replaces each other in reviews. */
function suggestionOf({ fixes: [fix] }: PlacedFinding, at: At): { suggestions?: object[] } {
  const [edit, ...others] = fix?.edits ?? []
  const [start, end] = edit ? [at(edit.start), at(edit.end)] : [null, null]
  if (!edit || others.length > 0 || !start || !end) return {}
  return { suggestions: [{ range: { start, end }, text: edit.text }] }
}

/** Places of offsets in lines that are at hand. */
function positionIn(lines: readonly SourceLine[]): At {
  const encoder = new TextEncoder()
  return (offset) => {
    const own = lines.findLast((line) => line.offset <= offset)
    if (!own || offset > own.offset + own.text.length) return null
    return { line: own.line, column: encoder.encode(own.text.slice(0, offset - own.offset)).length + 1 }
  }
}
