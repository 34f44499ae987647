/** A file of OpenDocument from its bytes. */
import type { Opening } from '@stigmalint/core'
import { opened, whatElse, zipSignature, type Wanted } from '../opening.js'
import { documentIn, type Content, type Manner, type Source } from '../paragraphs/document.js'
import { rewritten } from '../paragraphs/rewrite.js'
import { Unreadable } from '../unreadable.js'
import { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'
import { contentOf, contentPart, stylesPart } from './content.js'
import type { Body, Paragraph } from './model.js'
import { reviewed } from './review.js'

const mend = 'open it in the program that it comes from and save it again'

const texts: Wanted = {
  signature: zipSignature,
  otherwise: 'is no OpenDocument text; save it as .odt in a word processor',
  compound: 'is encrypted, or an old form of Word; open it in a word processor and save it as .odt without a password',
  mend: 'open it in a word processor and save it again'
}
const presentations: Wanted = {
  signature: zipSignature,
  otherwise: 'is no OpenDocument presentation; save it as .odp in LibreOffice or PowerPoint',
  compound:
    'is encrypted, or an old form of PowerPoint; open it in LibreOffice or PowerPoint and save it as .odp without a password',
  mend
}

export const openOdt = (bytes: Uint8Array): Promise<Opening> => openAs('text', texts, bytes)
export const openOdp = (bytes: Uint8Array): Promise<Opening> => openAs('presentation', presentations, bytes)

const openAs = (body: Body, wanted: Wanted, bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () => {
    const archive = new Archive(bytes)
    const parts = await partsOf(archive, wanted)
    return documentIn({ archive, parts, changed: new Set() }, mannerOf(body), { ok: true, bytes })
  })

/** Only texts have a form for changes that somebody else accepts. */
const mannerOf = (body: Body): Manner<Source, Paragraph, Content<Paragraph>> => ({
  read: ({ parts }) => ({ paragraphs: contentOf(parts, body) }),
  locate: ({ location }) => location,
  rewrite: rewritten,
  review: body === 'text' ? reviewed : null
})

/** The parts that hold text. @throws {Unreadable} if one of them cannot be read */
async function partsOf(archive: Archive, { otherwise }: Wanted): Promise<Map<string, Part>> {
  if (!archive.has(contentPart)) throw new Unreadable(whatElse(archive) ?? otherwise)
  const manifest = await readPart(archive, 'META-INF/manifest.xml')
  if (manifest && /<(?:[\w.-]+:)?encryption-data\b/.test(manifest.xml))
    throw new Unreadable('is encrypted; remove its password and save it again')
  const parts = new Map<string, Part>()
  for (const name of [contentPart, stylesPart]) {
    const part = await readPart(archive, name)
    if (part) parts.set(name, part)
  }
  return parts
}
