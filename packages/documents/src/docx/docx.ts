/** Documents of Word: their text is read from the parts of a zip, and what changes is written into these. */
import type { ByteFormat } from '@stigmalint/core'

export const docx: ByteFormat = {
  id: 'docx',
  version: '2',
  label: 'Word documents',
  extensions: ['docx', 'docm'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: 'changes',
  open: async (bytes) => (await import('./open.js')).openDocx(bytes)
}
