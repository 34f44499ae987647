/** Markdown as plain text, the way a person would type it into a letter. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { hiddenMarks, type Marks } from './marks.js'
import { readMarkdown } from './read-markdown.js'

export const plainOfMarkdown = (source: string): string =>
  readMarkdown(source).children.map(block).filter(Boolean).join('\n\n')

/** The marks that no reader sees, as marks that one does. */
export const withMarks = (text: string, { removed, added }: Marks): string =>
  text
    .replaceAll(hiddenMarks.removed[0], removed[0])
    .replaceAll(hiddenMarks.removed[1], removed[1])
    .replaceAll(hiddenMarks.added[0], added[0])
    .replaceAll(hiddenMarks.added[1], added[1])

function block(node: RootContent | BlockContent | DefinitionContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inline(node.children)
    case 'code':
      return node.value
    case 'thematicBreak':
      return '* * *'
    case 'blockquote':
      return node.children.map(block).join('\n\n').replace(/^/gm, '    ')
    case 'list':
      return node.children
        .map((item, index) => listItem(item, node.ordered === true ? `${(node.start ?? 1) + index}. ` : '- '))
        .join('\n')
    case 'table':
      return node.children.map((row) => row.children.map((cell) => inline(cell.children)).join('\t')).join('\n')
    case 'footnoteDefinition':
      return `[${node.identifier}] ${node.children.map(block).join('\n\n')}`
    default:
      return ''
  }
}

const listItem = (item: ListItem, marker: string): string =>
  marker +
  item.children
    .map(block)
    .join('\n')
    .replaceAll('\n', `\n${' '.repeat(marker.length)}`)

const inline = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'break') return '\n'
      if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
      if (node.type === 'footnoteReference') return `[${node.identifier}]`
      if (node.type === 'html') return ''
      return inline(node.children)
    })
    .join('')
