/** A workbook with remarks: each a note on its cell. */
import { applyEdits, type Author } from '@stigmalint/core'
import { Additions, declaration } from '../ooxml/additions.js'
import { isOfType } from '../ooxml/relationships.js'
import { commented, wordsOf } from '../ooxml/remarks.js'
import type { Content, Proposed } from '../paragraphs/document.js'
import type { PlacedRemark } from '../paragraphs/placed.js'
import { Unreadable } from '../unreadable.js'
import { prefixOf, rootOf } from '../xml/root.js'
import { escapeXml } from '../xml/text.js'
import { walkXml } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import type { Sheet, Text } from './content.js'
import { isSheet } from './names.js'
import { nameOf, type Cell } from './reference.js'
import { drawingWith, emptyDrawing } from './note-shapes.js'
import type { Source } from './workbook.js'

const transitional = 'http://schemas.openxmlformats.org'
const related = `${transitional}/officeDocument/2006/relationships`
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** @throws {Unreadable} if the file is of the strict kind */
export function reviewed(
  source: Source,
  _: Content<Text>,
  remarks: readonly PlacedRemark<Text>[],
  author: Author
): Promise<Proposed<Text>> {
  return commented(
    remarks,
    ({ uses: [{ sheet }] }) => sheet,
    async (all) => {
      const additions = new Additions(source)
      for (const [sheet, own] of all) await annotate(additions, sheet, own, author)
      return additions
    }
  )
}

/** Notes on the cells of a sheet: what they say, and the boxes that show it. */
async function annotate(
  additions: Additions,
  sheet: Sheet,
  remarks: readonly PlacedRemark<Text>[],
  author: Author
): Promise<void> {
  const byCell = new Map<string, { cell: Cell; words: string[] }>()
  for (const remark of remarks) {
    const [{ cell }] = remark.paragraph.uses
    const known = byCell.get(nameOf(cell)) ?? { cell, words: [] }
    byCell.set(nameOf(cell), known)
    known.words.push(wordsOf(remark))
  }
  const comments = await partOf(additions, sheet, 'comments')
  const part = comments ?? (await addedComments(additions, sheet))
  const { xml, isNew } = withNotes(part, byCell, author)
  additions.set({ ...part, xml })
  const cells = [...byCell].flatMap(([name, { cell }]) => (isNew(name) ? [cell] : []))
  if (cells.length > 0) await draw(additions, sheet, cells)
}

async function partOf(additions: Additions, sheet: Sheet, type: string): Promise<Part | null> {
  const known = (await additions.relatedTo(sheet.part)).find((own) => isOfType(own.type, type))
  return known?.target == null ? null : additions.part(known.target)
}

async function addedComments(additions: Additions, { part: sheet }: Sheet): Promise<Part> {
  const own = await additions.part(sheet)
  if (own?.xml.includes('http://purl.oclc.org/ooxml/spreadsheetml/main'))
    throw new Unreadable('is in the strict form of Excel, to which --review adds nothing; save it as .xlsx')
  const name = additions.freeName('xl/commentsStigmalint', 'xml')
  const root = `<comments xmlns="${transitional}/spreadsheetml/2006/main">`
  const xml = `${declaration}${root}<authors></authors><commentList></commentList></comments>`
  await additions.add(name, xml, contentType)
  await additions.relate(sheet, `${related}/comments`, name)
  return { name, xml, encoding: 'utf-8' }
}

/** Where something ends that more is put into: before its end tag, or in place of what closes itself. */
interface End {
  start: number
  end: number
  isEmpty: boolean
}

/** Notes that are there go on; others begin. */
function withNotes(
  part: Part,
  byCell: ReadonlyMap<string, { words: readonly string[] }>,
  author: Author
): { xml: string; isNew: (cell: string) => boolean } {
  const { xml } = part
  const prefix = prefixOf(xml, rootOf(xml))
  const notes = new Map<string, End>()
  const ends = new Map<string, End>()
  let authors = 0
  let cell = ''
  walkXml(part, {
    begin: ({ uri, local, start: from, attribute }) => {
      if (!isSheet(uri)) return undefined
      if (local === 'author') authors++
      if (local === 'comment') cell = attribute('ref') ?? ''
      if (local !== 'text' && local !== 'authors' && local !== 'commentList') return undefined
      return (start, end) => {
        const own = { start: start === end ? from : start, end: start === end ? end : start, isEmpty: start === end }
        if (local === 'text') notes.set(cell, own)
        else ends.set(local, own)
      }
    },
    text: () => undefined
  })
  const into = (local: string, own: End | undefined, text: string): { start: number; end: number; text: string }[] =>
    own && text !== ''
      ? [
          {
            start: own.start,
            end: own.end,
            text: own.isEmpty ? `<${prefix}${local}>${text}</${prefix}${local}>` : text
          }
        ]
      : []
  const run = (words: string): string =>
    `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(words)}</${prefix}t></${prefix}r>`
  const isNew = (name: string): boolean => !notes.has(name)
  const begun = [...byCell].flatMap(([name, { words }]) =>
    isNew(name)
      ? [
          `<${prefix}comment ref="${name}" authorId="${authors}"><${prefix}text>${run(words.join('\n\n'))}</${prefix}text></${prefix}comment>`
        ]
      : []
  )
  const goneOn = [...byCell].flatMap(([name, { words }]) =>
    into('text', notes.get(name), run(`\n\n${author.name}: ${words.join('\n\n')}`))
  )
  const own = begun.length === 0 ? '' : `<${prefix}author>${escapeXml(author.name)}</${prefix}author>`
  return {
    xml: applyEdits(xml, [
      ...into('authors', ends.get('authors'), own),
      ...goneOn,
      ...into('commentList', ends.get('commentList'), begun.join(''))
    ]),
    isNew
  }
}

/** Elements of a sheet that stand behind the one that names the boxes of its notes. */
const behind = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst'
])

async function draw(additions: Additions, sheet: Sheet, cells: readonly Cell[]): Promise<void> {
  const known = await partOf(additions, sheet, 'vmlDrawing')
  if (known) {
    additions.set({ ...known, xml: drawingWith(known.xml, cells) })
    return
  }
  const name = additions.freeName('xl/drawings/vmlDrawingStigmalint', 'vml')
  additions.set({ name, xml: drawingWith(emptyDrawing, cells), encoding: 'utf-8' })
  await additions.addDefault('vml', drawingType)
  const id = await additions.relate(sheet.part, `${related}/vmlDrawing`, name)
  const part = await additions.part(sheet.part)
  if (!part) return
  const tag = `<${prefixOf(part.xml, rootOf(part.xml))}legacyDrawing xmlns:r="${related}" r:id="${id}"/>`
  const at = placeInSheet(part)
  additions.set({ ...part, xml: applyEdits(part.xml, [{ start: at, end: at, text: tag }]) })
}

function placeInSheet(part: Part): number {
  const found: number[] = []
  let depth = 0
  walkXml(part, {
    begin: ({ local, start }) => {
      if (depth === 1 && behind.has(local)) found.push(start)
      depth++
      return (from) => {
        if (--depth === 0) found.push(from)
      }
    },
    text: () => undefined
  })
  return found[0] ?? part.xml.length
}
