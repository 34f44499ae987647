/** Workbooks of any origin: cells far from the table, more than fits, and archives that say what is not so. */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCells } from '../../src/house/workbook.js'

const terms = new Uint8Array(readFileSync(fileURLToPath(new URL('tables/terms.xlsx', import.meta.url))))
const sheetName = 'xl/worksheets/sheet1.xml'

/** The workbook of the tests with another sheet or more parts. */
function workbook(change: (sheet: string) => string, more: Unzipped = {}): Uint8Array {
  const parts = unzipSync(terms)
  const sheet = parts[sheetName]
  if (!sheet) throw new Error('no sheet')
  return zipSync({ ...parts, [sheetName]: strToU8(change(strFromU8(sheet))), ...more })
}
const behind = (more: string) => (sheet: string) => sheet.replace('</sheetData>', `${more}</sheetData>`)
const cell = (at: string): string => `<c r="${at}" t="inlineStr"><is><t>stray</t></is></c>`

async function read(bytes: Uint8Array) {
  const result = await readCells(bytes)
  if (!result.ok) throw new Error(result.message)
  return result
}

describe('cells far from the table are left out, and counted', () => {
  test.each<[where: string, more: string, leftOut: number]>([
    ['the last cell of a sheet', `<row r="1048576">${cell('XFD1048576')}</row>`, 1],
    ['the last row', `<row r="1048576">${cell('A1048576')}</row>`, 1],
    ['the last column', `<row r="90">${cell('XFD90')}</row>`, 1],
    ['a row that does not say its number', `<row>${cell('A1048576')}</row>`, 1],
    ['rows without number or cell', '<row/>'.repeat(100_000), 0]
  ])('%s', async (_, more, leftOut) => {
    const plain = await read(terms)
    const result = await read(workbook(behind(more)))
    expect(result).toMatchObject({ leftOut })
    const { cells } = result
    expect(cells.length).toBeLessThanOrEqual(20_000)
    expect(cells.slice(0, plain.cells.length).map((row) => row.slice(0, 3))).toEqual(
      plain.cells.map((row) => row.slice(0, 3))
    )
  })
})

test('tags that are never closed are no workbook', async () => {
  const open = `<row r="1048576"><c r="A1048576"${'<c '.repeat(100_000)}`
  await expect(readCells(workbook(behind(open)))).rejects.toThrow()
})

describe('more than fits is told before it is unpacked', () => {
  test.each<[what: string, bytes: () => Uint8Array]>([
    ['a sheet of blanks', () => workbook(behind(' '.repeat(40 * 1024 * 1024)))],
    ['another part', () => workbook((sheet) => sheet, { 'xl/more.xml': new Uint8Array(40 * 1024 * 1024) })]
  ])('%s', async (_, bytes) => {
    expect(await readCells(bytes())).toEqual({
      ok: false,
      message: 'unpacked it has more than 32 MB, save the list as CSV (UTF-8)'
    })
  })

  test('pictures do not count', async () => {
    const { cells } = await read(workbook((sheet) => sheet, { 'xl/media/a.png': new Uint8Array(40 * 1024 * 1024) }))
    expect(cells).toEqual((await read(terms)).cells)
  })
})

test('an archive that says less than it holds is no workbook', async () => {
  const bytes = workbook(behind(' '.repeat(4 * 1024 * 1024)))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 4 < bytes.length; at++) {
    // the size in each entry of the directory
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  await expect(readCells(bytes)).rejects.toThrow()
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', strToU8('term,instead\n'.repeat(20_000))],
  ['zeros', new Uint8Array(100_000)]
])('%s is no workbook', async (_, bytes) => {
  await expect(readCells(bytes)).rejects.toThrow()
})
