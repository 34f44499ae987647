/** Texts of OpenDocument: read from the parts of a zip, and what changes is written into these. */
import type { ByteFormat } from '@stigmalint/core'

export const odt: ByteFormat = {
  id: 'odt',
  version: '2',
  label: 'OpenDocument texts',
  extensions: ['odt', 'ott'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: 'changes',
  open: async (bytes) => (await import('./open.js')).openOdt(bytes)
}
