/** Books in EPUB: the pages of HTML in them, in the order in which they are read. They are not rewritten. */
import type { ByteFormat } from '@stigmalint/core'

export const epub: ByteFormat = {
  id: 'epub',
  version: '2',
  label: 'books in EPUB',
  extensions: ['epub'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: null,
  open: async (bytes) => (await import('./open.js')).openEpub(bytes)
}
