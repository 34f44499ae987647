/** A Word document from its bytes. */
import type { Opening } from '@stigmalint/core'
import { opened, zipSignature } from '../opening.js'
import { Archive } from '../zip/archive.js'
import { documentIn } from './document.js'
import { sourceOf } from './source.js'

const wanted = {
  signature: zipSignature,
  otherwise: 'is no Word document; save it as .docx in a word processor',
  compound:
    'is encrypted, or in the old form of Word; open it in a word processor and save it as .docx without a password',
  mend: 'open it in a word processor and save it again'
}

export const openDocx = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () => documentIn(await sourceOf(new Archive(bytes)), { ok: true, bytes }))
