/** The definitions that a piece read alone needs from the rest of its page. */
import type { Nodes } from 'mdast'
import { normalLabel } from './labels.js'
import { withoutDeepContainers } from './limits.js'
import { keepsMark, parseMarkdown } from './parser.js'

/** The labels that a piece defines, as `labels` writes them. */
export function labelsDefinedIn(text: string): ReadonlySet<string> {
  const defined = new Set<string>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition') defined.add(normalLabel(node.identifier))
    if (node.type === 'footnoteDefinition') defined.add(normalLabel(`^${node.identifier}`))
    if ('children' in node) node.children.forEach(collect)
  }
  try {
    collect(parseMarkdown(keepsMark(text) + withoutDeepContainers(text).text))
  } catch {
    // What makes the parser fail is read as plain text, which defines nothing.
  }
  return defined
}

/** Definitions in a form that stands before any piece and changes nothing in it but what its labels mean. */
export const definitionsOf = (labels: readonly string[]): string =>
  labels.length === 0
    ? ''
    : // The comment ends the last footnote, which would take in a piece that starts with an indented line.
      [...labels.map((label) => `[${label}]: -`), '<!-- -->', ''].join('\n\n')
