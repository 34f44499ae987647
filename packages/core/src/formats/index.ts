/** The formats that the engine brings along, by their names; others are values that callers hand over. */
import { commitMessage } from './commit-message.js'
import type { Format } from './format.js'
import { markdown } from './markdown.js'
import { mdx } from './mdx.js'
import { text } from './text.js'

export type { Comments, Format } from './format.js'

export const formats = { markdown, mdx, text, 'commit-message': commitMessage } satisfies Readonly<
  Record<string, Format>
>

export type FormatId = keyof typeof formats

/** A format by its name, or as it is. */
export const asFormat = (format: Format | FormatId): Format => (typeof format === 'string' ? formats[format] : format)
