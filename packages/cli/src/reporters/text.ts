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
      const rows = rowsOf(file, file.messages.slice(from, from + mostInTable))
      const text = longTable(from === 0 ? file : null, rows, options)
      yield isFirst || from > 0 ? text : `\n${text}`
      isFirst = false
    }
}

/** A finding, and where people find it if not by line and column. */
interface Row {
  finding: PlacedFinding
  location: Location | null
}

const rowsOf = ({ locate }: FileReport, messages: readonly PlacedFinding[]): readonly Row[] =>
  messages.map((finding) => ({ finding, location: locate(finding.start, finding.end) }))

/**
 * A table of many findings that say few things: the reporter writes one row of each thing that is said, and the others are
 * that row with their own place. Without a report it goes on with the file before.
 */
function longTable(report: FileReport | null, rows: readonly Row[], options: TextOptions): string {
  const whole = (shown: readonly Row[]): string => {
    const file = fileOf(report, shown, options)
    return table(report ? [file] : file, options)
  }
  const places = rows.map(placeShown)
  if (!inOneLineEach(options) || places.includes('') || !areInOrder(rows)) return whole(rows)
  const width = places.reduce((most, place) => Math.max(most, place.length), 0)
  // of each thing that is said the row with the widest place, so that the column is as wide as it is for all
  const widest = new Map<object, number>()
  for (const [index, { finding }] of rows.entries()) {
    const known = widest.get(finding.said)
    if (known === undefined || (places[index] ?? '').length > (places[known] ?? '').length)
      widest.set(finding.said, index)
  }
  const shown = [...widest.values()].sort((a, b) => a - b)
  const lines = whole(shown.flatMap((index) => rows[index] ?? [])).split('\n')
  const heading = lines.slice(0, lines.length - shown.length)
  const said = new Map(
    shown.map((index, row) => [rows[index]?.finding.said, lines[heading.length + row]?.slice(width)])
  )
  const all = rows.map(({ finding }, index) => (places[index] ?? '').padEnd(width) + (said.get(finding.said) ?? ''))
  return [...heading, ...all].join('\n')
}

/** A place as the reporter writes it; empty where it writes none. */
function placeShown({ finding: { place }, location }: Row): string {
  if (location !== null || !place) return ''
  const { start, end } = place
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

/** Whether each stands behind the one before, as the reporter would put them. */
const areInOrder = (rows: readonly Row[]): boolean =>
  rows.every(({ finding }, index) => {
    const before = rows[index - 1]?.finding
    return !before || before.line < finding.line || (before.line === finding.line && before.column < finding.column)
  })

const inOneLineEach = ({ width }: TextOptions): boolean => width === undefined || width >= wide

/** Without a report it goes on with the file before. */
function fileOf(report: FileReport | null, rows: readonly Row[], options: TextOptions): VFile {
  const { width } = options
  const file = new VFile(report && { path: printableLine(report.writtenAs ?? report.path) })
  file.messages = rows.map(width === undefined || width >= wide ? inOneLine : inTwoLines(width, widthBefore(rows)))
  if (report?.writtenAs != null) file.stored = true
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
