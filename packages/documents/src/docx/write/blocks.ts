/**
 * A tree of HTML as blocks of a document. Of attributes it takes `id` where a link leads there, `start`, `align`, and
 * - `data-comment` of an element: its words are a part of what the comment of this number is about;
 * - `style="break-before: page"`: it begins on a page of its own; `break-inside: avoid`: no page ends in it; `text-align: right`, and a `dotted` line below its words;
 * - `role="presentation"` of a table: it is a frame, and no table of data.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { joined, labelOf, nothingAround, runsIn, tidy, unread, within, type Around } from './inline.js'
import type { Block, Look, Row, Run, Style, Table, Words } from './model.js'

export function wordsOf(tree: Root): Words {
  const reader = new BlockReader(linkedIn(tree))
  return { blocks: reader.read(tree.children.flatMap(contentOf), start), notes: reader.notes }
}

/** What stands round a block. */
interface Place {
  around: Around
  style: Style
  /** the depth of lists, 0: in none */
  depth: number
  indent: number
  isRight: boolean
}

const start: Place = { around: nothingAround, style: 'Normal', depth: 0, indent: 0, isRight: false }

const contentOf = (node: RootContent): ElementContent[] => (node.type === 'doctype' ? [] : [node])

const blockNames = new Set(
  (
    'html body main header footer section article aside nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table ' +
    'figure figcaption details summary form fieldset legend address'
  ).split(' ')
)

const styleOf: Readonly<Record<string, Style>> = {
  ...{ h1: 'Heading1', h2: 'Heading2', h3: 'Heading3', h4: 'Heading4', h5: 'Heading5', h6: 'Heading6' },
  ...{ blockquote: 'Quote', pre: 'HTMLPreformatted', caption: 'Caption', figcaption: 'Caption' }
}

class BlockReader {
  readonly #linked: ReadonlySet<string>
  readonly notes = new Map<string, readonly Block[]>()
  /** what the next paragraph has, whichever it is */
  #anchors: string[] = []
  #isOnNewPage = false
  #item: Look['list'] = null

  constructor(linked: ReadonlySet<string>) {
    this.#linked = linked
  }

  read(nodes: readonly ElementContent[], place: Place): Block[] {
    const blocks: Block[] = []
    let runs: Run[] = []
    const flush = (): void => {
      blocks.push(...this.#paragraph(runs, place))
      runs = []
    }
    for (const node of nodes) {
      if (node.type === 'element' && blockNames.has(node.tagName)) {
        flush()
        blocks.push(...this.#block(node, place))
      } else if (node.type === 'element' && node.children.some(isBlock)) {
        flush()
        blocks.push(...this.read(node.children, { ...place, around: within(node, place.around) }))
      } else runs.push(...runsIn(node, place.around))
    }
    flush()
    return blocks
  }

  #block(element: Element, place: Place): Block[] {
    const blocks = this.#blocksOf(element, place)
    return /break-inside:\s*avoid/.test(String(element.properties.style)) ? together(blocks) : blocks
  }

  #blocksOf(element: Element, place: Place): Block[] {
    const { tagName, properties, children } = element
    if (unread.has(tagName)) return []
    if (properties.dataFootnotes !== undefined) return this.#footnotes(element)
    if (typeof properties.id === 'string' && this.#linked.has(properties.id)) this.#anchors.push(properties.id)
    if (/break-before:\s*page/.test(String(properties.style))) this.#isOnNewPage = true
    const own: Place = {
      ...place,
      around: within(element, place.around),
      style: styleOf[tagName] ?? place.style,
      isRight: place.isRight || isRight(element)
    }
    switch (tagName) {
      case 'hr':
        return [this.#paragraphOf([], { ...own, style: 'Rule' })]
      case 'ul':
      case 'ol':
        return this.#list(element, own)
      case 'dd':
        return this.read(children, { ...own, indent: own.indent + 1 })
      case 'table':
        return this.#table(element, own)
      default:
        return this.read(children, own)
    }
  }

  #list({ tagName, properties, children }: Element, place: Place): Block[] {
    const isOrdered = tagName === 'ol'
    const level = Math.min(place.depth, deepest)
    const from = typeof properties.start === 'number' ? properties.start : 1
    const inItem: Place = { ...place, depth: place.depth + 1, indent: place.indent + 1 }
    let isFirst = true
    return children.flatMap((child) => {
      if (child.type !== 'element') return []
      this.#item = { isOrdered, level, start: isOrdered && isFirst ? from : null }
      isFirst = false
      const blocks = this.#block({ ...child, tagName: 'li' }, inItem)
      this.#item = null
      return blocks
    })
  }

  #table(element: Element, place: Place): Block[] {
    const isFrame = element.properties.role === 'presentation'
    const captions = elementsIn(element, 'caption')
    const rows = withoutDrawings(rowsIn(element, false)).map(({ isHead, cells }): Row => ({
      isHead: isHead && !isFrame,
      change: 'same',
      cells: cells.map((cell) => this.#cell(cell, place))
    }))
    if (rows.length === 0 || rows.every(({ cells }) => cells.length === 0)) return []
    const table: Table = { is: 'table', rows, isFrame }
    return [...captions.flatMap((own) => this.#block({ ...own, tagName: 'figcaption' }, place)), table]
  }

  #cell(cell: Element, place: Place): Block[] {
    const own: Place = {
      ...start,
      around: within(cell, place.around),
      isRight: isRight(cell)
    }
    const blocks = this.read(cell.children, own)
    // a cell ends with a paragraph
    return blocks.at(-1)?.is === 'paragraph' ? blocks : [...blocks, this.#paragraphOf([], own)]
  }

  #footnotes(section: Element): Block[] {
    for (const item of elementsIn(section, 'li'))
      this.notes.set(labelOf(item.properties.id), this.read(item.children, start))
    return []
  }

  #paragraph(runs: readonly Run[], place: Place): Block[] {
    const own = joined(place.around.isVerbatim ? withoutLastBreak(runs) : tidy(runs))
    return own.length === 0 ? [] : [this.#paragraphOf(own, place)]
  }

  #paragraphOf(runs: readonly Run[], { style, depth, indent, isRight: isOnRight }: Place): Block {
    const [list, anchors, isOnNewPage] = [this.#item, this.#anchors, this.#isOnNewPage]
    this.#item = null
    this.#anchors = []
    this.#isOnNewPage = false
    const look: Look = {
      style: style === 'Normal' && depth > 0 ? 'ListParagraph' : style,
      ...{ list, indent, isRight: isOnRight, isOnNewPage, isWithNext: false }
    }
    return { is: 'paragraph', look, was: null, runs, change: 'same', anchors }
  }
}

const together = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) =>
    block.is === 'paragraph' && at < blocks.length - 1 ? { ...block, look: { ...block.look, isWithNext: true } } : block
  )

