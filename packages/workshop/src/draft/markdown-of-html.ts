/**
 * What a word processor puts on the clipboard, and what a page holds, as Markdown: paragraphs, headings, lists, tables, links, bold and italic. The markup is
 * read into a tree of plain data by a parser that knows no browser: nothing of it is ever run, loaded or shown.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

export function markdownOfHtml(html: string): string {
  const tree = fromHtml(fragmentOf(html), { fragment: true })
  const cleaned: Root = { type: 'root', children: clean(tree.children) }
  const markdown = toMarkdown(toMdast(cleaned), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true
  })
  return markdown.replace(/<!---->\n*/g, '').trim()
}

/** Between the comments that mark what was chosen, where the clipboard holds a whole page. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start >= 0 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html
}

type Node = RootContent | ElementContent

/** What is no prose, what was taken out of the text, and all that a browser would go and fetch. */
const dropped = new Set(
  'del script style title meta link template iframe object embed noscript svg math audio video canvas form input button select textarea xml'.split(
    ' '
  )
)

function clean(nodes: readonly Node[]): ElementContent[] {
  const kept = nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text')
      return [{ type: 'text', value: node.value.replace(/\u00a0/g, ' ').replace(/\u00ad/g, '') }]
    return node.type === 'element' ? cleanElement(node) : []
  })
  return listed(kept)
}

function cleanElement(element: Element): ElementContent[] {
  const { tagName } = element
  const style = styleOf(element)
  if (dropped.has(tagName) || tagName.includes(':') || /display:\s*none|mso-hide:\s*all/i.test(style))
    return tagName.includes(':') ? clean(element.children) : []
  if (tagName === 'img') return imageText(element)
  const children = clean(element.children)
  if (tagName === 'td' || tagName === 'th') return [{ ...bare(element), children: inCell(children) }]
  if (tagName === 'table') return [{ ...bare(element), children: withHead(children) }]
  if (tagName === 'a') return linked(element, children)
  if (tagName === 'b' || tagName === 'strong')
    return /font-weight:\s*(?:normal|400)/i.test(style) ? children : emphasized('strong', children)
  if (tagName === 'i' || tagName === 'em') return emphasized('em', children)
  if (tagName === 'span' || tagName === 'font') return styled(style, children)
  if (tagName === 'u' || tagName === 'ins' || tagName === 'mark') return children
  if (tagName === 'p' || tagName === 'div') return [asParagraph(element, style, children)]
  return [{ ...bare(element), children }]
}

/** The element without what only a page knows of it. */
function bare({ type, tagName, properties }: Element): Element {
  const { start, colSpan, rowSpan } = properties
  return {
    type,
    tagName,
    properties: {
      ...(start != null && { start }),
      ...(colSpan != null && { colSpan }),
      ...(rowSpan != null && { rowSpan })
    },
    children: []
  }
}

const styleOf = ({ properties }: Element): string => (typeof properties.style === 'string' ? properties.style : '')

const classesOf = ({ properties }: Element): string =>
  Array.isArray(properties.className) ? properties.className.join(' ') : ''

const imageText = ({ properties: { alt } }: Element): ElementContent[] =>
  typeof alt === 'string' && alt.trim() !== '' ? [{ type: 'text', value: alt }] : []

function linked({ properties: { href } }: Element, children: ElementContent[]): ElementContent[] {
  if (typeof href !== 'string' || !/^(?:https?:|mailto:)/i.test(href)) return children
  return [{ type: 'element', tagName: 'a', properties: { href }, children }]
}

/** Blanks at the ends stand outside: "**word** " and not "**word **". */
function emphasized(tagName: 'strong' | 'em', children: ElementContent[]): ElementContent[] {
  const text = textOf(children)
  if (text.trim() === '') return children
  const trimmed = trimEnd(trimStart(children))
  const element: ElementContent = { type: 'element', tagName, properties: {}, children: trimmed }
  return [...blank(/^\s/.test(text)), element, ...blank(/\s$/.test(text))]
}

function trimStart([first, ...rest]: readonly ElementContent[]): ElementContent[] {
  if (first === undefined) return []
  if (first.type === 'text') return [{ type: 'text', value: first.value.trimStart() }, ...rest]
  return first.type === 'element' ? [{ ...first, children: trimStart(first.children) }, ...rest] : [first, ...rest]
}

function trimEnd(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1)
  if (last === undefined) return []
  const before = nodes.slice(0, -1)
  if (last.type === 'text') return [...before, { type: 'text', value: last.value.trimEnd() }]
  return last.type === 'element' ? [...before, { ...last, children: trimEnd(last.children) }] : [...nodes]
}

