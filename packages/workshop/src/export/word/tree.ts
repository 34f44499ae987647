/** A text as the tree that a Word document is made of. What stands between two signs of the source is a part of what a comment is about. */
import type { Element, ElementContent, Root } from 'hast'
import type { Parents } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { withoutTags } from '../../reading/as-read.js'
import { signReader } from '../../reading/signs.js'
import { readMarkdown } from '../read-markdown.js'
import { withTexts } from '../texts.js'

/** Markup in the text is left out, its words stay. `first`: the number of the first comment. */
export function treeOfMarkdown(source: string, first: number): Root {
  const tree = toHast(readMarkdown(source), {
    handlers: {
      html: (_, { value }: { value: string }, parent: Parents | undefined) =>
        isOfBlocks(parent) ? paragraphOf(withoutTags(value)) : undefined
    }
  })
  return withComments(tree.type === 'root' ? tree : { type: 'root', children: [tree] }, first)
}

/** Tags within a line have no words of their own. */
const isOfBlocks = (parent: Parents | undefined): boolean =>
  parent === undefined || ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)

/** Of a source that is no Markdown: each paragraph as it stands. */
export const treeOfLines = (source: string, border: RegExp, first: number): Root =>
  withComments({ type: 'root', children: source.split(border).map(paragraphOf) }, first)

const paragraphOf = (value: string): Element => ({
  ...{ type: 'element', tagName: 'p', properties: { className: ['source'] } },
  children: [{ type: 'text', value }]
})

/** What a comment is about may begin in one element and end in another: each text in between says so. */
function withComments(tree: Root, first: number): Root {
  const read = signReader()
  const inText = (value: string): ElementContent[] =>
    read(value).flatMap((shown): ElementContent[] => {
      if (typeof shown === 'string') return [{ type: 'text', value: shown }]
      if (shown.is !== 'found') return []
      const children = shown.children.flatMap((own): ElementContent[] =>
        typeof own === 'string' ? [{ type: 'text', value: own }] : []
      )
      return [{ type: 'element', tagName: 'span', properties: { dataComment: first + shown.index }, children }]
    })
  return withTexts(tree, inText)
}
