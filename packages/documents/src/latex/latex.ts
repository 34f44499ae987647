/** Sources of LaTeX: the text of papers and reports, among commands that are no prose. */
import type { Format } from '@stigmalint/core/formats'
import { lineComments } from '../markup/line-comments.js'
import { onePiece } from '../one-piece.js'
import { headingsIn, hiddenWords, inRaw } from './glance.js'

export const latex: Format = {
  ...onePiece,
  id: 'latex',
  version: '1',
  label: 'LaTeX',
  extensions: ['tex', 'ltx'],
  languageIds: ['latex', 'tex'],
  outline: { ...onePiece.outline, headings: headingsIn, inCode: inRaw },
  hiddenWords,
  read: async (text, piece) => (await import('./read.js')).readLatex(text, piece),
  comments: lineComments({
    mark: '%',
    opening: /(?<=(?<!\\)(?:\\\\)?)(?<!\\(?<!\\\\))%+[ \t]*/g,
    line: /[ \t]*%/y,
    unit: 'line',
    isInline: true,
    behind: '\n',
    readsTheSame: async (one, other) => (await import('./read.js')).readsTheSame(one, other)
  })
}
