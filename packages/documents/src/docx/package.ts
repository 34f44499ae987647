/** The parts of a Word document: which there are, by their relationships, and their texts. */
import { Unreadable } from '../unreadable.js'
import { decodeXml, type Encoding } from '../xml/decode.js'
import { scanXml } from '../xml/scan.js'
import type { Archive } from '../zip/archive.js'
import { isOfType } from './names.js'

/** A part of XML as it stands. */
export interface Part {
  name: string
  xml: string
  encoding: Encoding
}

export interface Relationship {
  id: string
  type: string
  /** the name of a part; null where it leads out of the file, to where nobody follows */
  target: string | null
}

/** @throws {Unreadable} if it is there and cannot be read */
export async function readPart(archive: Archive, name: string): Promise<Part | null> {
  const bytes = await archive.read(name)
  return bytes && { name, ...decodeXml(bytes, name) }
}

/** "word/document.xml" to "word/_rels/document.xml.rels" */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** What a part is related to; nothing where nothing is said. */
export async function relationshipsOf(archive: Archive, name: string): Promise<Relationship[]> {
  const part = await readPart(archive, relationshipsName(name))
  return part ? relationshipsIn(part, name) : []
}

export function relationshipsIn({ xml, name }: Pick<Part, 'xml' | 'name'>, of: string): Relationship[] {
  const found: Relationship[] = []
  scanXml(xml, name, {
    open: ({ local, attribute }) => {
      if (local !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const isExternal = attribute('TargetMode') === 'External'
      found.push({
        id: attribute('Id') ?? '',
        type: attribute('Type') ?? '',
        target: isExternal ? null : resolved(of, target)
      })
    },
    close: () => undefined,
    text: () => undefined
  })
  return found
}

/** The name of a part that is named from another; null where it climbs out of the file. */
function resolved(from: string, target: string): string | null {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of decoded(target).split('/')) {
    if (step === '..') {
      if (steps.length === 0) return null
      steps.pop()
    } else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

const usualMain = 'word/document.xml'

/** The name of the part that holds the text. @throws {Unreadable} if this is no Word document, with what it is */
export async function mainPartOf(archive: Archive): Promise<string> {
  const related = (await relationshipsOf(archive, '')).find(({ type }) => isOfType(type, 'officeDocument'))
  if (related?.target === null)
    throw new Unreadable(
      'keeps its text in another file, which is not followed; save it as one file in a word processor'
    )
  const name = related?.target ?? usualMain
  if (!archive.has(name)) throw new Unreadable(whatElse(archive))
  return name
}

/** What a file is whose text part is no document of Word, and what to do. */
export function whatElse(archive: Archive): string {
  const [first] = [
    { part: 'ppt/presentation.xml', what: 'is a presentation (PPTX) by its content; name it .pptx' },
    { part: 'xl/workbook.xml', what: 'is a workbook (XLSX) by its content; name it .xlsx' },
    { part: 'META-INF/container.xml', what: 'is a book in EPUB by its content; name it .epub' },
    { part: 'content.xml', what: 'is an OpenDocument file by its content; name it .odt' }
  ].filter(({ part }) => archive.has(part))
  return first?.what ?? 'is no Word document, it has no text part; save it as .docx in a word processor'
}
