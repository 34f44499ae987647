#!/usr/bin/env node
/** Neovim's own client, headless, with the lines of docs/editors.md as its init.lua. */
import { here, setUpLines, versionOf } from './stage.mjs'
import { runAsCommand } from './try-editor.mjs'

export const neovim = {
  name: 'Neovim',
  install: 'apt-get install neovim',
  version: () => versionOf('nvim'),
  launch: (write) => ({
    program: 'nvim',
    words: [
      ...['--headless', '-i', 'NONE', '-n'],
      ...['-u', write('init.lua', setUpLines('Neovim 0.7 to 0.10', 'lua'))],
      ...['draft.md', '-S', here('neovim.lua')]
    ]
  })
}

await runAsCommand(neovim, import.meta.url)
