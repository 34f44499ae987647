/** Presentations of PowerPoint: read from the parts of a zip, slide by slide, and what changes is written into these. */
import type { ByteFormat } from '@stigmalint/core'

export const pptx: ByteFormat = {
  id: 'pptx',
  version: '1',
  label: 'PowerPoint presentations',
  extensions: ['pptx', 'pptm', 'ppsx'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  keepsOriginal: true,
  proposals: 'comments',
  open: async (bytes) => (await import('./open.js')).openPptx(bytes)
}
