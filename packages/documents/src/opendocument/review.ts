/** A text of OpenDocument with what is proposed in it: each change marked, for somebody to accept or reject, and each remark a comment. */
import { applyEdits, type Author, type Edit } from '@stigmalint/core'
import type { Content, Proposed, Source } from '../paragraphs/document.js'
import type { PlacedEdit, PlacedRemark } from '../paragraphs/placed.js'
import { about, placeOf, propose, type ReviewWriter } from '../paragraphs/review.js'
import { isText, takenBy, type Taken } from '../paragraphs/rewrite.js'
import { Unreadable } from '../unreadable.js'
import { rootOf } from '../xml/root.js'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import { regionsIn } from './changes.js'
import { contentPart } from './content.js'
import type { Paragraph, Place } from './model.js'
import { names } from './names.js'

/** @throws {Unreadable} if the file has a form that nothing can be added to */
export function reviewed(
  { parts }: Source,
  { paragraphs }: Content<Paragraph>,
  remarks: readonly PlacedRemark<Paragraph>[],
  author: Author
): Promise<Proposed<Paragraph>> {
  const writer = new ChangeWriter(parts, paragraphs, author)
  const proposed = propose(remarks, writer)
  return Promise.resolve({ parts: writer.parts(), ...proposed })
}

/** Prefixes with their colons. */
interface Prefixes {
  text: string
  office: string
  dublinCore: string
}

/** What is put at a place of a part. What ends there stands before what begins there. */
interface Put {
  at: number
  text: string
  order: 'ends' | 'begins'
}

class ChangeWriter implements ReviewWriter<Paragraph> {
  readonly #parts: ReadonlyMap<string, Part>
  readonly #author: Author
  /** beside which a comment stands that is about no place of the body */
  readonly #first: Place | null
  readonly #taken = new Map<Part, Edit[]>()
  readonly #puts = new Map<Part, Put[]>()
  /** what is to stand in the lists of changes, each with a place of its text */
  readonly #listed = new Map<Part, { at: number; text: string }[]>()
  #number = 0

  constructor(parts: ReadonlyMap<string, Part>, paragraphs: readonly Paragraph[], author: Author) {
    this.#parts = parts
    this.#author = author
    this.#first = paragraphs.find(({ comments }) => comments === 'at the words')?.places[0] ?? null
  }

  change(edit: PlacedEdit<Paragraph>): boolean {
    const all = [edit.paragraph, ...edit.paragraph.copies]
    if (all.some(({ places }) => takenBy(places, edit).some(({ place }) => !place.around.takesChanges))) return false
    for (const own of all) this.#mark(own, edit)
    return true
  }

  /** New words stand where most of the old ones did, and so have their format. */
  #mark({ part, places, style }: Paragraph, edit: Edit): void {
    const { text } = prefixesIn(part)
    const taken = takenBy(places, edit)
    const [target] = taken
      .filter((own) => isText(part.xml, own))
      .sort((one, other) => other.end - other.start - (one.end - one.start))
    for (const own of taken) {
      const id = this.#newId(part)
      const words = this.#deletedWords(part, own)
      const { open, close } = own.place.around.format
      this.#list(part, own.start, id, 'deletion', `<${text}p${style}>${open}${words}${close}</${text}p>`)
      const deletion = `<${text}change ${text}change-id="${id}"/>`
      const insertion = own === target && edit.text !== '' ? this.#insertion(part, own.start, edit.text) : ''
      put(this.#taken, part, { start: own.start, end: own.end, text: deletion + insertion })
    }
  }

