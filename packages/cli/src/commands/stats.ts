/** `stigmalint stats [PATH|GLOB]...`: how much there is of what, and where: to see where to begin. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { dirname } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { reportsOf, startRun } from '../check/start.js'
import { writeErrorLine, writeJson, writeOut } from '../output.js'
import { printableLines } from '../printable.js'
import type { FileReport } from '../reporters/file-report.js'

/** What findings are counted by. */
const groups = ['rule', 'pack', 'folder'] as const
type Group = (typeof groups)[number]

interface Row {
  name: string
  errors: number
  warnings: number
  notes: number
  /** in how many files */
  files: number
}

/** In the order of their weight. */
export type Stats = Readonly<Record<Group, readonly Row[]>> & { files: number; total: Row }

export async function runStats(names: readonly string[], flags: Flags): Promise<number> {
  const refused = whyRefused(names, flags)
  if (refused !== null) {
    writeErrorLine(`stigmalint: stats ${refused}`)
    return 2
  }
  const run = await startRun(names, flags, { needsLines: false })
  if (run === null) return 2
  const reports = await reportsOf(run)
  // what could not be read is told by now, and "nothing found" would be no answer
  if (run.hasFailed && reports.length === 0) return 2
  const stats = statsOf(reports)
  if (flags.format === 'json') writeJson(`${JSON.stringify(stats, null, 2)}\n`)
  else if (flags.format === 'csv') writeOut(await csvOf(stats))
  else writeOut(tableOf(stats))
  return run.hasFailed ? 2 : 0
}

function whyRefused(names: readonly string[], { fix, explainMatch, baseline }: Flags): string | null {
  if (names.includes('-')) return 'counts what files have, name them in place of `-`'
  if (fix !== null) return 'changes no text, leave out --fix'
  if (explainMatch) return 'lists no matches, leave out --explain-match'
  return baseline === undefined ? null : 'counts all that is found, leave out --baseline'
}

/** What the reports of a run come to. */
export function statsOf(reports: readonly FileReport[]): Stats {
  const counted = (nameOf: (finding: PlacedFinding, path: string) => string): Row[] => rowsOf(reports, nameOf)
  return {
    files: reports.length,
    total: counted(() => 'total')[0] ?? rowOf('total'),
    rule: counted(({ ruleId }) => ruleId ?? ''),
    pack: counted(({ ruleId }) => (ruleId ?? '').replace(/\/.*/, '')),
    folder: counted((_, path) => dirname(path).replaceAll('\\', '/'))
  }
}

const rowOf = (name: string): Row => ({ name, errors: 0, warnings: 0, notes: 0, files: 0 })
const columnOf = { error: 'errors', warning: 'warnings', information: 'notes' } as const

function rowsOf(reports: readonly FileReport[], nameOf: (finding: PlacedFinding, path: string) => string): Row[] {
  const rows = new Map<string, Row>()
  for (const { path, messages } of reports) {
    const here = new Set<Row>()
    for (const finding of messages) {
      const name = nameOf(finding, path)
      const row = rows.get(name) ?? rowOf(name)
      rows.set(name, row)
      row[columnOf[finding.severity]]++
      here.add(row)
    }
    for (const row of here) row.files++
  }
  return [...rows.values()].sort(
    (a, b) => b.errors + b.warnings - a.errors - a.warnings || b.notes - a.notes || (a.name < b.name ? -1 : 1)
  )
}

const head = ['errors', 'warnings', 'notes', 'files'] as const
const titles: Readonly<Record<Group, string>> = { rule: 'By rule', pack: 'By pack', folder: 'By folder' }

/** Numbers first: names are of any length. */
function tableOf(stats: Stats): string {
  if (stats.total.files === 0) return `${filesIn(stats.files)} checked: nothing found.\n`
  const line = (cells: readonly (string | number)[], name: string): string =>
    `${cells.map((cell, index) => String(cell).padStart(head[index]?.length ?? 0)).join('  ')}  ${name}\n`
  const numbers = (row: Row): number[] => head.map((key) => row[key])
  const tables = groups.map(
    (group) =>
      `${titles[group]}\n${line(head, group)}${stats[group].map((row) => line(numbers(row), row.name)).join('')}`
  )
  return printableLines(
    `${tables.join('\n')}\n${line(numbers(stats.total), `of ${filesIn(stats.files)} that were checked`)}`
  )
}

const filesIn = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`

async function csvOf(stats: Stats): Promise<string> {
  const { csvLines } = await import('../reporters/csv-lines.js')
  const rows = groups.flatMap((group) => stats[group].map((row) => [group, row.name, ...head.map((key) => row[key])]))
  return csvLines([['by', 'name', ...head], ...rows])
}
