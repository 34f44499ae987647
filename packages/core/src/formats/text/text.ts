/** Plain text, as drafts and mails are written. */
import { headersOf } from '../../cut/front-matter.js'
import { maskTemplates } from '../../cut/template.js'
import { cutText } from './cut.js'
import { suspicions } from '../../scan/suspicions.js'
import { noOutline, type Format } from '../format.js'

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
  frontMatterEnd: (source) => headersOf(source)?.end ?? 0,
  mayHoldProse: () => false,
  outline: noOutline,
  regionStarts: () => [0],
  hiddenWords: suspicions,
  bare: (own) => [own],
  read: async (own, piece) => (await import('./read.js')).readText(own, piece),
  // it would be read by everybody
  comments: {
    open: '<!--',
    close: '-->',
    isHidden: false,
    isInline: true,
    lineMark: null,
    readsTheSame: () => Promise.resolve(false)
  }
}
