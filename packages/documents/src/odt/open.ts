/** A text of OpenDocument from its bytes. */
import type { Opening } from '@stigmalint/core'
import { opened, whatElse, zipSignature } from '../opening.js'
import { documentIn } from '../paragraphs/document.js'
import { Unreadable } from '../unreadable.js'
import { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'
import { contentOf } from './content.js'

const wanted = {
  signature: zipSignature,
  otherwise: 'is no OpenDocument text; save it as .odt in a word processor',
  compound: 'is encrypted, or an old form of Word; open it in a word processor and save it as .odt without a password',
  mend: 'open it in a word processor and save it again'
}

export const openOdt = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () => {
    const archive = new Archive(bytes)
    const parts = await partsOf(archive)
    return documentIn({ archive, parts, changed: new Set() }, contentOf, { ok: true, bytes })
  })

/** The parts that hold text. @throws {Unreadable} if one of them cannot be read */
async function partsOf(archive: Archive): Promise<Map<string, Part>> {
  if (!archive.has('content.xml')) throw new Unreadable(whatElse(archive) ?? wanted.otherwise)
  const manifest = await readPart(archive, 'META-INF/manifest.xml')
  if (manifest && /<(?:[\w.-]+:)?encryption-data\b/.test(manifest.xml))
    throw new Unreadable('is encrypted; remove its password and save it again')
  const parts = new Map<string, Part>()
  for (const name of ['content.xml', 'styles.xml']) {
    const part = await readPart(archive, name)
    if (part) parts.set(name, part)
  }
  return parts
}
