/** Markdown as it is read: headings, lists, emphasis and tables for their signs. Markup in the text is left out, its words stay. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { readMarkdown } from '../export/read-markdown.js'
import type { Shown } from './shown.js'
import { signReader } from './signs.js'

export function markdownAsRead(source: string): Shown[] {
  const words = signReader()
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? []
  const head: Shown[] = front === '' ? [] : [{ is: 'pre', children: words(front.trimEnd()) }]
  return [...head, ...readMarkdown(source).children.flatMap((node) => block(node, words))]
}

/** A line alone, in a list of lines: a heading is in bold, and the cells of a row stand one behind the other. */
export function lineAsRead(line: string): Shown[] {
  const own = line.trim()
  // the line below the head of a table says nothing
  if (/^[\s|:-]*--[\s|:-]*$/.test(own)) return []
  if (!own.startsWith('|')) return markdownAsRead(own).map(asLine)
  const columns = own.replace(/\\\|/g, '').split('|').length - (own.endsWith('|') ? 2 : 1)
  return markdownAsRead(`${own}\n${'|-'.repeat(columns)}|`).map(asLine)
}

function asLine(node: Shown): Shown {
  if (typeof node === 'string') return node
  if (/^h[1-6]$/.test(node.is) && 'children' in node)
    return { is: 'p', children: [{ is: 'strong', children: node.children }] }
  if (node.is !== 'table') return node
  const cells = node.children.flatMap((row) => (typeof row !== 'string' && 'children' in row ? row.children : []))
  return {
    is: 'p',
    children: cells.flatMap((cell, index): Shown[] => [
      ...(index === 0 ? [] : [' · ']),
      ...(typeof cell !== 'string' && 'children' in cell ? cell.children : [])
    ])
  }
}

type Words = (text: string) => Shown[]

function block(node: RootContent | BlockContent | DefinitionContent, words: Words): Shown[] {
  switch (node.type) {
    case 'paragraph':
      return [{ is: 'p', children: inline(node.children, words) }]
    case 'heading':
      return [{ is: `h${node.depth}`, children: inline(node.children, words) }]
    case 'code':
      return [{ is: 'pre', children: words(node.value) }]
    case 'thematicBreak':
      return [{ is: 'hr', children: [] }]
    case 'blockquote':
      return [{ is: 'blockquote', children: node.children.flatMap((own) => block(own, words)) }]
    case 'list': {
      const children = node.children.map((item): Shown => ({ is: 'li', children: itemOf(item, words) }))
      return [node.ordered === true ? { is: 'ol', start: node.start ?? 1, children } : { is: 'ul', children }]
    }
    case 'table':
      return [
        {
          is: 'table',
          children: node.children.map((row, index): Shown => ({
            is: 'tr',
            children: row.children.map((cell): Shown => ({
              is: index === 0 ? 'th' : 'td',
              children: inline(cell.children, words)
            }))
          }))
        }
      ]
    case 'footnoteDefinition':
      return [
        { is: 'p', children: [{ is: 'sup', children: [node.identifier] }] },
        ...node.children.flatMap((own) => block(own, words))
      ]
    case 'html': {
      const children = words(withoutTags(node.value))
      return children.length === 0 ? [] : [{ is: 'p', children }]
    }
    default:
      return []
  }
}

/** An item of one paragraph is a line, unless its list has blank lines in it. */
const itemOf = ({ children, spread }: ListItem, words: Words): Shown[] =>
  children.flatMap((own) =>
    own.type === 'paragraph' && spread !== true ? inline(own.children, words) : block(own, words)
  )

export const withoutTags = (markup: string): string =>
  markup
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^<>]*>/g, '')
    .trim()

function inline(nodes: readonly PhrasingContent[], words: Words): Shown[] {
  return nodes.flatMap((node): Shown[] => {
    switch (node.type) {
      case 'text':
        return words(node.value)
      case 'inlineCode':
        return [{ is: 'code', children: words(node.value) }]
      case 'break':
        return [{ is: 'br', children: [] }]
      case 'emphasis':
        return [{ is: 'em', children: inline(node.children, words) }]
      case 'strong':
        return [{ is: 'strong', children: inline(node.children, words) }]
      case 'delete':
        return [{ is: 's', children: inline(node.children, words) }]
      case 'image':
      case 'imageReference':
        return words(node.alt ?? '')
      case 'footnoteReference':
        return [{ is: 'sup', children: [node.identifier] }]
      case 'link':
      case 'linkReference':
        return inline(node.children, words)
      default:
        return []
    }
  })
}
