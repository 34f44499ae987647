/** What changed, as a table for people and as rows for spreadsheets. */
import {
  asSamples,
  changeInWords,
  sharedInWords,
  type MeasuredChange,
  type ShownChange
} from '@stigmalint/pages/report'
import { printableLines } from '../printable.js'

const verdicts: Readonly<Record<MeasuredChange['verdict'], string>> = {
  fewer: 'fewer',
  more: 'more',
  noise: 'may be chance',
  nothing: ''
}

/** Numbers first: names are of any length. */
export function changeTable(change: ShownChange): string {
  const { before, after, total, packs, rules } = change
  const side = (what: string, { name, documents, words }: ShownChange['before']): string =>
    `${what}  ${name} (${documents} ${documents === 1 ? 'file' : 'files'}, ${words.toLocaleString('en-GB')} words)\n`
  const table = (title: string, rows: readonly MeasuredChange[]): string =>
    rows.length === 0 ? '' : `\n${title}\n${lines(rows)}`
  const told = change.shared === null ? '' : `\n${sharedInWords(change.shared)}\n`
  return printableLines(
    `${side('before', before)}${side('after ', after)}${told}${table('Errors and warnings per 1,000 words', [total])}` +
      `${table('By pack', packs)}${table('By rule', rules)}\n${asSamples}\n`
  )
}

const head = ['before', 'after', 'change', 'with 95 % confidence', 'that is', '']

function lines(rows: readonly MeasuredChange[]): string {
  const cells = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => (column < 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}

function cellsOf({ name, before, after, ratio, verdict }: MeasuredChange): string[] {
  const { change, reach } = ratio === null ? { change: '', reach: '' } : changeInWords(ratio)
  return [counted(before), counted(after), change, reach, verdicts[verdict], name]
}

const counted = ({ findings, rate }: MeasuredChange['before']): string =>
  `${rate === null ? '-' : rate.toFixed(2)} (${findings})`

/** Ratios are those of the rates, 1 where they are the same; an empty cell has no bound. */
export function changeRows({ total, packs, rules }: ShownChange): (string | number)[][] {
  const row = (by: string, { name, before, after, ratio, verdict }: MeasuredChange): (string | number)[] => [
    ...[by, name, before.findings, number(before.rate), after.findings, number(after.rate)],
    ...[number(ratio?.value), number(ratio?.low), number(ratio?.high), verdict]
  ]
  return [
    ['by', 'name', 'before', 'before per 1,000', 'after', 'after per 1,000', 'ratio', 'low', 'high', 'verdict'],
    row('all', total),
    ...packs.map((own) => row('pack', own)),
    ...rules.map((own) => row('rule', own))
  ]
}

const number = (value: number | null | undefined): number | string =>
  value == null || !Number.isFinite(value) ? '' : Math.round(value * 10_000) / 10_000
