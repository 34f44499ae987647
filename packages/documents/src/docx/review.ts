/** A Word document with what is proposed in it: each change marked, for somebody to accept or reject, and each remark a comment. */
import { applyEdits, type Author, type Edit } from '@stigmalint/core'
import type { Proposed } from '../paragraphs/document.js'
import type { PlacedEdit, PlacedRemark } from '../paragraphs/placed.js'
import { about, placeOf, propose, type ReviewWriter } from '../paragraphs/review.js'
import { takenBy } from '../paragraphs/rewrite.js'
import { Unreadable } from '../unreadable.js'
import { prefixOf, rootOf } from '../xml/root.js'
import { escapeXml } from '../xml/text.js'
import { attributesOf, highest, nextCommentId, withComments, type Comment } from './comments.js'
import type { Content } from './content.js'
import { formatOf } from './edit.js'
import type { Part } from '../zip/part.js'
import { splitRun, type Making, type RunWork } from './runs.js'
import type { Source } from './source.js'
import type { Paragraph, Run, Span } from './model.js'

type Remark = PlacedRemark<Paragraph>

/** @throws {Unreadable} if the file has a form that nothing can be added to */
export async function reviewed(
  source: Source,
  content: Content,
  remarks: readonly Remark[],
  author: Author
): Promise<Proposed<Paragraph>> {
  const main = source.parts.get(source.main)?.xml ?? ''
  if (prefixOf(main, rootOf(main)) === '')
    throw new Unreadable('is written in an unusual form (names without a prefix); save it again in a word processor')
  const writer = new RunWriter(source, content, author)
  const proposed = propose(remarks, writer)
  const parts = writer.parts()
  const withNew = { ...source, parts: new Map([...source.parts, ...parts]) }
  if (writer.comments.length > 0)
    for (const [name, part] of await withComments(withNew, writer.comments, author)) parts.set(name, part)
  return { parts, ...proposed }
}

/** Work on a run, while it is put together. */
interface OpenWork extends RunWork {
  deleted: { start: number; end: number }[]
  before: Map<number, string>
  behind: Map<number, string>
  /** the ends of comments, behind all new words */
  ends: Map<number, string>
}

/** What is put between the children of a paragraph, at a place of the part; what ends stands before what begins. */
interface Between {
  at: number
  text: string
  isEnd: boolean
}

class RunWriter implements ReviewWriter<Paragraph> {
  readonly #source: Source
  readonly #content: Content
  readonly comments: Comment[] = []
  readonly #author: Author
  readonly #works = new Map<Run, OpenWork>()
  readonly #between = new Map<Part, Between[]>()
  #nextId: number
  #nextCommentId: number

  constructor(source: Source, content: Content, author: Author) {
    this.#source = source
    this.#content = content
    this.#nextCommentId = nextCommentId(source)
    this.#author = author
    // changes, bookmarks and their like have their numbers in common
    this.#nextId =
      1 + Math.max(...[...source.parts.values()].map(({ xml }) => highest(xml, /\b[\w.-]+:id="(\d{1,9})"/g)))
  }

  /** No mark can stand in an attribute, or in a control that stands round its paragraph. */
  change(edit: PlacedEdit<Paragraph>): boolean {
    const { paragraph } = edit
    if (paragraph.isEnclosed || takenBy(paragraph.places, edit).some(({ place }) => place.run === null)) return false
    for (const own of [paragraph, ...paragraph.copies]) this.#mark(own, edit)
    return true
  }

  #mark(paragraph: Paragraph, edit: Edit): void {
    const taken = takenBy(paragraph.places, edit)
    const format = formatOf(paragraph, taken)
    const runs = [...new Set(taken.map(({ place }) => place.run))].filter((run) => run !== null)
    // new words stand behind all old ones that stand in the same link, or the same insertion of somebody else
    const last = runs.findLast(
      (run) =>
        run.container === format?.container && run.insertion === format.insertion && run.isTracked === format.isTracked
    )
    for (const run of runs) {
      const own = taken.filter(({ place }) => place.run === run)
      const start = Math.max(edit.start, Math.min(...own.map(({ place }) => place.at)))
      const end = Math.min(edit.end, Math.max(...own.map(({ place }) => place.at + place.length)))
      const work = this.#work(run, paragraph)
      work.deleted.push({ start, end })
      if (format && run === last && edit.text !== '')
        add(work.behind, end, this.#insertion(format, paragraph.part, edit.text))
    }
  }

