/** Workbooks of Excel: the texts of their cells are read, and what changes is written where they stand. */
import type { ByteFormat } from '@stigmalint/core'

export const xlsx: ByteFormat = {
  id: 'xlsx',
  version: '2',
  label: 'Excel workbooks',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  fixed: 'beside',
  proposals: 'comments',
  open: async (bytes) => (await import('./open.js')).openXlsx(bytes)
}
