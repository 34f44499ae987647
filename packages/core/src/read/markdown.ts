import type { Image, ImageReference, List, Nodes, Parents, PhrasingContent, Table } from 'mdast'
import type { Piece } from '../cut/piece.js'
import { addressRanges } from './address.js'
import { alignText } from './align.js'
import { hasWord, maskAddresses, ProseBuilder } from './builder.js'
export { labelsDefinedIn } from './definitions.js'
import { definitionsOf } from './definitions.js'
import { alternativeContent, parseMarkdown } from './parser.js'
import { objectMark, type ProseBlock, type Role } from './prose.js'
import { readText } from './text.js'

/** What a block knows of its surroundings. */
interface Surroundings {
  roles: readonly Role[]
  lead: string | null
}

/** Where the text comes from: a position in the parsed text plus `shift` is an offset into `source`. */
interface Reading {
  source: string
  shift: number
  blocks: ProseBlock[]
}

/** The prose of a piece of Markdown; `labels` are those that it names and the page defines (`read/definitions`). */
export function readMarkdown(source: string, piece: Piece, labels: readonly string[]): ProseBlock[] {
  if (piece.kind !== 'prose' && piece.kind !== 'whole') return []
  const parsed = tryParse(source, piece, labels)
  if (parsed === null) return readText(source, piece)
  const reading: Reading = { source, shift: parsed.shift, blocks: [] }
  readChildren(reading, parsed.children, { roles: [], lead: null })
  return reading.blocks
}

/** What makes the parser itself fail (micromark has such cases) is read as plain text. */
function tryParse(source: string, piece: Piece, labels: readonly string[]): ReturnType<typeof parsePiece> | null {
  try {
    return parsePiece(source, piece, labels)
  } catch {
    return null
  }
}

/** The tree of a piece as it is within the whole; an offset in it plus `shift` is an offset into the source. */
export function parsePiece(
  source: string,
  piece: Piece,
  labels: readonly string[]
): { children: readonly Nodes[]; shift: number } {
  const text = source.slice(piece.start, piece.end)
  const prefix = definitionsOf(labels)
  const { children } = parseMarkdown(prefix + text)
  return {
    children: children.filter((node) => offsets(node).start >= prefix.length),
    shift: piece.start - prefix.length
  }
}

