/** Parts added to an Office Open XML file: what leads to them is written where the format wants it. */
import { applyEdits } from '@stigmalint/core'
import type { Source } from '../paragraphs/document.js'
import { Unreadable } from '../unreadable.js'
import { prefixOf, rootOf } from '../xml/root.js'
import { readPart, type Part } from '../zip/part.js'
import { relationshipsIn, relationshipsName, type Relationship } from './relationships.js'

const packaged = 'http://schemas.openxmlformats.org/package/2006'
const typesName = '[Content_Types].xml'
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export class Additions {
  readonly #source: Pick<Source, 'archive' | 'parts'>
  /** what changed so far, and what was added */
  readonly parts = new Map<string, Part>()

  constructor(source: Pick<Source, 'archive' | 'parts'>) {
    this.#source = source
  }

  /** A part as it is now; null where there is none. @throws {Unreadable} if it is there and cannot be read */
  async part(name: string): Promise<Part | null> {
    const { archive, parts } = this.#source
    return this.parts.get(name) ?? parts.get(name) ?? (await readPart(archive, name))
  }

  /** What a part is related to as things are now. */
  async relatedTo(name: string): Promise<Relationship[]> {
    const part = await this.part(relationshipsName(name))
    return part ? relationshipsIn(part, name) : []
  }

  set(part: Part): void {
    this.parts.set(part.name, part)
  }

  /** A name that no part has: "ppt/comments/comment1.xml", counted up. */
  freeName(stem: string, ending: string): string {
    const taken = new Set([...this.#source.archive.names, ...this.parts.keys()].map((own) => own.toLowerCase()))
    for (let number = 0; ; number++) {
      const name = `${stem}${number === 0 ? '' : number}.${ending}`
      if (!taken.has(name.toLowerCase())) return name
    }
  }

  /** A new part, with its type. @throws {Unreadable} if a part is missing that every file has */
  async add(name: string, xml: string, contentType: string): Promise<void> {
    this.set({ name, xml, encoding: 'utf-8' })
    await this.#declare((prefix) => `<${prefix}Override PartName="/${name}" ContentType="${contentType}"/>`)
  }

  /** Says of what type all parts with an ending are that say nothing else. */
  async addDefault(ending: string, contentType: string): Promise<void> {
    const types = await this.#types()
    if (new RegExp(`Extension\\s*=\\s*["']${ending}["']`, 'i').test(types.xml)) return
    const start = types.xml.search(/<(?:[\w.-]+:)?(?:Default|Override)\b/)
    const end = start < 0 ? null : { start, end: start }
    const tag = (prefix: string): string => `<${prefix}Default Extension="${ending}" ContentType="${contentType}"/>`
    if (end === null) await this.#declare(tag)
    else this.set({ ...types, xml: applyEdits(types.xml, [{ ...end, text: tag(prefixOf(types.xml, end.start)) }]) })
  }

  async #declare(write: (prefix: string) => string): Promise<void> {
    const types = await this.#types()
    this.set({ ...types, xml: withinRoot(types.xml, write) })
  }

  async #types(): Promise<Part> {
    const types = await this.part(typesName)
    if (!types)
      throw new Unreadable(`has no list of its parts (${typesName}); save it again in the program that it is of`)
    return types
  }

  /** Leads from one part to another; answers the id of what leads there. */
  async relate(from: string, type: string, to: string): Promise<string> {
    const name = relationshipsName(from)
    const known = await this.part(name)
    const empty = `${declaration}<Relationships xmlns="${packaged}/relationships"></Relationships>`
    const part: Part = known ?? { name, xml: empty, encoding: 'utf-8' }
    const id = freeId(part.xml)
    const target = relative(from, to)
    this.set({
      ...part,
      xml: withinRoot(part.xml, (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    })
    return id
  }
}

function freeId(relationships: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdStigmalint${number}`
    if (!relationships.includes(`"${id}"`)) return id
  }
}

/** "ppt/slides/slide1.xml" and "ppt/comments/comment1.xml" to "../comments/comment1.xml" */
function relative(from: string, to: string): string {
  const [one, other] = [from.split('/').slice(0, -1), to.split('/')]
  const isShared = (index: number): boolean => one.slice(0, index).every((step, at) => step === other[at])
  let shared = Math.min(one.length, other.length - 1)
  while (!isShared(shared)) shared--
  return [...one.slice(shared).map(() => '..'), ...other.slice(shared)].join('/')
}

/** A part with more at the end of its root element. */
export function withinRoot(xml: string, write: (prefix: string) => string): string {
  const start = rootOf(xml)
  const prefix = prefixOf(xml, start)
  const end = xml.lastIndexOf('</')
  if (end > start) return applyEdits(xml, [{ start: end, end, text: write(prefix) }])
  // a root that closes itself
  const close = xml.lastIndexOf('/>')
  const name = /^<([\w.:-]+)/.exec(xml.slice(start))?.[1] ?? ''
  return `${xml.slice(0, close)}>${write(prefix)}</${name}>${xml.slice(close + 2)}`
}