  /** New words in the format of a run. */
  #insertion(run: Run, { xml }: Part, words: string): string {
    const prefix = prefixOf(xml, run.start)
    const properties = run.properties ? withoutChange(xml.slice(run.properties.start, run.properties.end)) : ''
    const own = `<${prefix}r>${properties}<${prefix}t xml:space="preserve">${escapeXml(words)}</${prefix}t></${prefix}r>`
    if (run.isTracked && run.insertion === null) return own
    const marked = `<${prefix}ins ${this.#attributes(prefix)}>${own}</${prefix}ins>`
    if (run.insertion === null) return marked
    // what somebody else has put in stays theirs, on both sides
    const theirs = xml.slice(run.insertion.start, run.insertion.end)
    const again = theirs.replace(/(\s(?:[\w.-]+:)?id=)(["'])\d+\2/, (_, name: string) => `${name}"${this.#nextId++}"`)
    return `</${prefix}ins>${marked}${again}`
  }

  #attributes(prefix: string): string {
    return attributesOf(prefix, this.#nextId++, this.#author)
  }

  comment(remark: Remark): boolean {
    const where = this.#commentOn(remark, this.#nextCommentId)
    if (where === null) return false
    const lines = where === 'at the words' ? remark.lines : [placeOf(remark), ...remark.lines]
    this.comments.push({ id: this.#nextCommentId++, lines })
    return true
  }

  /** Answers where it stands; null where none can stand. */
  #commentOn(remark: Remark, id: number): 'at the words' | 'beside' | null {
    const { paragraph } = remark
    const { firstRun, enclosures } = this.#content
    const { start: from, end: to } = about(remark)
    const places = paragraph.places.filter(({ at, length }) => at < to && from < at + length)
    const [first, last] = [places[0], places.at(-1)]
    const isAtWords =
      paragraph.part.name === this.#source.main &&
      paragraph.anchor === null &&
      !paragraph.isEnclosed &&
      isOpen(first?.run) &&
      isOpen(last?.run)
    if (isAtWords && first?.run && last?.run) {
      this.#commentAt(
        paragraph,
        { start: Math.max(from, first.at), run: first.run },
        { end: Math.min(to, last.at + last.length), run: last.run },
        id
      )
      return 'at the words'
    }
    const own = paragraph.part.name === this.#source.main ? first?.run : null
    const near = paragraph.anchor ?? own ?? firstRun
    const round = enclosures.find(({ start, end }) => near && start <= near.start && near.start < end)
    const run = round ? (round.before ?? firstRun) : near
    const part = this.#source.parts.get(this.#source.main)
    if (!run || !part) return null
    const prefix = prefixOf(part.xml, run.start)
    const outer = outerOf(run)
    this.#put(part, { at: outer.start, text: `<${prefix}commentRangeStart ${prefix}id="${id}"/>`, isEnd: false })
    this.#put(part, { at: outer.end, text: `${rangeEnd(prefix, id)}${reference(prefix, id)}`, isEnd: true })
    return 'beside'
  }

  #commentAt(
    paragraph: Paragraph,
    first: { start: number; run: Run },
    last: { end: number; run: Run },
    id: number
  ): void {
    const { xml } = paragraph.part
    const prefix = prefixOf(xml, first.run.start)
    add(this.#work(first.run, paragraph).before, first.start, `<${prefix}commentRangeStart ${prefix}id="${id}"/>`)
    const { container } = last.run
    const { ends } = this.#work(last.run, paragraph)
    add(ends, last.end, container ? rangeEnd(prefix, id) : `${rangeEnd(prefix, id)}${reference(prefix, id)}`)
    if (container) this.#put(paragraph.part, { at: container.end, text: reference(prefix, id), isEnd: true })
  }

  #work(run: Run, paragraph: Paragraph): OpenWork {
    const known = this.#works.get(run)
    if (known) return known
    const work: OpenWork = { paragraph, deleted: [], before: new Map(), behind: new Map(), ends: new Map() }
    this.#works.set(run, work)
    return work
  }

  #put(part: Part, between: Between): void {
    const known = this.#between.get(part) ?? []
    this.#between.set(part, known)
    known.push(between)
  }

  /** The parts as they are with all that. */
  parts(): Map<string, Part> {
    const edits = new Map<Part, Edit[]>()
    const addTo = (part: Part, own: readonly Edit[]): void => {
      edits.set(part, [...(edits.get(part) ?? []), ...own])
    }
    const between = (isEnd: boolean): void => {
      for (const [part, all] of this.#between)
        addTo(
          part,
          all.filter((own) => own.isEnd === isEnd).map(({ at, text }) => ({ start: at, end: at, text }))
        )
    }
    between(true)
    for (const [run, work] of this.#works) {
      const prefix = prefixOf(work.paragraph.part.xml, run.start)
      const behind = new Map(work.behind)
      for (const [offset, text] of work.ends) add(behind, offset, text)
      addTo(work.paragraph.part, splitRun(run, { ...work, behind }, this.#making(prefix)))
    }
    between(false)
    return new Map([...edits].map(([part, own]) => [part.name, { ...part, xml: applyEdits(part.xml, own) }]))
  }

  #making(prefix: string): Making {
    return {
      deletion: () => `<${prefix}del ${this.#attributes(prefix)}>`,
      copied: (properties) =>
        properties.replace(/<([\w.-]+:)?rPrChange\s[^>]*>/g, (change) =>
          change.replace(/(\s(?:[\w.-]+:)?id=)(["'])\d+\2/, (_, name: string) => `${name}"${this.#nextId++}"`)
        )
    }
  }
}

/** A comment in the result of a field, or in a content control, would be taken for a part of it. */
const isOpen = (run: Run | null | undefined): boolean =>
  run?.field?.isWhole !== true && run?.container?.isControl !== true

/** What of the paragraph a comment stands round that is about something in a run. */
const outerOf = ({ field, container, ...run }: Run): Span => container ?? (field?.isWhole === true ? field : run)

function add(texts: Map<number, string>, at: number, text: string): void {
  texts.set(at, (texts.get(at) ?? '') + text)
}

const rangeEnd = (prefix: string, id: number): string => `<${prefix}commentRangeEnd ${prefix}id="${id}"/>`

const reference = (prefix: string, id: number): string =>
  `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`

/** New words have no other format before. */
const withoutChange = (properties: string): string =>
  properties.replace(/<([\w.-]+:)?rPrChange\s[^]*<\/([\w.-]+:)?rPrChange>/g, '')
