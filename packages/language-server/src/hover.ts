/** What a hover says: why, what to write instead, and who says so. */
import type { Finding } from '@stigmalint/core'
import { messageOf } from './diagnostics.js'

/** The hover of one finding as Markdown; `more` is the explanation of its rule. */
export function hoverText(finding: Finding, more: string): string {
  const lines = [`**${escaped(messageOf(finding))}**`]
  if (finding.note) lines.push(escaped(finding.note))
  if (finding.fixes.length > 0)
    lines.push(
      [
        'Write instead:',
        ...finding.fixes.map(
          ({ title, applicability }) =>
            `- ${escaped(title.replace(/^Replace with /, ''))}${applicability === 'safe' ? ' (safe)' : ''}`
        )
      ].join('\n')
    )
  if (more !== '') lines.push(more)
  return lines.join('\n\n')
}

/** Text that Markdown would read as markup, made plain. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

/** Markdown as plain text, for clients that show no Markdown. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/\*\*|__/g, '')
    .replace(/\\([\\`*_[\]<>#|~])/g, '$1')
