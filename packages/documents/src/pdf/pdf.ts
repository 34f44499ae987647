/** PDF: its text is read from the pages, in paragraphs that know where each letter stands. It is never rewritten. */
import type { ByteFormat } from '@stigmalint/core'

export const pdf: ByteFormat = {
  id: 'pdf',
  version: '1',
  label: 'PDF',
  extensions: ['pdf'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: null,
  proposals: 'comments',
  open: async (bytes) => (await import('./open.js')).openPdf(bytes)
}
