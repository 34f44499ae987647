/** Blocks as WordprocessingML. What they lead to (links, lists, footnotes, comments) is gathered for the other parts. */
import type { Author } from '@stigmalint/core'
import { escapeXml } from '../../xml/text.js'
import { attributesOf } from '../comments.js'
import { allAs } from './changed.js'
import { withEnds } from './marks.js'
import type { Block, Change, Look, Paragraph, Row, Run, Table, Words } from './model.js'

/** Twentieths of a point: a step from the left, and the width of a page's text. */
const step = 425
const textWidth = 9638

export class Body {
  readonly #author: Author
  readonly #notes: Words['notes']
  /** addresses, in the order of their relationships */
  readonly links: string[] = []
  /** the numbers that ordered lists begin with, in their order */
  readonly starts: number[] = []
  /** footnotes as they stand in the text */
  readonly footnotes: string[] = []
  /** the comments that have a place, in their order */
  readonly comments: number[] = []
  /** the first and the last run that a comment is about */
  readonly #ranges: ReadonlyMap<number, { first: Run; last: Run }>
  readonly #lists = new Map<number, number>()
  #nextId = 0

  constructor({ blocks, notes }: Words, author: Author) {
    this.#author = author
    this.#notes = notes
    this.#ranges = rangesOf(runsOf(blocks), (run) => this.#commentsOf(run))
  }

  blocks(blocks: readonly Block[]): string {
    return withEnds(blocks)
      .map((block, at, all) =>
        block.is === 'paragraph'
          ? this.#paragraph(block)
          : // two tables that touch are one to Word
            `${this.#table(block)}${all[at + 1]?.is === 'table' ? '<w:p/>' : ''}`
      )
      .join('')
  }

  #paragraph({ look, was, runs, change, anchors }: Paragraph): string {
    const end = change === 'same' ? '' : `<w:rPr><w:${changeNames[change]} ${this.#attributes()}/></w:rPr>`
    const list = this.#listOf(look)
    const before =
      was === null
        ? ''
        : `<w:pPrChange ${this.#attributes()}><w:pPr>${propertiesOf(was, this.#listOf(was))}</w:pPr></w:pPrChange>`
    const properties = `${propertiesOf(look, list)}${end}${before}`
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${anchors.map((own) => this.#anchor(own)).join('')}${this.#runs(runs)}</w:p>`
  }

  #anchor(name: string): string {
    const id = this.#nextId++
    return `<w:bookmarkStart w:id="${id}" w:name="${bookmarkOf(name)}"/><w:bookmarkEnd w:id="${id}"/>`
  }

