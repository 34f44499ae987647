/** What a hover says: what was found, what to write here, and what the rule knows. */
import type { Finding } from '@stigmalint/core'
import { messageOf } from './diagnostics.js'

/** The hover of one finding as Markdown; `explanation` is that of its rule, empty where it has none. */
export function hoverText(finding: Finding, explanation: string): string {
  const here = finding.fixes.map(({ wording }) => escaped(`"${wording}"`))
  return [
    `**${escaped(messageOf(finding))}**`,
    here.length > 0 ? `Here: ${here.join(', or ')}` : '',
    explanation === '' ? '' : `---\n\n${explanation}`
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Text that Markdown would read as markup, made plain. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

/** Markdown as plain text, for clients that show no Markdown. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/(^|[^\\])\*\*/g, '$1')
    .replace(/^---\n\n/gm, '')
    .replace(/\\([\\`*_[\]<>#|~+-])/g, '$1')