  /** Spaces at the ends of a paragraph would not count. */
  #deletedWords(part: Part, { start, end }: Taken): string {
    const space = `<${prefixesIn(part).text}s/>`
    const words = part.xml.slice(start, end)
    return words.startsWith('<') ? words : words.replace(/^\s+|\s+$/g, space)
  }

  #insertion(part: Part, at: number, words: string): string {
    const { text } = prefixesIn(part)
    const id = this.#newId(part)
    this.#list(part, at, id, 'insertion', '')
    return `<${text}change-start ${text}change-id="${id}"/>${escapeXml(words)}<${text}change-end ${text}change-id="${id}"/>`
  }

  #list(part: Part, at: number, id: string, what: 'deletion' | 'insertion', content: string): void {
    const { text, office } = prefixesIn(part)
    const info = `<${office}change-info>${this.#said(part)}</${office}change-info>`
    put(this.#listed, part, {
      at,
      text:
        `<${text}changed-region xml:id="${id}" ${text}id="${id}">` +
        `<${text}${what}>${info}${content}</${text}${what}></${text}changed-region>`
    })
  }

  /** Who says something, and when. */
  #said(part: Part): string {
    const { dublinCore } = prefixesIn(part)
    const { name, date } = this.#author
    return `<${dublinCore}creator>${escapeXml(name)}</${dublinCore}creator><${dublinCore}date>${escapeXml(date)}</${dublinCore}date>`
  }

  #newId({ xml }: Part): string {
    for (;;) {
      const id = `stigmalint${++this.#number}`
      if (!xml.includes(`"${id}"`)) return id
    }
  }

  comment(remark: PlacedRemark<Paragraph>): boolean {
    const { paragraph } = remark
    const { start, end } = about(remark)
    const part = this.#parts.get(contentPart)
    if (!part) return false
    const taken = takenBy(paragraph.places, { start, end })
    const [first, last] = [taken[0], taken.at(-1)]
    if (paragraph.comments === 'at the words' && paragraph.isParagraph && first && last) {
      const name = this.#newId(part)
      const { office } = prefixesIn(part)
      const from = first.place.around.field?.start ?? first.start
      put(this.#puts, part, { at: from, text: this.#annotation(part, remark.lines, name), order: 'begins' })
      const to = last.place.around.field?.end ?? last.end
      put(this.#puts, part, {
        at: to,
        text: `<${office}annotation-end ${office}name="${name}"/>`,
        order: 'ends'
      })
      return true
    }
    const at =
      typeof paragraph.comments === 'number'
        ? paragraph.comments
        : (this.#first?.around.field?.start ?? this.#first?.start)
    if (at === undefined) return false
    put(this.#puts, part, {
      at,
      text: this.#annotation(part, [placeOf(remark), ...remark.lines], null),
      order: 'begins'
    })
    return true
  }

  #annotation(part: Part, lines: readonly string[], name: string | null): string {
    const { text, office } = prefixesIn(part)
    const own = name === null ? '' : ` ${office}name="${name}"`
    const said = lines.map((line) => `<${text}p>${escapeXml(line)}</${text}p>`).join('')
    return `<${office}annotation${own}>${this.#said(part)}${said}</${office}annotation>`
  }

  /** The parts as they are with all that. */
  parts(): Map<string, Part> {
    const changed = new Set([...this.#taken.keys(), ...this.#puts.keys()])
    return new Map([...changed].map((part) => [part.name, { ...part, xml: applyEdits(part.xml, this.#editsOf(part)) }]))
  }

  #editsOf(part: Part): Edit[] {
    const puts = (this.#puts.get(part) ?? []).map(({ at, text, order }) => ({ start: at, end: at, text, order }))
    return [
      ...declared(part),
      // edits at one place stay in this order
      ...puts.filter(({ order }) => order === 'ends'),
      ...puts.filter(({ order }) => order === 'begins'),
      ...(this.#taken.get(part) ?? []),
      ...this.#lists(part)
    ]
  }

  #lists(part: Part): Edit[] {
    const listed = this.#listed.get(part) ?? []
    return regionsIn(part, prefixesIn(part).text).flatMap(({ start, end, at, tags, replaces }) => {
      const own = listed.filter((one) => start <= one.at && one.at < end).map(({ text }) => text)
      if (own.length === 0) return []
      return [{ ...(replaces ?? { start: at, end: at }), text: tags.open + own.join('') + tags.close }]
    })
  }
}

function put<Of>(all: Map<Part, Of[]>, part: Part, own: Of): void {
  const known = all.get(part)
  if (known) known.push(own)
  else all.set(part, [own])
}

const rootTagOf = ({ xml }: Part): { start: number; end: number } => {
  const start = rootOf(xml)
  return { start, end: xml.indexOf('>', start) + 1 }
}

/** @throws {Unreadable} if names have no prefixes, which no program writes */
function prefixesIn(part: Part): Prefixes {
  const { start, end } = rootTagOf(part)
  const tag = part.xml.slice(start, end)
  const of = (uri: string): string | null => {
    const escaped = uri.replaceAll('.', '\\.')
    const found = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${escaped}["']`).exec(tag)?.[1]
    return found === undefined ? null : `${found}:`
  }
  const [text, office] = [of(names.text), of(names.office)]
  if (text === null || office === null)
    throw new Unreadable('is written in an unusual form (names without a prefix); save it again in a word processor')
  return { text, office, dublinCore: of(names.dublinCore) ?? ownPrefix }
}

const ownPrefix = 'stigmalint-dc:'

/** Who speaks is said in words of Dublin Core, which a part without comments and changes may not know. */
function declared(part: Part): Edit[] {
  if (prefixesIn(part).dublinCore !== ownPrefix) return []
  const end = rootTagOf(part).end - 1
  return [{ start: end, end, text: ` xmlns:${ownPrefix.slice(0, -1)}="${names.dublinCore}"` }]
}
