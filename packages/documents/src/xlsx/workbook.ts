/** Which parts of a workbook hold its sheets, in the order of their tabs, and what stands beside these. */
import { isOfType, relationshipsOf } from '../ooxml/relationships.js'
import { relationsSpaces } from '../ooxml/names.js'
import { whatElse } from '../opening.js'
import type { Source as Parts } from '../paragraphs/document.js'
import { Unreadable } from '../unreadable.js'
import { scanXml } from '../xml/scan.js'
import type { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'
import type { Range, Sheet } from './content.js'
import { isSheet } from './names.js'
import { cellOf } from './reference.js'

export interface Source extends Parts {
  sheets: readonly Sheet[]
  /** the name of the part with the texts that cells share */
  strings: string | null
}

/** @throws {Unreadable} if this is no workbook, or a part of it cannot be read */
export async function sourceOf(archive: Archive, otherwise: string): Promise<Source> {
  const main = (await relationshipsOf(archive, '')).find(({ type }) => isOfType(type, 'officeDocument'))?.target
  const name = main ?? 'xl/workbook.xml'
  const workbook = await readPart(archive, name)
  const listed = workbook && sheetsIn(workbook)
  if (!listed) throw new Unreadable(whatElse(archive) ?? otherwise)
  const related = await relationshipsOf(archive, name)
  const parts = new Map<string, Part>()
  const read = async (target: string | null | undefined): Promise<string | null> => {
    const part = target == null || parts.has(target) ? null : await readPart(archive, target)
    if (part) parts.set(part.name, part)
    return part && part.name
  }
  const sheets: Sheet[] = []
  for (const { id, ...own } of listed) {
    const relation = related.find((one) => one.id === id)
    // a chart that is a sheet has no cells
    if (!relation || !isOfType(relation.type, 'worksheet')) continue
    const part = await read(relation.target)
    if (part !== null) sheets.push({ ...own, part, heads: await headsOf(archive, part) })
  }
  const strings = await read(related.find(({ type }) => isOfType(type, 'sharedStrings'))?.target)
  return { archive, parts, changed: new Set(), sheets, strings }
}

interface Listed {
  id: string
  name: string
  isHidden: boolean
}

/** Null where the part is none of a workbook. */
function sheetsIn({ xml, name }: Part): Listed[] | null {
  const sheets: Listed[] = []
  const roots = new Set<string>()
  scanXml(xml, name, {
    open: ({ local, uri, attribute, attributeIn }) => {
      if (!isSheet(uri)) return
      roots.add(local)
      if (local !== 'sheet') return
      const id = relationsSpaces.map((own) => attributeIn(own, 'id')).find((own) => own !== undefined)
      sheets.push({
        id: id ?? '',
        name: attribute('name') ?? '',
        isHidden: /hidden/i.test(attribute('state') ?? '')
      })
    },
    close: () => undefined,
    text: () => undefined
  })
  return roots.has('workbook') ? sheets : null
}

/** The cells that name the columns of the tables of a sheet. */
async function headsOf(archive: Archive, sheet: string): Promise<Range[]> {
  const heads: Range[] = []
  for (const { type, target } of await relationshipsOf(archive, sheet)) {
    const part = isOfType(type, 'table') && target !== null ? await readPart(archive, target) : null
    if (!part) continue
    scanXml(part.xml, part.name, {
      open: ({ local, uri, attribute }) => {
        if (!isSheet(uri) || local !== 'table') return
        const [from = '', to = from] = (attribute('ref') ?? '').split(':')
        const [first, last] = [cellOf(from), cellOf(to)]
        const rows = Number(attribute('headerRowCount') ?? 1)
        if (first && last && rows > 0) heads.push({ first, last: { row: first.row + rows - 1, column: last.column } })
      },
      close: () => undefined,
      text: () => undefined
    })
  }
  return heads
}
