/** Which part of a Word document holds its text. */
import { isOfType, relationshipsOf } from '../ooxml/relationships.js'
import { whatElse } from '../opening.js'
import { Unreadable } from '../unreadable.js'
import type { Archive } from '../zip/archive.js'

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
