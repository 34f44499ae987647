/** What stands in a workbook: the texts of its cells, sheet by sheet. A text that several cells share is told of once. */
import type { Location } from '@stigmalint/core'
import { Limits } from '../paragraphs/limits.js'
import { fixed, plain, type Kind } from '../paragraphs/paragraph.js'
import type { Placed } from '../paragraphs/placed.js'
import type { Part } from '../zip/part.js'
import { inSheet, type Cell } from './reference.js'
import { cellsIn } from './sheet.js'
import { sharedIn } from './texts.js'

export interface Sheet {
  name: string
  /** the name of its part */
  part: string
  isHidden: boolean
  /** cells that name the columns of tables: where else these names stand, they would not change with them */
  heads: readonly Range[]
}

/** From one cell to another, both among it. */
export interface Range {
  first: Cell
  last: Cell
}

/** A cell of a sheet. */
export interface Use {
  sheet: Sheet
  cell: Cell
}

export interface Text extends Placed {
  /** where it is shown, in the order of the sheets */
  uses: readonly [Use, ...Use[]]
  copies: Text[]
}

/** A text with the cells that show it. */
interface Used {
  text: Placed
  kind: Kind
  isHead: boolean
  uses: Use[]
}

export function textsOf(sheets: readonly Sheet[], strings: string | null, parts: ReadonlyMap<string, Part>): Text[] {
  const limits = new Limits('workbook')
  const part = parts.get(strings ?? '')
  const shared = part ? sharedIn(part, limits) : []
  const found = new Map<Placed, Used>()
  const known = new Map<string, Placed>()
  const read = sheets.map((sheet) => {
    const own = parts.get(sheet.part)
    return (own ? cellsIn(own, limits) : []).flatMap(({ text, isMade, ...cell }) => {
      const of = typeof text === 'number' ? shared[text] : text
      if (!of) return []
      if (!isMade) known.set(plain(of.text), of)
      return [{ cell, text: of, isMade }]
    })
  })
  for (const [index, sheet] of sheets.entries()) {
    const cells = (read[index] ?? []).map(({ cell, text, isMade }) => ({
      cell,
      text: isMade ? writtenAs(text, known) : text
    }))
    const kindOf = kindsIn(cells, index + 1)
    for (const { text, cell } of cells) {
      const used = found.get(text) ?? { text, kind: kindOf(cell), isHead: false, uses: [] }
      found.set(text, used)
      used.isHead ||= sheet.heads.some((head) => isWithin(head, cell))
      if (!sheet.isHidden) used.uses.push({ sheet, cell })
    }
  }
  return [...found.values()].flatMap((used) => {
    const [use, ...others] = used.uses
    return use && plain(used.text.text).trim() !== '' ? [{ ...placed(used), uses: [use, ...others], copies: [] }] : []
  })
}

/** What a formula fetches from another cell, or makes in many, is one text: told once, and changed where it is written. */
function writtenAs(text: Placed, known: Map<string, Placed>): Placed {
  const words = plain(text.text)
  const first = known.get(words) ?? text
  known.set(words, first)
  return first
}

const isWithin = ({ first, last }: Range, { row, column }: Cell): boolean =>
  first.row <= row && row <= last.row && first.column <= column && column <= last.column

/** What cells of a sheet are: beside each, what heads its column and its row. */
function kindsIn(cells: readonly { cell: Cell; text: Placed }[], table: number): (cell: Cell) => Kind {
  const headRow = cells[0]?.cell.row ?? 0
  const headers = new Map<number, string>()
  const leads = new Map<number, string>()
  for (const { cell, text } of cells) {
    if (cell.row === headRow) headers.set(cell.column, plain(text.text))
    if (cell.column === 0) leads.set(cell.row, plain(text.text))
  }
  return ({ row, column }) => ({
    roles: ['table-cell'],
    cell: {
      table,
      row,
      column,
      header: row > headRow ? (headers.get(column) ?? null) : null,
      rowLead: column > 0 ? (leads.get(row) ?? null) : null
    }
  })
}

/** No more cells than these are named beside the first one. */
const mostNamed = 5

function placed({ text, kind, isHead, uses }: Used): Placed {
  const [first, ...others] = uses.map(({ sheet, cell }) => inSheet(sheet.name, cell))
  const more = others.length > mostNamed ? [`${others.length - mostNamed} more`] : []
  const location: Location = {
    cell: first ?? '',
    ...(others.length > 0 && { 'also in': [...others.slice(0, mostNamed), ...more].join(', ') })
  }
  if (!isHead) return { ...text, kind, location }
  return {
    ...text,
    text: fixed.open + text.text + fixed.close,
    places: text.places.map((own) => ({ ...own, at: own.at + fixed.open.length })),
    kind,
    location
  }
}
