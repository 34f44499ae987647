/** A tree of a text whose source had signs in it: what becomes of each text, and attributes without the signs. */
import type { Element, ElementContent, Root, RootContent } from 'hast'

export function withTexts(tree: Root, made: (text: string) => ElementContent[]): Root {
  const inElement = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') return made(node.value)
    if (node.type !== 'element') return []
    return [{ ...node, properties: withoutSigns(node.properties), children: node.children.flatMap(inElement) }]
  }
  const inRoot = (node: RootContent): RootContent[] => (node.type === 'doctype' ? [] : inElement(node))
  return { type: 'root', children: tree.children.flatMap(inRoot) }
}

/** Addresses have them encoded. */
const withoutSigns = (properties: Element['properties']): Element['properties'] =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/%EF%B7%[9A][0-9A-F]|[\uFDD0-\uFDEF]/gi, '') : value
    ])
  )