  /** The number of the list that an item belongs to. */
  #listOf({ list }: Look): number | null {
    if (list === null) return null
    if (!list.isOrdered) return bullets
    if (list.start !== null || !this.#lists.has(list.level)) {
      this.starts.push(list.start ?? 1)
      this.#lists.set(list.level, bullets + this.starts.length)
    }
    return this.#lists.get(list.level) ?? null
  }

  #runs(runs: readonly Run[]): string {
    let xml = ''
    for (let at = 0; at < runs.length;) {
      const { link = null } = runs[at] ?? {}
      let end = at + 1
      while (link !== null && end < runs.length && runs[end]?.link === link) end++
      xml += this.#linked(runs.slice(at, end), link)
      at = end
    }
    return xml
  }

  /** Runs with one link, or one run without; what a comment is about begins before it and ends behind it. */
  #linked(runs: readonly Run[], link: string | null): string {
    const about = [...new Set(runs.flatMap((run) => this.#commentsOf(run)))]
    const begun = about.filter((own) => runs.some((run) => this.#ranges.get(own)?.first === run))
    const over = about.filter((own) => runs.some((run) => this.#ranges.get(own)?.last === run))
    this.comments.push(...begun)
    const start = begun.map((own) => `<w:commentRangeStart w:id="${this.comments.indexOf(own)}"/>`).join('')
    const inside = runs.map((run) => this.#changed(run)).join('')
    const end = over
      .map((own) => {
        const id = this.comments.indexOf(own)
        return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
      })
      .join('')
    return `${start}${link === null ? inside : `<w:hyperlink ${this.#target(link)}>${inside}</w:hyperlink>`}${end}`
  }

  #target(link: string): string {
    if (link.startsWith('#')) return `w:anchor="${bookmarkOf(link.slice(1))}"`
    if (!this.links.includes(link)) this.links.push(link)
    return `r:id="${linkId(this.links.indexOf(link))}"`
  }

  /** No comment stands in a footnote: one that is about words of it stands where it is referred to. */
  #commentsOf({ note, comments }: Run): readonly number[] {
    return note === null ? comments : runsOf(this.#notes.get(note) ?? []).flatMap((run) => run.comments)
  }

  #changed(run: Run): string {
    const own = run.note === null ? runXml(run) : this.#note(run.note, run.change)
    if (run.change === 'same') return own
    const name = changeNames[run.change]
    return `<w:${name} ${this.#attributes()}>${own}</w:${name}>`
  }

  /** A note that is referred to twice stands twice: in Word each has one place. */
  #note(label: string, change: Change): string {
    // one that refers to itself
    if (this.#isInNote) return ''
    this.#isInNote = true
    const reference = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`
    const own = this.#notes.get(label) ?? []
    const blocks = this.blocks(change === 'same' ? own : allAs(own, change))
    this.#isInNote = false
    const number = `${reference}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`
    const first = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>(?!<\/w:pPrChange>))?/.exec(blocks)?.[0]
    this.footnotes.push(
      first === undefined ? `<w:p>${number}</w:p>${blocks}` : `${first}${number}${blocks.slice(first.length)}`
    )
    return `${reference}<w:footnoteReference w:id="${this.footnotes.length}"/></w:r>`
  }
  #isInNote = false

  #table({ rows, isFrame }: Table): string {
    const widths = widthsOf(rows)
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
    const style = isFrame ? 'Frame' : 'Lines'
    return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => this.#row(row, widths)).join('')}</w:tbl>`
  }

  #row({ isHead, cells, change }: Row, widths: readonly number[]): string {
    const marked = change === 'same' ? '' : `<w:${changeNames[change]} ${this.#attributes()}/>`
    const inside = cells
      .map(
        (cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${this.blocks(cell)}</w:tc>`
      )
      .join('')
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}${marked}</w:trPr>${inside}</w:tr>`
  }

  #attributes(): string {
    return attributesOf('w:', this.#nextId++, this.#author)
  }
}

const changeNames: Readonly<Record<Exclude<Change, 'same'>, string>> = { added: 'ins', removed: 'del' }

/** The number of the list that all bullets are of; ordered lists follow it. */
export const bullets = 1

export const linkId = (index: number): string => `link${index + 1}`

/** A name as Word has them. */
const bookmarkOf = (name: string): string => `_${name.replace(/[^\p{L}\p{N}]/gu, '_')}`.slice(0, 40)

function propertiesOf({ style, list, indent, isRight, isOnNewPage, isWithNext }: Look, number: number | null): string {
  return [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    isWithNext ? '<w:keepNext/>' : '',
    isOnNewPage ? '<w:pageBreakBefore/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${number ?? 0}"/></w:numPr>` : '',
    indent > 0 ? `<w:ind w:left="${indent * step}"${list ? ` w:hanging="${step}"` : ''}/>` : '',
    isRight ? '<w:jc w:val="right"/>' : ''
  ].join('')
}

const plain: Readonly<Record<Run['marks'][number], string>> = {
  code: '',
  strong: '<w:b/>',
  em: '<w:i/>',
  s: '<w:strike/>',
  small: '<w:color w:val="555555"/>',
  u: '<w:u w:val="single"/>',
  dotted: '<w:u w:val="dotted"/>',
  sub: '<w:vertAlign w:val="subscript"/>',
  sup: '<w:vertAlign w:val="superscript"/>'
}
/** As the schema has them behind one another. */
const inOrder = Object.keys(plain)

function runXml({ text, marks, link, change }: Run): string {
  const style = link !== null ? 'Hyperlink' : marks.includes('code') ? 'HTMLCode' : null
  const properties = [
    style === null ? '' : `<w:rStyle w:val="${style}"/>`,
    ...marks.toSorted((one, other) => inOrder.indexOf(one) - inOrder.indexOf(other)).map((mark) => plain[mark])
  ].join('')
  const name = change === 'removed' ? 'w:delText' : 'w:t'
  const content = text
    .split(/([\n\t])/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part === ''
            ? ''
            : `<${name} xml:space="preserve">${escapeXml(part)}</${name}>`
    )
    .join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}

/** Columns as wide as their words want, in letters; a longer word is broken, and a longer line gets less than it wants. */
const widest = 28

function widthsOf(rows: readonly Row[]): number[] {
  const weights: number[] = []
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) weights[at] = Math.max(weights[at] ?? 8, ...cell.map(widthOf))
  const sum = weights.reduce((all, own) => all + own, 0)
  return weights.map((own) => Math.floor((own / sum) * textWidth))
}

function widthOf(block: Block): number {
  if (block.is === 'table') return widest
  const text = block.runs.map((run) => run.text).join('')
  const longest = Math.max(...text.split(/\s/).map((word) => word.length + 3))
  const line = Math.min(text.length, widest) + 2 * Math.sqrt(Math.max(0, text.length - widest))
  return Math.max(Math.min(longest, widest), line)
}

export const runsOf = (blocks: readonly Block[]): Run[] =>
  blocks.flatMap((block) =>
    block.is === 'paragraph' ? block.runs : block.rows.flatMap(({ cells }) => cells.flatMap(runsOf))
  )

function rangesOf(
  runs: readonly Run[],
  commentsOf: (run: Run) => readonly number[]
): Map<number, { first: Run; last: Run }> {
  const ranges = new Map<number, { first: Run; last: Run }>()
  for (const run of runs)
    for (const comment of commentsOf(run)) ranges.set(comment, { first: ranges.get(comment)?.first ?? run, last: run })
  return ranges
}
