/** A source with hidden marks as the body of a page: markup in the text is left out, and what went and came is `del` and `ins`. */
import type { Element, ElementContent, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { hiddenMarks } from './marks.js'
import { readMarkdown } from './read-markdown.js'
import { withTexts } from './texts.js'

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
  return withTexts(tree, marked)
}
