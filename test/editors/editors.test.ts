/**
 * Real editors, where they are installed; without them these tests are skipped, and `npm run editors` says what to install.
 * Vim is tried only there: ALE does not tell when an answer is complete, and waiting for silence is no test.
 */
import { describe, expect, it } from 'vitest'
import { emacs } from './emacs.mjs'
import { neovim } from './neovim.mjs'
import { tryEditor } from './try-editor.mjs'

describe.each([neovim, emacs])('$name', (editor) => {
  it.skipIf(editor.version() === null)('shows what the command finds, and takes its replacements', async () => {
    const { failures } = await tryEditor(editor)
    expect(failures).toEqual([])
  })
})
