/**
 * An Excel workbook within bounds: what it holds is asked before it is unpacked, and cells that stand far from any table
 * are left out, since the library makes a row and a column for all that lies before them.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'

/** Of the file, in bytes, and of what is unpacked from it. */
export const mostBytes = 16 * 1024 * 1024
const mostUnpacked = 32 * 1024 * 1024
const mostParts = 10_000
/** Lists of words end long before. */
const most = { columns: 200, rows: 20_000 }

/** `leftOut`: cells that hold something and stand too far away. */
export type Workbook = { ok: true; cells: unknown[][]; leftOut: number } | { ok: false; message: string }

/** The cells of the first sheet. Throws for what is no workbook. */
export async function readCells(bytes: Uint8Array): Promise<Workbook> {
  const parts = unpack(bytes)
  if (parts === null)
    return {
      ok: false,
      message: `unpacked it has more than ${mostUnpacked / 1024 / 1024} MB, save the list as CSV (UTF-8)`
    }
  let leftOut = 0
  for (const [name, part] of Object.entries(parts)) {
    if (!/(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name)) continue
    const near = withoutFarCells(strFromU8(part))
    leftOut += near.leftOut
    parts[name] = strToU8(near.text)
  }
  const { readSheet } = await import('read-excel-file/universal')
  const packed = zipSync(parts, { level: 0 })
  return { ok: true, cells: await readSheet(new Blob([new Uint8Array(packed)])), leftOut }
}

/** The parts that are XML; null where they are more than fits. What an archive says of a size is what is unpacked at most. */
function unpack(bytes: Uint8Array): Unzipped | null {
  let size = 0
  let count = 0
  const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name)
  unzipSync(bytes, {
    filter: ({ name, size: packed, originalSize }) => {
      if (++count > mostParts) throw new Error('too many parts')
      if (isXml(name)) size += Math.max(packed, originalSize)
      return false
    }
  })
  return size > mostUnpacked ? null : unzipSync(bytes, { filter: ({ name }) => isXml(name) })
}

const tag = /<(?:\w+:)?(row|c)\b([^<>]*)>/g
const address = /\sr=["']([A-Z]*)(\d+)["']/i

/** A sheet without the rows and cells that are too far away. A row that does not say its number follows the one before. */
export function withoutFarCells(sheet: string): { text: string; leftOut: number } {
  let text = ''
  let from = 0
  let leftOut = 0
  let row = 0
  tag.lastIndex = 0
  for (let found = tag.exec(sheet); found; found = tag.exec(sheet)) {
    const [whole, name = '', attributes = ''] = found
    const [, letters = '', digits] = address.exec(attributes) ?? []
    if (name === 'row') row = digits === undefined ? row + 1 : Number(digits)
    const isFar = row > most.rows || Number(digits ?? 0) > most.rows || columnNumber(letters) > most.columns
    if (!isFar) continue
    const close = whole.endsWith('/>') ? tag.lastIndex : endOf(sheet, name, tag.lastIndex)
    leftOut += countFilled(sheet.slice(found.index, close))
    text += sheet.slice(from, found.index)
    from = tag.lastIndex = close
  }
  return { text: text + sheet.slice(from), leftOut }
}

/** Behind the tag that closes an element; the end of the sheet where there is none. */
function endOf(sheet: string, name: string, from: number): number {
  const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g')
  close.lastIndex = from
  return close.exec(sheet) ? close.lastIndex : sheet.length
}

const countFilled = (cells: string): number => cells.match(/<(?:\w+:)?(?:v|is)>/g)?.length ?? 0

/** A is 1, Z 26, AA 27; what is longer than any column is beyond all. */
function columnNumber(letters: string): number {
  if (letters.length > 3) return Infinity
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
