/** Texts of Org, as Emacs reads it. */
import type { Format } from '@stigmalint/core/formats'
import { lineComments } from '../markup/line-comments.js'
import { onePiece } from '../one-piece.js'
import { headingsIn, hiddenWords, inVerbatim } from './glance.js'

export const org: Format = {
  ...onePiece,
  id: 'org',
  version: '1',
  label: 'Org',
  extensions: ['org'],
  languageIds: ['org'],
  outline: { ...onePiece.outline, headings: headingsIn, inCode: inVerbatim },
  hiddenWords,
  read: async (text, piece) => (await import('./read.js')).readOrg(text, piece),
  comments: lineComments({
    mark: '#',
    opening: /(?<=^[ \t]*)#[ \t]+/gm,
    line: /[ \t]*#(?:[ \t]|$)/my,
    // a comment parts what stands round it
    unit: 'paragraph',
    isInline: false,
    behind: '\n',
    readsTheSame: async (one, other) => (await import('./read.js')).readsTheSame(one, other)
  })
}
