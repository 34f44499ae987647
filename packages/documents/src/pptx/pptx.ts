/** Presentations of PowerPoint: read from the parts of a zip, slide by slide, and what changes is written into these. */
import type { ByteFormat } from '@stigmalint/core'

export const pptx: ByteFormat = {
  id: 'pptx',
  version: '2',
  label: 'PowerPoint presentations',
  extensions: ['pptx', 'pptm', 'ppsx'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: 'comments',
  open: async (bytes) => (await import('./open.js')).openPptx(bytes)
}
