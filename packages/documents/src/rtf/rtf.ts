/** Rich text: read from its bytes, and what changes is written where it stands. */
import type { ByteFormat } from '@stigmalint/core'

export const rtf: ByteFormat = {
  id: 'rtf',
  version: '1',
  label: 'rich text (RTF)',
  extensions: ['rtf'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: null,
  open: async (bytes) => (await import('./open.js')).openRtf(bytes)
}
