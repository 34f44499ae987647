/** A book from its bytes. */
import type { Opening } from '@stigmalint/core'
import { opened, zipSignature } from '../opening.js'
import { documentIn, plainly } from '../paragraphs/document.js'
import { Archive } from '../zip/archive.js'
import { chaptersOf, otherwise } from './chapters.js'
import { contentOf } from './content.js'

const wanted = {
  signature: zipSignature,
  otherwise,
  compound: otherwise,
  mend: 'make it anew with the program that it comes from'
}

export const openEpub = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () => {
    const archive = new Archive(bytes)
    const chapters = await chaptersOf(archive)
    const names = chapters.map(({ name }) => name)
    const parts = new Map(chapters.map((part) => [part.name, part]))
    const manner = plainly((own) => contentOf(names, own))
    return documentIn({ archive, parts, changed: new Set() }, manner, { ok: true, bytes })
  })
