/** Which parts of an Office Open XML file belong together: each says what it is related to. */
import { scanXml } from '../xml/scan.js'
import type { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'

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

/** Whether a relationship is of a type, by the last part of its address. */
export const isOfType = (address: string, type: string): boolean => address.endsWith(`/relationships/${type}`)
