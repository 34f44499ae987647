/** Presentations of OpenDocument: read slide by slide, and what changes is written into them. */
import type { ByteFormat } from '@stigmalint/core'

export const odp: ByteFormat = {
  id: 'odp',
  version: '1',
  label: 'OpenDocument presentations',
  extensions: ['odp', 'otp'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: null,
  open: async (bytes) => (await import('./open.js')).openOdp(bytes)
}
