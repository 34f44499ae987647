import type { Blockquote, Code, Html, Image, ImageReference, List, Nodes, Parents, PhrasingContent, Table } from 'mdast'
import { isBoxFence } from './box-fence.js'
import { isBlockElement, isHiddenHtml, isUnreadElement } from '../../cut/html.js'
import { isHiddenTag } from '../../read/hidden-html.js'
import type { Piece } from '../../cut/piece.js'
import { addressRanges } from '../../read/address.js'
import { alignText } from './align.js'
import { isAlert, opensIndentedBox, titleIn, withoutBoxMarks } from './boxes.js'
import { hasWord, maskAddresses, ProseBuilder } from '../../read/builder.js'
export { labelsDefinedIn } from './definitions.js'
import { definitionsOf } from './definitions.js'
import { insetOf, insetWith, outOf } from './inset.js'
import { withoutDeepContainers } from './limits.js'
import { alternativeContent, excessOf, keepsMark, parseMarkdown } from './parser.js'
import { objectMark, placedIn, type ProseBlock, type Role } from '../../read/prose.js'
import { readText } from '../text/read.js'
import { writeInTitle, writeMarkdown } from './write.js'

/** What a block knows of its surroundings. */
interface Containers {
  roles: readonly Role[]
  lead: string | null
}

/** Where the text comes from: a position in the parsed text plus `shift` is an offset into `source`. */
interface Reading {
  source: string
  shift: number
  labels: readonly string[]
  readHtml: ReadHtml | null
  blocks: ProseBlock[]
  /** offsets into `source`, in their order, of marks that are text since there are too many */
  excess: readonly number[]
}

/** The prose of HTML, with offsets into it. */
export type ReadHtml = (html: string) => readonly ProseBlock[]

/**
 * The prose of a piece of Markdown; `labels` are those that it names and the page defines (`definitions`),
 * `readHtml` reads its HTML: a piece without tags needs none.
 */
export function readMarkdown(
  source: string,
  piece: Piece,
  labels: readonly string[],
  readHtml: ReadHtml | null
): ProseBlock[] {
  if (piece.kind === 'front-matter') return []
  if (piece.head !== undefined) return readBehind(piece.head, source, piece, labels, readHtml)
  const parsed = tryParse(source, piece, labels)
  if (parsed === null)
    return readText(source, piece).map((block) => ({ ...block, hasExcess: true as const, write: writeMarkdown }))
  const reading: Reading = { ...parsed, labels, readHtml, blocks: [] }
  readChildren(reading, parsed.children, { roles: [], lead: null })
  return reading.blocks
}

/** What goes on with a block that was cut: read with what that began with, of which nothing is told again. */
function readBehind(
  head: string,
  source: string,
  { start, end, kind, afterBlank }: Piece,
  labels: readonly string[],
  readHtml: ReadHtml | null
): ProseBlock[] {
  const text = head + source.slice(start, end)
  return readMarkdown(text, { start: 0, end: text.length, kind, afterBlank }, labels, readHtml)
    .filter((block) => block.start >= head.length)
    .map((block) => placedIn(block, start - head.length, []))
}

/** What makes the parser itself fail (micromark has such cases) is read as plain text. */
function tryParse(source: string, piece: Piece, labels: readonly string[]): ReturnType<typeof parsePiece> | null {
  try {
    return parsePiece(source, piece, labels)
  } catch {
    return null
  }
}

/**
 * The tree of a piece as it is within the whole; an offset in it plus `shift` is an offset into the source, in which marks
 * may be out of sight that are one too many.
 */
export function parsePiece(
  source: string,
  piece: Piece,
  labels: readonly string[]
): { children: readonly Nodes[] } & Pick<Reading, 'source' | 'shift' | 'excess'> {
  const { text, deep } = withoutDeepContainers(source.slice(piece.start, piece.end))
  const prefix = definitionsOf(labels) || keepsMark(text)
  const shift = piece.start - prefix.length
  const root = parseMarkdown(prefix + text)
  const excess = [...deep.map((at) => at + piece.start), ...excessOf(root).map((at) => at + shift)]
  return {
    children: root.children.filter((node) => offsets(node).start >= prefix.length),
    source: deep.length === 0 ? source : source.slice(0, piece.start) + text + source.slice(piece.end),
    shift,
    excess: excess.sort((a, b) => a - b)
  }
}

