/** MDX: Markdown with its JavaScript out of sight. */
import { maskMdx } from '../cut/mdx.js'
import { masked } from './format.js'
import { markdown } from './markdown.js'

export const mdx = masked(markdown, maskMdx, {
  id: 'mdx',
  label: 'MDX',
  extensions: ['mdx'],
  languageIds: ['mdx'],
  comments: { ...markdown.comments, open: '{/*', close: '*/}' }
})
