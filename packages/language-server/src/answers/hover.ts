/** What a hover says of one finding, below the message that editors show by themselves. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { isRule } from '../findings/diagnostics.js'
import { leaveOf } from '../silence/leaves.js'
import { linkTo } from '../findings/links.js'

/** Links to what can be done, for a client that follows them. `findings` are all of the document. */
export function hoverLinks(
  finding: PlacedFinding,
  findings: readonly PlacedFinding[],
  uri: string,
  version: number
): string {
  const { ruleId, fixes } = finding
  if (!isRule(ruleId)) return ''
  const leave = leaveOf(finding, findings, uri)
  return [
    fixes.length === 0 ? '' : `[Write it](${linkTo('write', uri, version, findings.indexOf(finding))})`,
    `[Examples and sources](${linkTo('explainRule', ruleId, uri)})`,
    leave === null ? '' : `[Leave it here](${linkTo('leaveHere', leave)})`
  ]
    .filter((link) => link !== '')
    .join(' · ')
}

/** Markdown as plain text, for clients that show no Markdown. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/(^|[^\\])\*\*/g, '$1')
    .replace(/^---\n\n/gm, '')
    .replace(/\\$/gm, '')
    .replace(/\\([\\`*_[\]<>#|~+-])/g, '$1')
