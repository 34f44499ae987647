/** A PDF from its bytes. */
import type { Opening } from '@stigmalint/core'
import { opened } from '../opening.js'
import { contentOf } from './content.js'
import { documentIn } from './document.js'
import { inPdf } from './engine.js'

const wanted = {
  signature: '%PDF-',
  otherwise: 'is no PDF; make it anew with the program that it comes from',
  compound: 'is an old document of Office by its content, no PDF; save it as a PDF, or as .docx',
  mend: 'print it to a new PDF'
}

export const openPdf = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () => documentIn(await inPdf(bytes, contentOf), bytes))
