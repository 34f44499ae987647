/** MDX: Markdown with its JavaScript out of sight. */
import { maskMdx } from './mask.js'
import { marksBetween } from '../comments.js'
import { masked } from '../format.js'
import { markdown, markdownComments } from '../markdown/markdown.js'

export const mdx = masked(markdown, maskMdx, {
  id: 'mdx',
  version: '1',
  label: 'MDX',
  extensions: ['mdx'],
  languageIds: ['mdx'],
  comments: {
    ...markdownComments,
    written: marksBetween(['{/*', '*/}']),
    write: (words) => `{/* ${words} */}`
  }
})
