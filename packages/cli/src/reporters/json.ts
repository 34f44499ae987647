/** The report for programs: what vfile-reporter-json prints, and what stigmalint knows beyond it. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { countFixable } from '../fix/count-fixable.js'
import type { JsonFile, JsonMessage, JsonRun } from './json-schema.js'
import { located } from './location.js'
import type { Reporter, SelectedReport } from './reporter.js'

/** The files with their findings. */
export const jsonReporter: Reporter = (reports, { cwd }) => written(reports.map((report) => jsonFile(report, cwd)))

/** The run as a whole: what `jsonReporter` has, and what could not be done, the version and a summary. */
export const jsonRunReporter =
  (version: string): Reporter =>
  (reports, { cwd, problems }) => {
    const messages = reports.flatMap((report) => report.listed)
    const countOf = (severity: PlacedFinding['severity']): number =>
      messages.filter((message) => message.severity === severity).length
    const total = (key: 'applied' | 'suppressed' | 'skippedBlocks'): number =>
      reports.reduce((sum, report) => sum + report[key], 0)
    const run: JsonRun = {
      version,
      cwd,
      files: reports.map((report) => ({ ...jsonFile(report, cwd), changes: [...report.changes] })),
      problems: [...problems],
      summary: {
        files: reports.length,
        errors: countOf('error'),
        warnings: countOf('warning'),
        information: countOf('information'),
        fixable: countFixable(messages),
        fixed: total('applied'),
        suppressed: total('suppressed'),
        skippedParagraphs: total('skippedBlocks')
      }
    }
    return written(run)
  }

/** In characters, at least, but for the last. */
const partLength = 100_000
/** The run, its files, a file, its messages: from there on a value is small. */
const deepest = 4

function* written(value: JsonFile[] | JsonRun): Generator<string> {
  let part = ''
  for (const text of inParts(value, deepest, '')) {
    part += text
    if (part.length < partLength) continue
    yield part
    part = ''
  }
  yield `${part}\n`
}

/** What `JSON.stringify` with an indentation of two writes, each value so deep within this one for itself. */
function* inParts(value: unknown, depth: number, indent: string): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
    return
  }
  const isList = Array.isArray(value)
  const [open, close] = isList ? '[]' : '{}'
  const inner = `${indent}  `
  let before = open
  for (const [key, own] of Object.entries(value)) {
    yield `${before}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* inParts(own, depth - 1, inner)
    before = ','
  }
  yield before === open ? `${open}${close}` : `\n${indent}${close}`
}

const jsonFile = (report: SelectedReport, workingFolder: string): JsonFile => ({
  path: report.path,
  cwd: workingFolder,
  history: [report.path],
  messages: report.listed.map((finding) => jsonMessage(finding, report))
})

function jsonMessage(finding: PlacedFinding, { locate }: SelectedReport): JsonMessage {
  const { start, end } = spanOf(finding)
  return {
    ruleId: finding.ruleId ?? '',
    source: finding.source ?? '',
    severity: finding.severity,
    fatal: finding.fatal ?? null,
    reason: finding.reason,
    line: start.line,
    column: start.column,
    place: { start, end },
    ...located(locate(start.offset, end.offset)),
    actual: finding.actual ?? '',
    expected: finding.expected ?? [],
    fixes: finding.fixes,
    context: finding.context,
    excerpt: finding.excerpt,
    sources: finding.sources,
    note: finding.note ?? null,
    url: finding.url ?? null
  }
}

function spanOf(finding: PlacedFinding): Pick<JsonMessage['place'], 'start' | 'end'> {
  const { place } = finding
  const nowhere = { line: 1, column: 1, offset: 0 }
  if (!place) return { start: nowhere, end: nowhere }
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  const point = ({ line, column, offset }: { line: number; column: number; offset?: number | undefined }) => ({
    line,
    column,
    offset: offset ?? 0
  })
  return { start: point(start), end: point(end) }
}
