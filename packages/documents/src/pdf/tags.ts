/** The structure that a tagged PDF gives of itself: which of its content is a heading, an item, a cell, a quotation. */
import type { Role } from '@stigmalint/core/reading'
import { textFrom, type Pdfium } from './engine.js'

/** An element that holds prose as one block. */
export interface Tag {
  /** containers from the outermost to the innermost, then its own */
  roles: readonly Role[]
  /** the depth of a heading */
  heading: number | null
}

export interface Structure {
  tagOf: (content: number) => Tag | null
  /** the alternative texts of pictures, each with the marked content that it stands for */
  pictures: readonly { text: string; contents: readonly number[] }[]
}

const deepest = 100

/** Elements that hold one block each, as far as they are no headings. */
const blocks: Readonly<Record<string, Role>> = {
  P: 'paragraph',
  Caption: 'paragraph',
  LBody: 'list-item',
  Lbl: 'list-item',
  LI: 'list-item',
  TD: 'table-cell',
  TH: 'table-cell',
  TOCI: 'paragraph',
  BibEntry: 'paragraph'
}
const containers: Readonly<Record<string, Role>> = {
  BlockQuote: 'block-quote',
  Note: 'footnote',
  FENote: 'footnote',
  LI: 'list-item',
  LBody: 'list-item',
  TD: 'table-cell',
  TH: 'table-cell'
}

export function structureOf(engine: Pdfium, page: number): Structure {
  const tags = new Map<number, Tag>()
  const pictures: { text: string; contents: number[] }[] = []
  const tree = engine.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return { tagOf: () => null, pictures }

  const walk = (element: number, around: readonly Role[], within: Tag | null, depth: number): number[] => {
    if (element === 0 || depth > deepest) return []
    const type = textFrom(engine, (buffer, length) => engine.FPDF_StructElement_GetType(element, buffer, length))
    const role = blocks[type]
    const container = containers[type]
    const heading = headingDepth(type)
    // the innermost block holds the words; what is no block lies within the one around it
    const own: Tag | null =
      heading !== null
        ? { roles: [...around, 'heading'], heading }
        : role === undefined
          ? container === undefined
            ? within
            : { roles: [...around, container, 'paragraph'], heading: null }
          : {
              roles: role === 'list-item' ? [...unlessThere(around, role), 'paragraph'] : unlessThere(around, role),
              heading: null
            }
    const inside = container === undefined ? around : unlessThere(around, container)
    const contents: number[] = []
    const count = engine.FPDF_StructElement_CountChildren(element)
    for (let index = 0; index < count; index++) {
      const content = engine.FPDF_StructElement_GetChildMarkedContentID(element, index)
      if (content >= 0) {
        contents.push(content)
        if (own) tags.set(content, own)
      } else contents.push(...walk(engine.FPDF_StructElement_GetChildAtIndex(element, index), inside, own, depth + 1))
    }
    if (type === 'Figure') {
      const text = textFrom(engine, (buffer, length) => engine.FPDF_StructElement_GetAltText(element, buffer, length))
      if (text !== '') pictures.push({ text, contents })
    }
    return contents
  }

  const count = engine.FPDF_StructTree_CountChildren(tree)
  for (let index = 0; index < count; index++) walk(engine.FPDF_StructTree_GetChildAtIndex(tree, index), [], null, 0)
  engine.FPDF_StructTree_Close(tree)
  return { tagOf: (content) => tags.get(content) ?? null, pictures }
}

const unlessThere = (around: readonly Role[], role: Role): readonly Role[] =>
  around.includes(role) ? around : [...around, role]

function headingDepth(type: string): number | null {
  if (type === 'Title' || type === 'H') return 1
  const found = /^H([1-6])$/.exec(type)
  return found ? Number(found[1]) : null
}
