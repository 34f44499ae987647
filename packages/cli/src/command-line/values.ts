/** The value of an option as what it means. @throws {Misuse} where it means nothing */
import { readShard, type Shard } from '../check/shard.js'
import { outputFormats, reportFormats, type OutputFormat } from './commands.js'
import type { Flags, ReportFile } from './flags.js'
import { contradiction, Misuse } from './misuse.js'

/** One of some names. */
export function readName<const Known extends string>(option: string, value: string, known: readonly Known[]): Known {
  const name = nameAmong(known, value)
  if (name === null) throw new Misuse({ kind: 'unknown-value', name: option, value, known })
  return name
}

export const nameAmong = <const Known extends string>(known: readonly Known[], value: string): Known | null =>
  known.find((name) => name === value) ?? null

export function readWarnings(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw notA('a whole number', '--max-warnings', '10', value)
  return Number(value)
}

export function readDensity(value: string): number {
  if (!/^\d{1,9}(?:\.\d+)?$/.test(value)) throw notA('a number', '--max-density', '2.5', value)
  return Number(value)
}

const notA = (what: string, option: string, example: string, value: string): Misuse =>
  contradiction(`${option} is ${what}, such as ${option} ${example}; found \`${value}\``)

/** A day or a time as ISO 8601 writes it: to the second and in UTC. */
export function readDate(value: string): string {
  const isWritten = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)
  const time = Date.parse(/T.*\d$/.test(value) && !/[+-]\d\d:\d\d$/.test(value) ? `${value}Z` : value)
  if (!isWritten || Number.isNaN(time))
    throw contradiction(`--review-date ${value} is no date, write one such as 2026-01-31 or 2026-01-31T09:00:00Z`)
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

const mostThreads = 64

export function readConcurrency(value: string): Flags['concurrency'] {
  if (value === 'auto') return 'auto'
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (count < 1 || count > mostThreads)
    throw contradiction(`--concurrency ${value} is no number of threads, write one from 1 to ${mostThreads}, or auto`)
  return count
}

export function readPart(value: string): Shard {
  const shard = readShard(value)
  if (shard === null) throw contradiction(`--shard ${value} is no part, write --shard 2/8 for the second of eight`)
  return shard
}

/** `--format NAME` is for standard output, `--format NAME=PATH` for a file; `asked` is who has the formats `known`. */
export function readReports(
  values: readonly string[],
  asked: string,
  known: readonly OutputFormat[]
): { format: OutputFormat | null; files: ReportFile[] } {
  let format: OutputFormat | null = null
  const files: ReportFile[] = []
  for (const value of values) {
    const [name = '', ...rest] = value.split('=')
    const path = rest.length > 0 ? rest.join('=') : null
    const own = formatOf(name, asked, known)
    if (path === null) {
      if (format !== null && format !== own)
        throw contradiction(
          `--format ${format} and --format ${own} both go to standard output, write one to a file: --format ${own}=PATH`
        )
      if (own === 'docx' && known === reportFormats)
        throw contradiction('--format docx is a file, name it: --format docx=report.docx')
      format = own
      continue
    }
    if (path === '') throw contradiction(`--format ${name}= names no file, write --format ${name}=PATH`)
    const report = nameAmong(reportFormats, own)
    if (known !== reportFormats || report === null)
      throw contradiction(`${asked} writes no report to a file, leave out =${path}`)
    if (files.some((file) => file.path === path))
      throw contradiction(`two reports go to ${path}, write them to files of their own`)
    files.push({ format: report, path })
  }
  return { format, files }
}

function formatOf(name: string, asked: string, known: readonly OutputFormat[]): OutputFormat {
  if (nameAmong(known, name) === null && nameAmong(outputFormats, name) !== null)
    throw contradiction(`${asked} has no --format ${name}, it has ${known.join(', ').replace(/, (?=[^,]*$)/, ' and ')}`)
  return readName('--format', name, known)
}