function offsets(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function readChildren(reading: Reading, children: readonly Nodes[], around: Surroundings): void {
  let paragraph: string | null = null
  for (const node of children) {
    const lead = paragraph
    paragraph = null
    switch (node.type) {
      case 'paragraph':
        paragraph = readBlock(reading, node, { ...around, roles: [...around.roles, 'paragraph'] })
        break
      case 'heading':
        readBlock(reading, node, { ...around, roles: [...around.roles, 'heading'] }, { heading: node.depth })
        break
      case 'blockquote':
        readChildren(reading, node.children, { ...around, roles: [...around.roles, 'block-quote'] })
        break
      case 'footnoteDefinition':
        readChildren(reading, node.children, { roles: [...around.roles, 'footnote'], lead: null })
        break
      case 'list':
        readList(reading, node, around, lead)
        break
      case 'table':
        readTable(reading, node, around)
        break
      default:
    }
  }
}

function readList(reading: Reading, list: List, around: Surroundings, lead: string | null): void {
  for (const item of list.children)
    readChildren(reading, item.children, { roles: [...around.roles, 'list-item'], lead })
}

function readTable(reading: Reading, node: Table, around: Surroundings): void {
  const table = offsets(node).start + reading.shift
  const headers: string[] = []
  const roles: readonly Role[] = [...around.roles, 'table-cell']
  for (const [row, { children }] of node.children.entries()) {
    let first = ''
    for (const [column, cell] of children.entries()) {
      const place = {
        row,
        column,
        header: row === 0 ? null : (headers[column] ?? ''),
        rowLead: column === 0 ? null : first,
        table
      }
      const text = readBlock(reading, cell, { ...around, roles }, { table: place })
      if (row === 0) headers.push(text)
      if (column === 0) first = text
    }
  }
}

/** Adds the block of a node with phrasing content, and a block for each alternative text in it; gives the text. */
function readBlock(
  reading: Reading,
  node: Parents,
  around: Surroundings,
  extra: Pick<ProseBlock, 'heading' | 'table'> = {}
): string {
  const images: (Image | ImageReference)[] = []
  const text = addBlock(reading, node, node.children, around, extra, images)
  const roles = around.roles.slice(0, -1)
  for (let image = images.shift(); image !== undefined; image = images.shift()) {
    addBlock(reading, image, alternativeContent(image), { ...around, roles: [...roles, 'alt'] }, {}, images)
    if (image.type === 'image') addTitle(reading, image, { ...around, roles: [...roles, 'alt'] })
  }
  return text
}

/** The title of an image is read like its alternative text: it stands last in the source, between its marks. */
function addTitle(reading: Reading, image: Image, around: Surroundings): void {
  const { start, end } = offsets(image)
  const { title } = image
  if (title == null || !hasWord(title)) return
  const from = start + reading.shift
  const titleEnd = reading.source.slice(from, end + reading.shift).search(/["')][ \t\r\n]*\)$/)
  if (titleEnd < 0) return
  // the first opening mark from which source and title agree
  for (let at = reading.source.indexOf('](', from) + 2; at < from + titleEnd; at++) {
    if (!'"\'('.includes(reading.source.charAt(at))) continue
    const prose = new ProseBuilder()
    if (!alignText(prose, reading.source, at + 1, from + titleEnd, title, 0)) continue
    reading.blocks.push({
      text: prose.text,
      roles: around.roles,
      segments: prose.segments,
      start: at + 1,
      end: from + titleEnd,
      lead: around.lead
    })
    return
  }
}

function addBlock(
  reading: Reading,
  node: Nodes,
  children: readonly Nodes[],
  around: Surroundings,
  extra: Pick<ProseBlock, 'heading' | 'table'>,
  images: (Image | ImageReference)[]
): string {
  let inline = new InlineReader(reading, true)
  const type = node.type === 'imageReference' ? node.referenceType : 'full'
  inline.readLabel(children, type)
  if (inline.isInCode) {
    // An element of code that is never closed hides nothing.
    inline = new InlineReader(reading, false)
    inline.readLabel(children, type)
  }
  images.push(...inline.images)
  const { text, segments } = maskAddresses(inline.prose.text, inline.prose.segments)
  if (hasWord(text)) {
    const { start, end } = offsets(node)
    reading.blocks.push({
      text,
      roles: around.roles,
      segments,
      start: start + reading.shift,
      end: withoutTrailingSpace(reading.source, end + reading.shift),
      ...extra,
      lead: around.lead
    })
  }
  return text
}

function withoutTrailingSpace(source: string, end: number): number {
  let at = end
  while (at > 0 && ' \t\r\n'.includes(source.charAt(at - 1))) at--
  return at
}

const codeTag = /^<(\/?)(?:code|kbd|samp|var|tt|script|style)\b/i

/** Turns phrasing content into prose. */
class InlineReader {
  readonly prose = new ProseBuilder()
  readonly images: (Image | ImageReference)[] = []
  private nodes = 0
  private isFixed = false
  /** How many inline HTML elements of code are open, and where the first one started. */
  private codeDepth = 0
  private codeStart = 0

  constructor(
    private readonly reading: Reading,
    private readonly hidesCode: boolean
  ) {}

  readAll(children: readonly Nodes[]): void {
    for (const child of children) this.read(child)
  }

  get isInCode(): boolean {
    return this.codeDepth > 0
  }

  private read(node: Nodes): void {
    const { start, end } = this.place(node)
    if (this.codeDepth > 0 && node.type !== 'html' && !('children' in node)) return
    switch (node.type) {
      case 'text':
        this.addText(node.value, start, end)
        break
      case 'inlineCode':
        this.addObject(start, end)
        break
      case 'break':
        this.prose.unit('\n', start, this.lineStart(end), -1)
        break
      case 'html':
        this.readTag(node.value, start, end)
        break
      case 'image':
      case 'imageReference':
        this.images.push(node)
        this.addObject(start, end)
        break
      case 'link':
        if (this.codeDepth === 0 && (this.reading.source.charAt(start) !== '[' || isAddress(node.children)))
          this.addObject(start, end)
        else this.readAll(node.children)
        break
      case 'linkReference':
        this.readLabel(node.children, node.referenceType)
        break
      default:
        if ('children' in node) this.readAll(node.children)
    }
  }

  private place(node: Nodes): { start: number; end: number } {
    const { start, end } = offsets(node)
    return { start: start + this.reading.shift, end: end + this.reading.shift }
  }

  private addText(value: string, start: number, end: number): void {
    const node = this.isFixed ? -1 : this.nodes++
    if (alignText(this.prose, this.reading.source, start, end, value, node)) return
    // Not to be had exactly: the text is checked all the same, as one unit that no fix may touch.
    this.prose.unit(value.replace(/\r\n?/g, '\n'), start, end, -1)
  }

  /** The content of a reference; where its text is its label too, an edit would break it. */
  readLabel(children: readonly Nodes[], type: 'shortcut' | 'collapsed' | 'full'): void {
    const before = this.isFixed
    this.isFixed ||= type !== 'full'
    this.readAll(children)
    this.isFixed = before
  }

  private addObject(start: number, end: number): void {
    this.prose.unit(objectMark, start, end, -1)
  }

  private readTag(tag: string, start: number, end: number): void {
    const code = this.hidesCode ? codeTag.exec(tag) : null
    if (code !== null && !tag.endsWith('/>')) {
      if (code[1] === '') {
        if (this.codeDepth++ === 0) this.codeStart = start
      } else if (this.codeDepth > 0 && --this.codeDepth === 0) {
        this.addObject(this.codeStart, end)
      }
    } else if (this.codeDepth === 0 && /^<br\b/i.test(tag)) {
      this.prose.unit('\n', start, end, -1)
    }
  }

  /** Behind the container marks at the start of a line. */
  private lineStart(from: number): number {
    const { source } = this.reading
    let at = from
    while (at < source.length && ' \t>'.includes(source.charAt(at))) at++
    return at
  }
}

/** Whether a link shows its own address. */
function isAddress(children: readonly PhrasingContent[]): boolean {
  let text = ''
  for (const child of children) {
    if (child.type !== 'text') return false
    text += child.value
  }
  text = text.trim()
  if (/^mailto:/i.test(text)) return true
  const range = addressRanges(text)[0]
  return range !== undefined && range.start === 0 && range.end >= text.length - 1
}
