/** Which parts of a book are read, and in which order: what its spine names. */
import { whatElse } from '../opening.js'
import { Unreadable } from '../unreadable.js'
import { scanXml } from '../xml/scan.js'
import type { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'

const container = 'META-INF/container.xml'
export const otherwise = 'is no book in EPUB; make it anew with the program that it comes from'

/** @throws {Unreadable} if this is no book, or a part of it cannot be read */
export async function chaptersOf(archive: Archive): Promise<Part[]> {
  const own = await readPart(archive, container)
  if (!own) throw new Unreadable(whatElse(archive) ?? otherwise)
  const name = attributesIn(own, 'rootfile', ['full-path'])[0]?.[0]
  const book = name === undefined ? null : await readPart(archive, name)
  if (!book) throw new Unreadable(otherwise)
  const hrefs = new Map(attributesIn(book, 'item', ['id', 'href']).map(([id = '', href = '']) => [id, href]))
  const locked = await lockedParts(archive)
  const names = new Set(
    attributesIn(book, 'itemref', ['idref']).flatMap(([id = '']) => {
      const href = hrefs.get(id)
      return href === undefined ? [] : [resolved(book.name, href)]
    })
  )
  const chapters: Part[] = []
  for (const chapter of names) {
    if (!/\.x?html?$/i.test(chapter)) continue
    if (locked.has(chapter)) throw new Unreadable('is locked for other readers (DRM); ask for a copy that is not')
    const part = await readPart(archive, chapter)
    if (part) chapters.push(part)
  }
  return chapters
}

/** The parts that only a program with a key can read; fonts may be among them. */
async function lockedParts(archive: Archive): Promise<ReadonlySet<string>> {
  const part = await readPart(archive, 'META-INF/encryption.xml')
  return new Set(part ? attributesIn(part, 'CipherReference', ['URI']).flatMap(([uri]) => uri ?? []) : [])
}

function attributesIn({ xml, name }: Part, element: string, wanted: readonly string[]): (string | undefined)[][] {
  const found: (string | undefined)[][] = []
  scanXml(xml, name, {
    open: ({ local, attribute }) => {
      if (local === element) found.push(wanted.map(attribute))
    },
    close: () => undefined,
    text: () => undefined
  })
  return found
}

/** The name of a part that is named from another; one that climbs out of the file names none. */
function resolved(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of decoded(href.replace(/#.*$/, '')).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
