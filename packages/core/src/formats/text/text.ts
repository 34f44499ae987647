/** Plain text, as drafts and mails are written. */
import { headersOf } from '../../cut/front-matter.js'
import { maskTemplates } from '../../cut/template.js'
import { cutText } from './cut.js'
import { suspicions } from '../../scan/suspicions.js'
import { noOutline, type Format } from '../format.js'
import { htmlComments } from '../html-comments.js'

const headersEnd = (source: string): number => headersOf(source)?.end ?? 0

export const text: Format = {
  id: 'text',
  version: '1',
  label: 'plain text',
  extensions: ['txt', 'text'],
  fileNames: [],
  languageIds: ['plaintext', 'text'],
  mayHoldData: true,
  mask: maskTemplates,
  cut: cutText,
  frontMatterEnd: headersEnd,
  mayHoldProse: () => false,
  outline: noOutline,
  regionStarts: () => [0],
  hiddenWords: suspicions,
  bare: (own) => [own],
  read: async (own, piece) => (await import('./read.js')).readText(own, piece),
  // it would be read by everybody
  comments: htmlComments({ isHidden: false, frontMatterEnd: headersEnd, readsTheSame: () => Promise.resolve(false) })
}
