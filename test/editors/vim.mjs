#!/usr/bin/env node
/** Vim with ALE, without a screen, with the lines of docs/editors.md as its vimrc. */
import { existsSync } from 'node:fs'
import { here, setUpLines, versionOf } from './stage.mjs'
import { runAsCommand } from './try-editor.mjs'

/** Where Debian's package puts ALE. */
const ale = '/usr/share/vim-ale'

export const vim = {
  name: 'Vim with ALE',
  install: 'apt-get install vim-nox vim-ale',
  version: () => (existsSync(ale) ? versionOf('vim') : null),
  // ALE 3.3 takes the columns of the protocol for bytes and shows informations as warnings: lines and rules are compared,
  // and replacements tried where all letters are ASCII. It asks for no kind of actions.
  onlyLines: true,
  leavesOut: ['hover', 'settings', 'configure', 'everywhere', 'undo, again', 'fix all', 'the first replacement of us'],
  places: { 'drug abusers': 'drug user may', 'addicts were': 'addicts at' },
  launch: (write) => ({
    program: 'vim',
    words: [
      ...['-N', '-n', '-i', 'NONE', '-es'],
      ...['-u', write('vimrc', `set runtimepath+=${ale}\nfiletype plugin on\n${setUpLines('Vim', 'vim')}`)],
      ...['draft.md', '-S', here('vim.vim')]
    ]
  })
}

await runAsCommand(vim, import.meta.url)
