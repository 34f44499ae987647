/** Cells as people name them: "B7", "'Work plan'!B7". */

/** Rows and columns are counted from 0. */
export interface Cell {
  row: number
  column: number
}

/** @returns null for what names no cell */
export function cellOf(reference: string): Cell | null {
  const [, letters, number] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined || number === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(number) - 1, column: column - 1 }
}

export function nameOf({ row, column }: Cell): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** A name that is more than a word stands between apostrophes, as in a formula. */
export const inSheet = (sheet: string, cell: Cell): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${nameOf(cell)}`
