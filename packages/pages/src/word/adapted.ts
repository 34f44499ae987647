/** A page of HTML as the tree of a Word document: what its style sheet says on paper (breaks, boxes, bold words), said by the elements themselves. */
import type { Element, ElementContent } from 'hast'

/** What a page is told apart by on a screen alone. */
const unprinted = ['screen', 'skip', 'score-line']

/** Lists without a sign in front. */
const plainLists = ['terms', 'figures', 'findings', 'pages', 'key']

/** What begins a page of its own, but for the first of it. */
const sheets = ['sheet', 'text', 'pack']

const strong = ['write', 'level', 'verdict', 'say']

export function adapted(nodes: readonly ElementContent[]): ElementContent[] {
  const seen = new Set<unknown>()
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const classes = classesOf(node)
    if (node.tagName === 'nav' || classes.some((own) => unprinted.includes(own))) return []
    const sheet = classes.find((own) => sheets.includes(own))
    const isNext = sheet !== undefined && seen.has(sheet)
    seen.add(sheet)
    const own = asPrinted(node, classes)
    return [isNext ? withStyle(own, 'break-before: page') : own]
  })
}

function asPrinted(element: Element, classes: readonly string[]): Element {
  const children = adapted(element.children)
  const is = (name: string): boolean => classes.includes(name)
  if (is('boxes')) return { ...element, tagName: 'p', children: boxes(element) }
  if (is('card')) return frame(children)
  if (classes.some((own) => plainLists.includes(own)))
    return { ...element, tagName: 'div', children: children.map(asLine) }
  if (element.tagName === 'summary' || classes.some((own) => strong.includes(own)))
    return { ...element, children: [wrapped('strong', children)] }
  if (is('not'))
    return { ...element, children: children.map((child) => (isNamed(child, 'b') ? { ...child, tagName: 's' } : child)) }
  if (is('struck')) return { ...element, children: [wrapped('s', children)] }
  if (is('small') || is('quiet') || element.tagName === 'footer') return { ...element, children: inSmall(children) }
  if (is('number')) return withStyle({ ...element, children }, 'text-align: right')
  if (is('exercises')) return { ...element, children: children.map(whole) }
  if (is('finding') || is('concept')) return whole({ ...element, children })
  if (is('keep')) return { ...element, children: children.map(dotted) }
  return { ...element, children }
}

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : []

const wrapped = (tagName: string, children: ElementContent[]): Element => ({
  ...{ type: 'element', tagName, properties: {}, children }
})

const withStyle = (element: Element, style: string): Element => ({
  ...element,
  properties: { ...element.properties, style }
})

/** No page ends in it. */
const whole = <Node extends ElementContent>(node: Node): Node | Element =>
  node.type === 'element' ? withStyle(node, 'break-inside: avoid') : node

const isNamed = (node: ElementContent, ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName)

/** What is ticked with a pencil. */
const boxes = ({ children }: Element): ElementContent[] =>
  children
    .filter((item) => item.type === 'element')
    .flatMap((item, at): ElementContent[] => [
      { type: 'text', value: `${at === 0 ? '' : '\u2003\u2003'}☐\u00A0` },
      ...item.children
    ])

/** A card to cut out. */
const frame = (children: ElementContent[]): Element => {
  const cell = wrapped('td', children)
  return { ...wrapped('table', [wrapped('tr', [cell])]), properties: { role: 'presentation' } }
}

/** An item of a list without signs is a paragraph; a figure that stands above its word stands in front of it. */
const asLine = (item: ElementContent): ElementContent =>
  isNamed(item, 'li')
    ? {
        ...item,
        tagName: 'div',
        children: item.children.flatMap((child): ElementContent[] =>
          isNamed(child, 'b') ? [child, { type: 'text', value: ' ' }] : [child]
        )
      }
    : item

/** Blocks stay blocks: what is small is their words. */
const inSmall = (children: readonly ElementContent[]): ElementContent[] =>
  children.map((child) =>
    isNamed(child, 'p', 'div', 'ul', 'li', 'h2')
      ? { ...child, children: inSmall(child.children) }
      : wrapped('small', [child])
  )

/** What is kept has another line than what is to be changed. */
const dotted = (node: ElementContent): ElementContent => {
  if (node.type !== 'element') return node
  const children = node.children.map(dotted)
  return node.tagName === 'mark'
    ? withStyle({ ...wrapped('u', children) }, 'text-decoration: dotted')
    : { ...node, children }
}
