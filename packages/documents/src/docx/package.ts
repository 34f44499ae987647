/** The parts of a Word document: which there are, by their relationships, and their texts. */
import { Unreadable } from '../unreadable.js'
import { whatElse } from '../opening.js'
import { readPart, type Part } from '../zip/part.js'
import { scanXml } from '../xml/scan.js'
import type { Archive } from '../zip/archive.js'
import { isOfType } from './names.js'

export interface Relationship {
  id: string
  type: string
  /** the name of a part; null where it leads out of the file, to where nobody follows */
  target: string | null
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

export const noText = 'is no Word document, it has no text part; save it as .docx in a word processor'
const usualMain = 'word/document.xml'

/** The name of the part that holds the text. @throws {Unreadable} if this is no Word document, with what it is */
export async function mainPartOf(archive: Archive): Promise<string> {
  const related = (await relationshipsOf(archive, '')).find(({ type }) => isOfType(type, 'officeDocument'))
  if (related?.target === null)
    throw new Unreadable(
      'keeps its text in another file, which is not followed; save it as one file in a word processor'
    )
  const name = related?.target ?? usualMain
  if (!archive.has(name)) throw new Unreadable(whatElse(archive) ?? noText)
  return name
}