function offsets(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function readChildren(reading: Reading, children: readonly Nodes[], around: Containers): void {
  let paragraph: string | null = null
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (!node) break
    const lead = paragraph
    paragraph = null
    switch (node.type) {
      case 'paragraph':
        if (opensIndentedBox(lineFrom(reading, node))) {
          const last = readIndentedBox(reading, children, index, around)
          if (last >= index) {
            index = last
            break
          }
        }
        paragraph = readBlock(reading, node, { ...around, roles: [...around.roles, 'paragraph'] })
        break
      case 'heading':
        readBlock(reading, node, { ...around, roles: [...around.roles, 'heading'] }, { heading: node.depth })
        break
      case 'blockquote':
        readChildren(
          reading,
          node.children,
          isBox(reading, node) ? around : { ...around, roles: [...around.roles, 'block-quote'] }
        )
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
      case 'code':
        if (isBoxFence(lineFrom(reading, node))) readBoxFence(reading, node, around)
        break
      case 'html':
        if (!isHiddenHtml(node.value)) addHtml(reading, node, around.roles)
        break
      default:
    }
  }
}

/** The rest of the line that a node starts in. */
function lineFrom(reading: Reading, node: Nodes): string {
  const start = offsets(node).start + reading.shift
  return /[^\r\n]*/.exec(reading.source.slice(start, start + 1000))?.[0] ?? ''
}

function isBox(reading: Reading, { children: [first] }: Blockquote): boolean {
  if (first?.type !== 'paragraph') return false
  const start = offsets(first).start + reading.shift
  return isAlert(reading.source.slice(start, start + 200))
}

/** A fence whose body is prose, in whatever container. */
function readBoxFence(reading: Reading, node: Code, around: Containers): void {
  const start = offsets(node).start + reading.shift
  const line = lineFrom(reading, node)
  addTitleLine(reading, start, line, around)
  const inset = insetWith(reading.source, reading.source.indexOf('\n', start) + 1, node.value)
  if (inset === null || node.value === '') return
  const { text } = inset
  const head = /^(?:---[^]*?\n---[ \t\r]*(?:\n|$)|(?:[ \t]*:[\w-]+:[^\n]*(?:\n|$))*)/.exec(text)?.[0].length ?? 0
  const body: Piece = { start: head, end: text.length, kind: 'prose', afterBlank: true }
  for (const block of readMarkdown(text, body, reading.labels, reading.readHtml))
    reading.blocks.push(placedIn(outOf(inset, block), 0, around.roles))
}

