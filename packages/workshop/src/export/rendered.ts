/** A source with hidden marks as the body of a page: markup in the text is left out, and what went and came is `del` and `ins`. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { hiddenMarks } from './marks.js'
import { readMarkdown } from './read-markdown.js'

export function bodyOfMarkdown(source: string): string {
  const tree = sanitize(toHast(readMarkdown(source)))
  return toHtml(withChanges(tree.type === 'root' ? tree : { type: 'root', children: [tree] }))
}

/** Of a source that is no Markdown: each paragraph as it stands. */
export function bodyOfLines(source: string, border: RegExp): string {
  const children = source.split(border).map((paragraph): Element => ({
    type: 'element',
    tagName: 'p',
    properties: { className: ['source'] },
    children: [{ type: 'text', value: paragraph }]
  }))
  return toHtml(withChanges({ type: 'root', children }))
}

type Kind = 'same' | 'removed' | 'added'

const kindAfter: Readonly<Record<string, Kind>> = {
  [hiddenMarks.removed[0]]: 'removed',
  [hiddenMarks.removed[1]]: 'same',
  [hiddenMarks.added[0]]: 'added',
  [hiddenMarks.added[1]]: 'same'
}
const anyMark = /([\uFDD0-\uFDD3])/
const tagOf = { removed: 'del', added: 'ins' } as const

/** A change may begin in one element and end in another: each text in between is marked by itself. */
function withChanges(tree: Root): Root {
  let kind: Kind = 'same'
  const marked = (value: string): ElementContent[] =>
    value.split(anyMark).flatMap((text): ElementContent[] => {
      const next = kindAfter[text]
      if (next !== undefined) {
        kind = next
        return []
      }
      if (text === '') return []
      if (kind === 'same' || text.trim() === '') return [{ type: 'text', value: text }]
      return [{ type: 'element', tagName: tagOf[kind], properties: {}, children: [{ type: 'text', value: text }] }]
    })
  const inElement = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') return marked(node.value)
    if (node.type !== 'element') return []
    return [{ ...node, properties: withoutMarks(node.properties), children: node.children.flatMap(inElement) }]
  }
  const inRoot = (node: RootContent): RootContent[] => (node.type === 'doctype' ? [] : inElement(node))
  return { type: 'root', children: tree.children.flatMap(inRoot) }
}

const withoutMarks = (properties: Element['properties']): Element['properties'] =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/(?:%EF%B7%9[0-3]|[\uFDD0-\uFDD3])/gi, '') : value
    ])
  )
