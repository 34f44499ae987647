import { expect, it } from 'vitest'
import { fileOf, isCell, pathOf } from '../../src/text/uris.js'

it.each<[address: string, file: string | null, cell: boolean]>([
  ['file:///drafts/a%20b.md', '/drafts/a b.md', false],
  ['untitled:Untitled-1', null, false],
  ['vscode-vfs://github/drafts/a.md', null, false],
  ['vscode-notebook-cell:/drafts/a%20b.ipynb#W0sZmlsZQ%3D%3D', '/drafts/a b.ipynb', true],
  ['vscode-notebook-cell://server/drafts/a.ipynb#W1', '/drafts/a.ipynb', true],
  ['vscode-notebook-cell:Untitled-1.ipynb#W0', null, true]
])('%s: stands in %s', (address, file, cell) => {
  expect(fileOf(address)).toBe(file)
  expect(isCell(address)).toBe(cell)
  // a cell is no file itself
  if (cell) expect(pathOf(address)).toBeNull()
})
