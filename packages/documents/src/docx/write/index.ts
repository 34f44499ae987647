/**
 * A Word document written anew, from a tree of HTML (`wordsOf`) or from blocks. Own code, since the one library that writes changes and comments
 * (docx) takes 101 kB of a page that may have 900, and this 9.
 */
import type { Author } from '@stigmalint/core'
import { declaration } from '../../ooxml/additions.js'
import { Archive } from '../../zip/archive.js'
import { commentsXml } from '../comments.js'
import { Body } from './body.js'
import type { Words } from './model.js'
import {
  coreOf,
  footnotesOf,
  numberingOf,
  part,
  relationshipsTo,
  rootRelationships,
  settings,
  stylesOf,
  typesOf
} from './parts.js'

export { wordsOf } from './blocks.js'
export { allAs } from './changed.js'
export { joined } from './inline.js'
export { languageOf } from './language.js'
export { isAlike, lookKey } from './marks.js'
export type { Block, Change, Look, Paragraph, Row, Run, Table, Words } from './model.js'

export interface WordDocument extends Words {
  title: string
  /** of its words, "en-GB" */
  language: string
  paper: 'A4' | 'A3'
  /** what the comments say by their numbers, each line a paragraph; one that no words have is left out */
  comments: readonly (readonly string[])[]
  /** of changes and comments */
  author: Author
}

export interface Written {
  bytes: Uint8Array<ArrayBuffer>
  /** so many comments have a place */
  comments: number
}

/** Twentieths of a point; on a wall, words are larger and stand in columns. */
const papers = {
  A4: { width: 11906, height: 16838, columns: 1, scale: 1 },
  A3: { width: 16838, height: 23811, columns: 2, scale: 1.3 }
} as const

/** The same document gives the same bytes. */
export async function writeDocx(document: WordDocument): Promise<Written> {
  const { title, language, paper, comments, author } = document
  const body = new Body(document, author)
  const { width, height, columns, scale } = papers[paper]
  const text =
    `<w:body>${body.blocks(document.blocks)}<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
    `<w:cols w:num="${columns}" w:space="709"/></w:sectPr></w:body>`
  const said = body.comments.map((number, id) => ({ id, lines: comments[number] ?? [] }))
  const beside: Readonly<Record<string, string>> = {
    styles: stylesOf(language, scale),
    settings,
    numbering: numberingOf(body.starts),
    footnotes: footnotesOf(body.footnotes),
    ...(said.length > 0 ? { comments: part('comments', commentsXml(said, author)('w:')) } : {})
  }
  const names = Object.keys(beside)
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': typesOf(names),
    '_rels/.rels': rootRelationships,
    'docProps/core.xml': coreOf(title, language),
    'word/document.xml': part('document', text),
    'word/_rels/document.xml.rels': relationshipsTo(names, body.links),
    ...Object.fromEntries(Object.entries(beside).map(([name, xml]) => [`word/${name}.xml`, xml]))
  }
  const encoder = new TextEncoder()
  const bytes = await emptyZip().with(
    new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(`${declaration}${xml}`)]))
  )
  return { bytes, comments: said.length }
}

/**
 * What all documents begin with that are written here without comments, and none does that somebody has saved since: the entry of the list of parts,
 * to its size and checksum.
 */
export async function writtenHead(): Promise<Uint8Array> {
  const { bytes } = await writeDocx({
    ...{ blocks: [], notes: new Map(), title: '', language: '', paper: 'A4', comments: [] },
    author: { name: '', initials: '', date: '' }
  })
  return bytes.subarray(0, 26)
}

const emptyZip = (): Archive => new Archive(Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)))