const blank = (is: boolean): ElementContent[] => (is ? [{ type: 'text', value: ' ' }] : [])

function styled(style: string, children: ElementContent[]): ElementContent[] {
  const slanted = /font-style:\s*italic/i.test(style) ? emphasized('em', children) : children
  return /font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? emphasized('strong', slanted) : slanted
}

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')

/** A cell holds a line: its paragraphs stand behind one another. */
function inCell(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element' || !/^(?:p|div|h[1-6]|ul|ol|li)$/.test(node.tagName)) return [node]
    const isFirst = children.slice(0, index).every((other) => textOf([other]).trim() === '')
    return [...(isFirst ? [] : blank(true)), ...inCell(node.children)]
  })
}

/** Word processors have no head cells; Markdown has no table without a head: the first row is it. */
function withHead(children: readonly ElementContent[]): ElementContent[] {
  if (children.some((child) => hasElement(child, 'th'))) return [...children]
  let isFirst = true
  const inRows = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((node) => {
      if (node.type !== 'element') return node
      if (node.tagName !== 'tr') return { ...node, children: inRows(node.children) }
      if (!isFirst) return node
      isFirst = false
      return { ...node, children: node.children.map(asHead) }
    })
  return inRows(children)
}

const asHead = (cell: ElementContent): ElementContent =>
  cell.type === 'element' && cell.tagName === 'td' ? { ...cell, tagName: 'th' } : cell

const hasElement = (node: ElementContent, tagName: string): boolean =>
  node.type === 'element' && (node.tagName === tagName || node.children.some((child) => hasElement(child, tagName)))

/** A paragraph, or the item of a list that a word processor draws with paragraphs; which kind and how deep is kept for `listed`. */
function asParagraph(element: Element, style: string, children: ElementContent[]): Element {
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(style)?.[1]
  if (level !== undefined) return drawnItem(Number(level), children, markerOf(element))
  const heading = /\bMso(Title|Heading(\d))/.exec(classesOf(element))
  if (heading) return { type: 'element', tagName: `h${heading[2] ?? '1'}`, properties: {}, children }
  return { ...bare(element), children }
}

/** The bullet or the number that is drawn before an item: what the program says is to be ignored. */
function markerOf(element: Element): string {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (/mso-list:\s*ignore/i.test(styleOf(child))) return textOf([child]).trim()
    const marker = markerOf(child)
    if (marker !== '') return marker
  }
  return ''
}

function drawnItem(level: number, children: ElementContent[], marker: string): Element {
  const kind = /^\(?[\p{L}\p{N}]{1,5}[.)]/u.test(marker) && !/^o$/i.test(marker) ? 'ol' : 'ul'
  return {
    type: 'element',
    tagName: 'li',
    properties: { dataLevel: level, dataKind: kind },
    children: withoutMarker(children, marker)
  }
}

function withoutMarker(children: readonly ElementContent[], marker: string): ElementContent[] {
  const [first, ...rest] = children
  if (first === undefined || marker === '') return [...children]
  if (first.type === 'text') {
    const trimmed = first.value.trimStart()
    if (trimmed === '') return withoutMarker(rest, marker)
    return trimmed.startsWith(marker)
      ? [{ type: 'text', value: trimmed.slice(marker.length).trimStart() }, ...rest]
      : [...children]
  }
  return first.type === 'element'
    ? [{ ...first, children: withoutMarker(first.children, marker) }, ...rest]
    : [...children]
}

const levelOf = (node: ElementContent): number | null =>
  node.type === 'element' && typeof node.properties.dataLevel === 'number' ? node.properties.dataLevel : null

/** Drawn items that follow one another become lists, deeper ones within the item before them. */
function listed(nodes: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = []
  let open: { level: number; list: Element }[] = []
  for (const node of nodes) {
    const level = levelOf(node)
    if (level === null || node.type !== 'element') {
      if (node.type !== 'text' || node.value.trim() !== '') open = []
      done.push(node)
      continue
    }
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if ((open.at(-1)?.level ?? 0) < level) {
      const list: Element = { type: 'element', tagName: kindOf(node), properties: {}, children: [] }
      const above = open.at(-1)?.list.children.at(-1)
      if (above?.type === 'element') above.children.push(list)
      else done.push(list)
      open.push({ level, list })
    }
    open.at(-1)?.list.children.push({ type: 'element', tagName: 'li', properties: {}, children: node.children })
  }
  return done
}

const kindOf = ({ properties }: Element): 'ol' | 'ul' => (properties.dataKind === 'ol' ? 'ol' : 'ul')