/** Word has nine levels. */
const deepest = 8

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && (blockNames.has(node.tagName) || node.children.some(isBlock))

const isRight = ({ properties: { align, style } }: Element): boolean =>
  align === 'right' || /text-align:\s*right/.test(String(style))

function withoutLastBreak(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (!last) return []
  const text = last.text.replace(/\n+$/, '')
  return [...runs.slice(0, -1), ...(text === '' && last.note === null ? [] : [{ ...last, text }])]
}

interface TreeRow {
  isHead: boolean
  cells: readonly Element[]
}

function rowsIn(element: Element, isHead: boolean): TreeRow[] {
  return element.children.flatMap((child): TreeRow[] => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'tr') return child.tagName === 'caption' ? [] : rowsIn(child, child.tagName === 'thead')
    const cells = child.children.filter((cell) => cell.type === 'element')
    return [{ isHead, cells }]
  })
}

/** The columns that hold a drawing alone are left out: the numbers beside it say the same. */
function withoutDrawings(rows: readonly TreeRow[]): TreeRow[] {
  const isDrawn = (at: number): boolean =>
    rows.some(({ cells }) => elementsIn(cells[at], 'svg').length > 0) &&
    rows.every(({ cells }) => {
      const cell = cells[at]
      return cell?.properties.ariaHidden !== undefined || runsOf(cell).every(({ text }) => text.trim() === '')
    })
  const drawn = (rows[0]?.cells ?? []).map((_, at) => isDrawn(at))
  return rows.map(({ isHead, cells }) => ({ isHead, cells: cells.filter((_, at) => drawn[at] !== true) }))
}

const runsOf = (element: Element | undefined): Run[] => (element ? runsIn(element, nothingAround) : [])

function elementsIn(node: Element | undefined, tagName: string): Element[] {
  return (node?.children ?? []).flatMap((child): Element[] =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : elementsIn(child, tagName)
  )
}

/** The ids that links of the tree lead to. */
function linkedIn({ children }: Root): Set<string> {
  const found = new Set<string>()
  const look = (node: RootContent): void => {
    if (node.type !== 'element') return
    const { href } = node.properties
    if (typeof href === 'string' && href.startsWith('#')) found.add(href.slice(1))
    node.children.forEach(look)
  }
  children.forEach(look)
  return found
}