/** A line that opens a box and the indented lines below it, which CommonMark takes for more of the line or for code. */
function readIndentedBox(reading: Reading, children: readonly Nodes[], index: number, around: Containers): number {
  const node = children[index]
  if (!node) return -1
  const line = lineFrom(reading, node)
  const start = offsets(node).start + reading.shift
  let last = index
  for (
    let next = children[last + 1];
    next?.type === 'code' && !/^[`~]/.test(lineFrom(reading, next));
    next = children[last + 1]
  )
    last++
  const end = offsets(children[last] ?? node).end + reading.shift
  const bodyStart = reading.source.indexOf('\n', start + line.length) + 1
  if (bodyStart === 0 || bodyStart >= end) return -1
  const indent = (node.position?.start.column ?? 1) + 3
  // not indented, it is a paragraph of its own; in a block quote, only a parser could tell
  if (!new RegExp(`^(?:[ \\t]*\\r?\\n)*(?: {${indent}}|\\t)`).test(reading.source.slice(bodyStart, end))) return -1
  addTitleLine(reading, start, line, around)
  const inset = insetOf(reading.source, bodyStart, end, indent)
  const whole: Piece = { start: 0, end: inset.text.length, kind: 'prose', afterBlank: true }
  for (const block of readMarkdown(inset.text, whole, reading.labels, reading.readHtml))
    reading.blocks.push(placedIn(outOf(inset, block), 0, around.roles))
  return last
}

function addTitleLine(reading: Reading, start: number, line: string, around: Containers): void {
  const title = titleIn(line)
  if (!title) return
  const piece: Piece = { start: start + title.start, end: start + title.end, kind: 'prose', afterBlank: true }
  for (const block of readMarkdown(reading.source, piece, reading.labels, reading.readHtml)) {
    const within = block.roles.filter((role) => role !== 'paragraph')
    reading.blocks.push({ ...block, roles: [...around.roles, ...within, 'heading'] })
  }
}

/** The blocks of HTML; what stands between two of them, behind blank lines, is Markdown again. */
function addHtml(reading: Reading, node: Html, roles: readonly Role[]): void {
  const { start, end } = offsets(node)
  const from = start + reading.shift
  const html = withoutMarks(reading.source.slice(from, end + reading.shift), node.value)
  if (html === null) return
  for (const block of reading.readHtml?.(html) ?? []) reading.blocks.push(placedIn(block, from, roles))
}

/** Source with white space in place of the container marks that its lines start with; null where it does not fit. */
function withoutMarks(source: string, value: string): string | null {
  if (source === value) return source
  const lines = source.split(/(\r\n|\r|\n)/)
  const values = value.split(/\r\n|\r|\n/)
  const parts = lines.map((line, index) => {
    if (index % 2 === 1) return line
    const content = values[index / 2] ?? ''
    return line.endsWith(content) ? ' '.repeat(line.length - content.length) + content : null
  })
  return parts.includes(null) ? null : parts.join('')
}

function readList(reading: Reading, list: List, around: Containers, lead: string | null): void {
  for (const item of list.children)
    readChildren(reading, item.children, { roles: [...around.roles, 'list-item'], lead })
}

function readTable(reading: Reading, node: Table, around: Containers): void {
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
  around: Containers,
  extra: Pick<ProseBlock, 'heading' | 'table'> = {}
): string {
  const images: (Image | ImageReference)[] = []
  const tags: Html[] = []
  const text = addBlock(reading, node, node.children, around, extra, images, tags)
  const roles = around.roles.slice(0, -1)
  for (let image = images.shift(); image !== undefined; image = images.shift()) {
    addBlock(reading, image, alternativeContent(image), { ...around, roles: [...roles, 'alt'] }, {}, images, tags)
    if (image.type === 'image') addTitle(reading, image, { ...around, roles: [...roles, 'alt'] })
  }
  for (const tag of tags) if (mayHaveText.test(tag.value)) addHtml(reading, tag, roles)
  return text
}

/** The title of an image is read like its alternative text: it stands last in the source, between its marks. */
function addTitle(reading: Reading, image: Image, around: Containers): void {
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
      lead: around.lead,
      write: writeInTitle[reading.source.charAt(from + titleEnd)] ?? writeMarkdown
    })
    return
  }
}

function addBlock(
  reading: Reading,
  node: Nodes,
  children: readonly Nodes[],
  around: Containers,
  extra: Pick<ProseBlock, 'heading' | 'table'>,
  images: (Image | ImageReference)[],
  tags: Html[]
): string {
  let inline = new InlineReader(reading, true)
  const type = node.type === 'imageReference' ? node.referenceType : 'full'
  inline.readLabel(children, type)
  if (inline.isInHidden) {
    // An element that is never closed hides nothing.
    inline = new InlineReader(reading, false)
    inline.readLabel(children, type)
  }
  images.push(...inline.images)
  tags.push(...inline.tags)
  const { text, segments } = inline.prose
  const { start, end } = offsets(node)
  const block: ProseBlock = {
    text,
    roles: around.roles,
    segments,
    start: start + reading.shift,
    end: withoutTrailingSpace(reading.source, end + reading.shift),
    ...extra,
    ...(hasExcess(reading, start, end) && { hasExcess: true as const }),
    lead: around.lead,
    write: writeMarkdown
  }
  // an option of a box (":class:") has the form of an emoji code: boxes first
  const parts = (node.type === 'paragraph' ? withoutBoxMarks(block) : [block]).map(withoutAddresses)
  reading.blocks.push(...parts.filter((part) => hasWord(part.text)))
  return parts.map((part) => part.text).join('\n')
}

/** Whether one of them stands in [start, end) of the parsed text. */
function hasExcess({ excess, shift }: Reading, start: number, end: number): boolean {
  let [low, high] = [0, excess.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((excess[middle] ?? 0) < start + shift) low = middle + 1
    else high = middle
  }
  return (excess[low] ?? Infinity) < end + shift
}

const withoutAddresses = (block: ProseBlock): ProseBlock => ({ ...block, ...maskAddresses(block.text, block.segments) })

function withoutTrailingSpace(source: string, end: number): number {
  let at = end
  while (at > 0 && ' \t\r\n'.includes(source.charAt(at - 1))) at--
  return at
}

const tagStart = /^<(\/?)([a-z][a-z0-9-]*)/i
/** A tag with an alternative text or a title. */
const mayHaveText = /\s(?:alt|title)\s*=/i

/** Turns phrasing content into prose. */
class InlineReader {
  readonly prose = new ProseBuilder()
  readonly images: (Image | ImageReference)[] = []
  /** the tags of inline HTML */
  readonly tags: Html[] = []
  private nodes = 0
  private isFixed = false
  /** The element of inline HTML that is open and not read, how many of its name are, and where it started. */
  private hidden: { name: string; depth: number; start: number } | null = null

  constructor(
    private readonly reading: Reading,
    private readonly hidesElements: boolean
  ) {}

  readAll(children: readonly Nodes[]): void {
    for (const child of children) this.read(child)
  }

  get isInHidden(): boolean {
    return this.hidden !== null
  }

  private read(node: Nodes): void {
    const { start, end } = this.place(node)
    if (this.hidden && node.type !== 'html' && !('children' in node)) return
    switch (node.type) {
      case 'text':
        this.addText(node.value, start, end)
        break
      // struck out: on its way out, and not to be changed
      case 'delete':
      case 'inlineCode':
        this.addObject(start, end)
        break
      case 'break':
        this.prose.unit('\n', start, this.lineStart(end), -1)
        break
      case 'html':
        this.readTag(node, start, end)
        break
      case 'image':
      case 'imageReference':
        this.images.push(node)
        this.addObject(start, end)
        break
      case 'link':
        if (!this.hidden && this.reading.source.charAt(start) !== '[') this.addAddress(start, end)
        else if (!this.hidden && isAddress(node.children)) this.addObject(start, end)
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

  /** For its reader, a quotation mark at the end of a literal address closes what was quoted. */
  private addAddress(start: number, end: number): void {
    const { source } = this.reading
    let from = end
    while ('”»’'.includes(source.charAt(from - 1))) from--
    this.addObject(start, from)
    this.prose.unit(source.slice(from, end), from, end, -1)
  }

  private readTag(node: Html, start: number, end: number): void {
    const [, slash, written = ''] = tagStart.exec(node.value) ?? []
    const name = written.toLowerCase()
    if (name === '') return
    const isOpening = slash === '' && !node.value.endsWith('/>')
    if (this.hidden) {
      if (this.hidden.name !== name || (slash === '' && !isOpening)) return
      this.hidden.depth += isOpening ? 1 : -1
      if (this.hidden.depth > 0) return
      this.addObject(this.hidden.start, end)
      this.hidden = null
    } else if (this.hidesElements && isOpening && (isUnreadElement(name) || isHiddenTag(node.value))) {
      this.hidden = { name, depth: 1, start }
    } else {
      // in a label that is the name of a definition too, nothing may change
      if (!this.isFixed) this.tags.push(node)
      if (name === 'q') this.prose.unit(slash === '' ? '“' : '”', start, end, -1)
      else if (name === 'img') this.addObject(start, end)
      else if (name === 'br' || isBlockElement(name)) this.prose.unit('\n', start, end, -1)
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
