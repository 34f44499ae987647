/** Notebooks of Jupyter: the cells of Markdown in them are prose, those of code and what they print are none. */
import type { ByteFormat } from '@stigmalint/core'

export const notebook: ByteFormat = {
  id: 'notebook',
  version: '1',
  label: 'Jupyter notebooks',
  extensions: ['ipynb'],
  fileNames: [],
  // an editor opens the cells as documents of their own
  languageIds: [],
  mayHoldData: false,
  fixed: 'in-place',
  proposals: null,
  open: async (bytes) => (await import('./open.js')).openNotebook(bytes)
}
