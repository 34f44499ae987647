/** A style guide's list to rows: CSV with any usual delimiter, or the first sheet of an Excel workbook. */
import { readRegularFile, readSource } from '@stigmalint/files'
import { extname } from 'node:path'
import { findHeader, type Column } from './columns.js'

export interface Row {
  /** where the row starts, from 1 */
  line: number
  cells: Readonly<Record<Column, string>>
}

/** `message` and `note`, which is no mistake, start with what the caller puts the path in front of: `:3: …` or `: …`. */
export type TableResult = { ok: true; rows: Row[]; note?: string } | { ok: false; message: string }

interface Line {
  line: number
  cells: string[]
}

export async function readTable(path: string): Promise<TableResult> {
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return readDelimited(path)
    case '.xlsx':
      return readWorkbook(path)
    default:
      return { ok: false, message: ': this kind of table is not read, save it as CSV (UTF-8) or as .xlsx' }
  }
}

async function readDelimited(path: string): Promise<TableResult> {
  const result = readSource(path)
  if (!result.ok) return result
  const { parse, CsvError } = await import('csv-parse/sync')
  const problems: string[] = []
  const readings = [',', ';', '\t'].map((delimiter): Line[] => {
    const lines: Line[] = []
    try {
      parse(result.source.text, {
        delimiter,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { lines: line }) => {
          lines.push({ line: line - newlinesIn(cells), cells })
          return null
        }
      })
      return lines
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      problems.push(csvProblem(error.code, error['lines']))
      return []
    }
  })
  // The delimiter is the one with which most columns are known.
  const known = readings
    .map((lines) => ({ lines, count: findHeader(lines.map(({ cells }) => cells))?.columns.size ?? 0 }))
    .reduce<{ lines: Line[]; count: number }>((best, reading) => (reading.count > best.count ? reading : best), {
      lines: [],
      count: 0
    })
  const [problem] = problems
  if (known.count === 0 && problem !== undefined) return { ok: false, message: problem }
  return rowsOf(known.lines)
}

const newlinesIn = (cells: readonly string[]): number => cells.join('').split('\n').length - 1

function csvProblem(code: string, line: unknown): string {
  const place = typeof line === 'number' ? `:${line}: ` : ': '
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? `${place}a quotation mark that begins a cell is not closed, close it`
    : `${place}cannot be read as CSV (${code}), save the table again`
}

async function readWorkbook(path: string): Promise<TableResult> {
  const { mostBytes, readCells } = await import('./workbook.js')
  const read = readRegularFile(path, mostBytes)
  if (!read.ok) return { ok: false, message: `: ${read.message}` }
  try {
    const workbook = await readCells(read.bytes)
    if (!workbook.ok) return { ok: false, message: `: ${workbook.message}` }
    const { cells, leftOut } = workbook
    const table = rowsOf(cells.map((row, index) => ({ line: index + 1, cells: row.map(cellText) })))
    return table.ok && leftOut > 0
      ? { ...table, note: `: ${leftOut} ${leftOut === 1 ? 'cell' : 'cells'} far from the table left out` }
      : table
  } catch {
    return { ok: false, message: ': cannot be read as an Excel workbook, save it as CSV (UTF-8)' }
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function rowsOf(lines: readonly Line[]): TableResult {
  const header = findHeader(lines.map(({ cells }) => cells))
  if (!header)
    return {
      ok: false,
      message: ':1: no column of terms, name the columns in the first line: term, instead, why, source'
    }
  const cell = (cells: readonly string[], column: Column): string => {
    const index = header.columns.get(column)
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
  const rows = lines
    .slice(header.row + 1)
    .filter(({ cells }) => cells.some((text) => text.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      cells: {
        term: cell(cells, 'term'),
        instead: cell(cells, 'instead'),
        why: cell(cells, 'why'),
        source: cell(cells, 'source')
      }
    }))
  return { ok: true, rows }
}
