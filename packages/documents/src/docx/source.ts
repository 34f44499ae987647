/** The parts of a Word document that are read. */
import { isOfType, relationshipsOf } from '../ooxml/relationships.js'
import { whatElse } from '../opening.js'
import type { Source as Parts } from '../paragraphs/document.js'
import { Unreadable } from '../unreadable.js'
import { rootOf } from '../xml/root.js'
import type { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'
import { mainPartOf, noText } from './package.js'

/** What a document is read from, and what it is written into. */
export interface Source extends Parts {
  /** the name of the part with the text */
  main: string
  /** the names of parts by what they are */
  styles: string | null
  footnotes: string | null
  endnotes: string | null
  comments: string | null
  /** headers and footers by the ids of their relationships */
  pages: ReadonlyMap<string, string>
}

/** @throws {Unreadable} if a part that is read cannot be */
export async function sourceOf(archive: Archive): Promise<Source> {
  const main = await mainPartOf(archive)
  const related = await relationshipsOf(archive, main)
  const parts = new Map<string, Part>()
  const read = async (name: string | null | undefined): Promise<string | null> => {
    if (name == null || !archive.has(name)) return null
    if (!parts.has(name)) {
      const part = await readPart(archive, name)
      if (part) parts.set(name, part)
    }
    return name
  }
  const ofType = (type: string): Promise<string | null> =>
    read(related.find((own) => isOfType(own.type, type) && own.target !== null)?.target)
  await read(main)
  const { xml } = parts.get(main) ?? { xml: '' }
  if (/^<(?:[\w.-]+:)?document[\s>]/.exec(xml.slice(rootOf(xml))) === null)
    throw new Unreadable(whatElse(archive) ?? noText)
  const pages = new Map<string, string>()
  for (const { id, type, target } of related) {
    if (!isOfType(type, 'header') && !isOfType(type, 'footer')) continue
    const name = await read(target)
    if (name !== null) pages.set(id, name)
  }
  return {
    archive,
    main,
    parts,
    changed: new Set(),
    styles: await ofType('styles'),
    footnotes: await ofType('footnotes'),
    endnotes: await ofType('endnotes'),
    comments: await ofType('comments'),
    pages
  }
}
