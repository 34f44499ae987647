/** Pages of HTML, whole: a page is one piece, and only blocks that may hold a finding are looked at closely. */
import {
  frontMatterEnd,
  htmlComments,
  masked,
  maskTemplates,
  noOutline,
  suspicions,
  type Format,
  type Piece
} from '@stigmalint/core/formats'
import { headingsIn, inRawText } from './outline.js'

/** Sites are made of pages with data in front of them; bare headers are text here. */
const dataEnd = (source: string): number => (source.startsWith('---') ? frontMatterEnd(source) : 0)

const page: Format = {
  id: 'html',
  version: '2',
  label: 'HTML',
  extensions: ['html', 'htm'],
  fileNames: [],
  languageIds: ['html'],
  mayHoldData: false,
  mask: null,
  cut: (source) => {
    const start = dataEnd(source)
    const pieces: Piece[] = []
    if (start > 0) pieces.push({ start: 0, end: start, kind: 'front-matter', afterBlank: true })
    if (start < source.length) pieces.push({ start, end: source.length, kind: 'prose', afterBlank: true })
    return pieces
  },
  frontMatterEnd: dataEnd,
  mayHoldProse: () => false,
  outline: {
    ...noOutline,
    headings: (text, { kind }) => (kind === 'prose' ? headingsIn(text) : []),
    inCode: inRawText
  },
  regionStarts: () => [0],
  hiddenWords: suspicions,
  bare: () => null,
  read: async (text, piece) => (await import('./read.js')).readPage(text, piece),
  comments: htmlComments({
    isHidden: true,
    frontMatterEnd: dataEnd,
    readsTheSame: async (one, other) => (await import('./read.js')).readsTheSame(one, other)
  })
}

/** Layouts of a site are pages with the code of templates in them. */
export const html = masked(page, maskTemplates, { version: '1' })
