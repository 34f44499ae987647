/** What a reader sees, as elements of the page. */
import type { VNode } from 'preact'
import type { Shown } from './shown.js'

/** How words that were found are shown, and what stands where they end. */
export interface FoundElements {
  found: (index: number, words: (VNode | string)[]) => VNode
  end: (index: number) => VNode
}

const none: FoundElements = { found: (_, words) => <>{words}</>, end: () => <></> }

export const elementsOf = (nodes: readonly Shown[], own: FoundElements = none): (VNode | string)[] =>
  nodes.map((node): VNode | string => {
    if (typeof node === 'string') return node
    if (node.is === 'end') return own.end(node.index)
    const children = elementsOf(node.children, own)
    switch (node.is) {
      case 'found':
        return own.found(node.index, children)
      case 'table':
        return (
          <table>
            <tbody>{children}</tbody>
          </table>
        )
      case 'ol':
        return <ol start={node.start ?? 1}>{children}</ol>
      default: {
        const Tag = node.is
        return <Tag>{children}</Tag>
      }
    }
  })
