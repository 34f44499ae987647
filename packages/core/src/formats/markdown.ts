/** Markdown with GFM; Quarto and R Markdown are Markdown with chunks of code, which are fences and inline code to it as well. */
import { isBoxFence } from '../cut/boxes.js'
import { frontMatterEnd } from '../cut/front-matter.js'
import { headings } from '../cut/headings.js'
import { isHiddenHtml } from '../cut/html.js'
import { labelsIn } from '../cut/labels.js'
import { cutMarkdown } from '../cut/markdown.js'
import { maskTemplates } from '../cut/template.js'
import { inCode } from '../scan/code.js'
import { htmlQuotes, mayQuote } from '../scan/html-quotes.js'
import { regionStarts } from '../scan/regions.js'
import { suspicions } from '../scan/suspicions.js'
import { bareMarkdown } from './bare.js'
import type { Format } from './format.js'

export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'qmd', 'Rmd'],
  fileNames: [],
  languageIds: ['markdown', 'quarto', 'rmd', 'rmarkdown'],
  mayHoldData: false,
  mask: maskTemplates,
  cut: cutMarkdown,
  frontMatterEnd,
  mayHoldProse: (kind, text) => (kind === 'html' && !isHiddenHtml(text)) || (kind === 'fence' && isBoxFence(text)),
  outline: {
    headings: (text, piece) => headings(text, [piece]),
    labels: labelsIn,
    mayQuote,
    quotes: htmlQuotes,
    inCode
  },
  regionStarts: (text, kind) => (kind === 'prose' || kind === 'fence' ? regionStarts(text, 0, text.length) : [0]),
  hiddenWords: suspicions,
  bare: bareMarkdown,
  read: async (text, piece, page) => (await import('../read/page.js')).readPage(text, piece, page),
  comments: {
    open: '<!--',
    close: '-->',
    isHidden: true,
    isInline: true,
    lineMark: null,
    readsTheSame: async (one, other) => (await import('../read/same-reading.js')).readsTheSame(one, other)
  }
}
