/** Texts in AsciiDoc, as Asciidoctor reads it. */
import type { Format } from '@stigmalint/core/formats'
import { lineComments } from '../markup/line-comments.js'
import { onePiece } from '../one-piece.js'
import { headingsIn, hiddenWords, inVerbatim } from './glance.js'

export const asciidoc: Format = {
  ...onePiece,
  id: 'asciidoc',
  version: '1',
  label: 'AsciiDoc',
  extensions: ['adoc', 'asciidoc'],
  languageIds: ['asciidoc'],
  outline: { ...onePiece.outline, headings: headingsIn, inCode: inVerbatim },
  hiddenWords,
  read: async (text, piece) => (await import('./read.js')).readAsciiDoc(text, piece),
  comments: lineComments({
    mark: '//',
    opening: /^\/\/(?!\/)[ \t]*/gm,
    line: /\/\/(?!\/)/y,
    unit: 'line',
    isInline: false,
    behind: '\n',
    readsTheSame: async (one, other) => (await import('./read.js')).readsTheSame(one, other)
  })
}
