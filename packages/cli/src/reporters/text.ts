/** The report for people, by vfile-reporter: place, severity, reason with the wording to write, rule. */
import type { Location } from '@stigmalint/core'
import { reasonWithWording } from '@stigmalint/core/advice'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import { printableLine } from '../printable.js'
import type { FileReport } from './file-report.js'
import { inWords } from './location.js'
import { twoLines } from './two-lines.js'

export interface TextOptions {
  hasColor: boolean
  /** columns of the terminal; undefined: a pipe, where each finding is one line for `grep` */
  width: number | undefined
}

/** From this width on a finding stands in one line. */
const wide = 120

/** So many findings stand in one table; the reporter holds a table whole, and fails for a hundred thousand rows. */
const mostInTable = 5000

export const textReport = (reports: readonly FileReport[], options: TextOptions): string =>
  [...textReportParts(reports, options)].join('\n')

/** The report in parts, each of whole lines without the last line break. Of more findings than one table holds, none is read by anybody for its columns. */
export function* textReportParts(reports: readonly FileReport[], options: TextOptions): Generator<string> {
  const count = reports.reduce((sum, { messages }) => sum + messages.length, 0)
  if (count <= mostInTable) {
    const text = table(
      reports.map((file) => fileOf(file, rowsOf(file, file.messages), options)),
      options
    )
    if (text !== '') yield text
    return
  }
  let isFirst = true
  for (const file of [...reports].sort((one, other) => one.path.localeCompare(other.path)))
    for (let from = 0; from < file.messages.length; from += mostInTable) {
      const messages = file.messages.slice(from, from + mostInTable)
      if (from === 0) {
        const text = table([fileOf(file, rowsOf(file, messages), options)], options)
        yield isFirst ? text : `\n${text}`
        isFirst = false
      } else yield table(fileOf(null, rowsOf(file, messages), options), options)
    }
}

/** A finding, and where people find it if not by line and column. */
interface Row {
  finding: PlacedFinding
  location: Location | null
}

const rowsOf = ({ locate }: FileReport, messages: readonly PlacedFinding[]): readonly Row[] =>
  messages.map((finding) => ({ finding, location: locate(finding.start, finding.end) }))

/** Without a report it goes on with the file before. */
function fileOf(report: FileReport | null, rows: readonly Row[], { width }: TextOptions): VFile {
  const file = new VFile(report && { path: printableLine(report.path) })
  file.messages = rows.map(width === undefined || width >= wide ? inOneLine : inTwoLines(width, widthBefore(rows)))
  if (report?.isWritten === true) file.stored = true
  return file
}

const table = (files: VFile | VFile[], { hasColor }: TextOptions): string =>
  reporter(files, { color: hasColor, quiet: true })
    // The last line counts errors and warnings; the summary does, with more.
    .replace(/\n\n[^\n]*(?:errors?|warnings?)[^\n]*$/, '')
    // What the ecosystem calls an info is a note to our readers.
    .replaceAll(/^((?:\d+:\d+(?:-\d+:\d+)?)? *(?:\u001B\[33m)?)info(?=[ \u001B])/gm, '$1note')
    .replaceAll(/ +$/gm, '')

/** What a finding says in one line: of thousands that say the same, it is worded once. */
const worded = new WeakMap<object, string>()

function inOneLine({ finding, location }: Row): VFileMessage {
  const text = worded.get(finding.said) ?? printableLine(reasonWithWording(finding))
  worded.set(finding.said, text)
  const place = location === null ? finding.place : undefined
  return messageOf(finding, place, printableLine(leadOf(location)) + text, finding.ruleId)
}

const inTwoLines =
  (width: number, taken: number) =>
  ({ finding, location }: Row): VFileMessage => {
    const lead = leadOf(location)
    const text =
      lead +
      twoLines(finding, width, taken + lead.length)
        .map(printableLine)
        .join('\n')
    return messageOf(finding, location === null ? finding.place?.start : undefined, text, undefined)
  }

/** The table has no column for such a place. */
const leadOf = (location: Location | null): string => (location === null ? '' : `${inWords(location)}: `)

/** Of place and severity, with a blank behind each. */
function widthBefore(rows: readonly Row[]): number {
  let [places, labels] = [0, 0]
  for (const {
    finding: { line, column, severity },
    location
  } of rows) {
    places = Math.max(places, location === null ? `${line}:${column}`.length : 0)
    labels = Math.max(labels, (severity === 'information' ? 'note' : severity).length)
  }
  return places + labels + 2
}

/** What a message holds, for the table: to make a real one looks where in the program that is, for longer than all else takes. */
function messageOf(
  { line, column, fatal }: Pick<PlacedFinding, 'line' | 'column' | 'fatal'>,
  place: VFileMessage['place'],
  text: string,
  ruleId: string | undefined
): VFileMessage {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the reporter reads fields and nothing else
  return {
    name: '',
    message: text,
    reason: text,
    // the report is sorted by them
    line,
    column,
    place,
    ruleId: ruleId && printableLine(ruleId),
    source: undefined,
    fatal,
    ancestors: undefined,
    cause: undefined,
    file: '',
    actual: undefined,
    expected: undefined,
    note: undefined,
    url: undefined
  }
}
