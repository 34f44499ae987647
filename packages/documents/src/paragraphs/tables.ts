/** The tables that are open while a document is read, one within the other, and which of their cells stands where. */
import type { Location } from '@stigmalint/core'
import type { Close } from '../xml/walk.js'
import type { Kind } from './paragraph.js'

export interface Table {
  readonly number: number
  row: number
  column: number
  span: number
  readonly headers: string[]
  rowLead: string | null
  cellText: string
  paragraphInCell: number
}

export class Tables {
  #open: Table[] = []
  #number = 0

  /** the innermost; null outside of tables */
  get current(): Table | null {
    return this.#open.at(-1) ?? null
  }

  begin(): Close {
    this.#open.push({
      number: ++this.#number,
      row: -1,
      column: -1,
      span: 1,
      headers: [],
      rowLead: null,
      cellText: '',
      paragraphInCell: 0
    })
    return () => {
      this.end()
    }
  }

  end(): void {
    this.#open.pop()
  }

  beginRow(): void {
    const table = this.current
    if (!table) return
    table.row++
    table.column = -1
    table.span = 1
    table.rowLead = null
  }

  beginCell(): Close | undefined {
    const table = this.current
    if (!table) return undefined
    table.column += table.span
    table.span = 1
    table.cellText = ''
    table.paragraphInCell = 0
    return () => {
      this.endCell()
    }
  }

  /** The words of the cell head its column, or its row. */
  endCell(): void {
    const table = this.current
    if (!table) return
    const words = table.cellText.trim()
    if (table.row === 0) table.headers[table.column] = words
    if (table.column === 0) table.rowLead = words
  }

  /** The cell goes over more than one column. */
  span(count: number): void {
    if (this.current && count > 1 && count < 1000) this.current.span = count
  }

  /** Words of the cell, of which one paragraph ends. */
  add(words: string): void {
    const table = this.current
    if (!table) return
    table.cellText += ` ${words}`
    if (words !== '') table.paragraphInCell++
  }

  /** A text that stands apart, in a box or a note, is in none of them. */
  leave(): Table[] {
    const left = this.#open
    this.#open = []
    return left
  }

  enter(left: Table[]): void {
    this.#open = left
  }
}

export function cellOf({ number, row, column, headers, rowLead }: Table): NonNullable<Kind['cell']> {
  return {
    table: number,
    row,
    column,
    header: row > 0 ? (headers[column] ?? null) : null,
    rowLead: column > 0 ? rowLead : null
  }
}

export const placeInTable = ({ number, row, column, paragraphInCell }: Table): Location => ({
  table: number,
  row: row + 1,
  column: column + 1,
  ...ifMore(paragraphInCell)
})

/** The number of a paragraph where there is more than one. */
export const ifMore = (paragraph: number): Location => (paragraph > 1 ? { paragraph } : {})
