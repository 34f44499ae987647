/** Texts in reStructuredText, as docutils and Sphinx read it. */
import type { Format } from '@stigmalint/core/formats'
import { lineComments } from '../markup/line-comments.js'
import { onePiece } from '../one-piece.js'
import { headingsIn, hiddenWords, inLiteral } from './glance.js'

export const rst: Format = {
  ...onePiece,
  id: 'rst',
  version: '1',
  label: 'reStructuredText',
  extensions: ['rst'],
  languageIds: ['restructuredtext', 'rst'],
  outline: { ...onePiece.outline, headings: headingsIn, inCode: inLiteral },
  hiddenWords,
  read: async (text, piece) => (await import('./read.js')).readRst(text, piece),
  comments: lineComments({
    mark: '..',
    opening: /(?<=^[ \t]*)\.\.[ \t]+/gm,
    line: /[ \t]*\.\.[ \t]+stigma[-_ ]?lint/iy,
    // a comment parts what stands round it
    unit: 'paragraph',
    isInline: false,
    behind: '\n\n',
    readsTheSame: async (one, other) => (await import('./read.js')).readsTheSame(one, other)
  })
}
