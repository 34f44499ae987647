/** Workbooks put together from XML: the least that one takes. */
import { escaped } from './word.js'
import { zipOf } from './zip.js'

const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export interface Sheet {
  name?: string
  /** the rows of the sheet */
  rows: string
  isHidden?: boolean
  /** the range of a table */
  table?: string
}

export const text = (words: string): string => `<t>${escaped(words)}</t>`
export const run = (words: string, properties = ''): string =>
  `<r>${properties}<t xml:space="preserve">${escaped(words)}</t></r>`
/** A cell with the shared text of a number. */
export const shared = (at: string, number: number): string => `<c r="${at}" t="s"><v>${number}</v></c>`
export const inline = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is>${text(words)}</is></c>`
/** A cell with a text as its value, and one with the text that a formula makes. */
export const value = (at: string, words: string): string => `<c r="${at}" t="str"><v>${escaped(words)}</v></c>`
export const made = (at: string, words: string): string => `<c r="${at}" t="str"><f>B1</f><v>${escaped(words)}</v></c>`
export const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`
const relations = (inner: string): string => `<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`

/** `strings`: the texts that cells share, each as what stands in it. */
export function xlsxParts(sheets: readonly Sheet[], strings: readonly string[] = []): Record<string, string> {
  const parts = sheets.flatMap(({ rows, table }, index): [string, string][] => {
    const number = index + 1
    const sheet = `<worksheet ${main} xmlns:r="${related}"><sheetData>${rows}</sheetData></worksheet>`
    const own: [string, string][] = [[`xl/worksheets/sheet${number}.xml`, sheet]]
    if (table === undefined) return own
    return [
      ...own,
      [`xl/worksheets/_rels/sheet${number}.xml.rels`, relations(relation('t', 'table', '../tables/table1.xml'))],
      ['xl/tables/table1.xml', `<table ${main} id="1" ref="${table}"/>`]
    ]
  })
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="s${index}"/>`
  )
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('a', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${related}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
        relation('x', 'sharedStrings', 'sharedStrings.xml')
    ),
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((own) => `<si>${own}</si>`).join('')}</sst>`,
    ...Object.fromEntries(parts)
  }
}

export const xlsxFile = (sheets: readonly Sheet[], strings?: readonly string[]): Uint8Array =>
  zipOf(xlsxParts(sheets, strings))
