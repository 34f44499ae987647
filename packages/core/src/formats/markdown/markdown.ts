/** Markdown with GFM; Quarto and R Markdown are Markdown with chunks of code, which are fences and inline code to it as well. */
import { isBoxFence } from './box-fence.js'
import { frontMatterEnd } from '../../cut/front-matter.js'
import { headings } from './headings.js'
import { isHiddenHtml } from '../../cut/html.js'
import { labelsIn } from './labels.js'
import { cutMarkdown } from './cut.js'
import { maskTemplates } from '../../cut/template.js'
import { inCode } from './code.js'
import { htmlQuotes, mayQuote } from './html-quotes.js'
import { regionStarts } from './regions.js'
import { suspicions } from '../../scan/suspicions.js'
import { bareMarkdown } from './bare.js'
import type { Format } from '../format.js'
import { htmlComments } from '../html-comments.js'

export const markdownComments = htmlComments({
  isHidden: true,
  frontMatterEnd,
  readsTheSame: async (one, other) => (await import('./same-reading.js')).readsTheSame(one, other)
})

export const markdown: Format = {
  id: 'markdown',
  version: '1',
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
  read: async (text, piece, page) => (await import('./page.js')).readPage(text, piece, page),
  comments: markdownComments
}
