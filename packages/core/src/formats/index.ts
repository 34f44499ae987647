/** The formats that the engine brings along, by their names; others are values that callers hand over. */
import { commitMessage } from './commit-message/commit-message.js'
import type { Format } from './format.js'
import { markdown } from './markdown/markdown.js'
import { mdx } from './mdx/mdx.js'
import { text } from './text/text.js'

export { frontMatterEnd } from '../cut/front-matter.js'
export type { Piece } from '../cut/piece.js'
export { maskTemplates } from '../cut/template.js'
export { suspicions } from '../scan/suspicions.js'
export type { Comments, CommentMarks, Slot, Span } from './comments.js'
export { masked, noOutline, type Format, type Heading, type InCode } from './format.js'
export { htmlComments } from './html-comments.js'

export const formats = { markdown, mdx, text, 'commit-message': commitMessage } satisfies Readonly<
  Record<string, Format>
>

export type FormatId = keyof typeof formats

/** A format by its name, or as it is. */
export const asFormat = (format: Format | FormatId): Format => (typeof format === 'string' ? formats[format] : format)
