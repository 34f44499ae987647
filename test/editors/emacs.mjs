#!/usr/bin/env node
/** Emacs with eglot, in batch, with the lines of docs/editors.md as its init.el; findings as flymake has them. */
import { here, setUpLines, versionOf } from './stage.mjs'
import { runAsCommand } from './try-editor.mjs'

const batch = ['--batch', '-f', 'package-activate-all']

export const emacs = {
  name: 'Emacs',
  install: 'apt-get install emacs-nox elpa-eglot elpa-markdown-mode',
  version: () =>
    versionOf('emacs', [...batch, '--eval', "(progn (require 'eglot) (require 'markdown-mode))"]) === null
      ? null
      : versionOf('emacs'),
  launch: (write) => ({
    program: 'emacs',
    words: [...batch, '-l', write('init.el', setUpLines('Emacs', 'elisp')), '-l', here('emacs.el')]
  })
}

await runAsCommand(emacs, import.meta.url)
