/** Whether Markdown reads the same but for suppression comments. */
import type { Nodes } from 'mdast'
import { frontMatterEnd } from '../cut/front-matter.js'
import { parseMarkdown } from './parser.js'

export function readsTheSame(one: string, other: string): boolean {
  return shapeOfPage(one) === shapeOfPage(other)
}

function shapeOfPage(text: string): string {
  const end = frontMatterEnd(text)
  return JSON.stringify([text.slice(0, end), shapeOf(parseMarkdown(text.slice(end)))])
}

type Shape = string | readonly [type: string, details: string, children: readonly Shape[]]

/** A tree without its places and our comments; words that a comment stood between are put together again. */
function shapeOf(node: Nodes): Shape {
  const { type, position: _position, ...details } = node
  const own = Object.fromEntries(Object.entries(details).filter(([key]) => key !== 'children' && key !== 'data'))
  if (!('children' in node)) return [type, JSON.stringify(own), []]
  const children: Shape[] = []
  for (const child of node.children) {
    if (isOurComment(child)) continue
    const shape = child.type === 'text' ? child.value : shapeOf(child)
    const last = children.at(-1)
    if (typeof shape === 'string' && typeof last === 'string') children[children.length - 1] = last + shape
    else children.push(shape)
  }
  return [
    type,
    JSON.stringify(own),
    children.map((child) =>
      typeof child === 'string' ? child.replace(/[^\S\n]*\n\s*|[^\S\n]+$/g, '\n').trimEnd() : child
    )
  ]
}

const isOurComment = (node: Nodes): boolean =>
  node.type === 'html' && /^<!--\s*stigmalint-(?:(?!-->)[^])*-->\s*$/.test(node.value)
