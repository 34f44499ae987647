import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Markdown as the engine takes it: with tables, footnotes and strikethrough; the front matter is left out. */
export const readMarkdown = (source: string): Root =>
  fromMarkdown(source.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()]
  })
