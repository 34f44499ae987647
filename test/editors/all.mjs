#!/usr/bin/env node
/** `npm run editors`: every editor that is installed, one after the other. */
import { emacs } from './emacs.mjs'
import { neovim } from './neovim.mjs'
import { tryAll } from './try-editor.mjs'
import { vim } from './vim.mjs'

process.exitCode = await tryAll([neovim, emacs, vim])
