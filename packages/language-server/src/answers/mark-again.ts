/** What takes back that a place is left as it is: by a comment in the text, or by the choice that the client keeps. */
import { suppressionComments, type Format, type SuppressionComment } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { CodeActionKind } from 'vscode-languageserver/node'
import type { Offer } from './code-actions.js'
import { isRule } from '../findings/diagnostics.js'
import { isSameLeave, leaveOf, type Leave } from '../silence/leaves.js'
import { removalOf } from '../silence/suppressions.js'
import { startOfLine } from '../text/line-ends.js'

const offer = { kind: CodeActionKind.QuickFix, isPreferred: false, finding: null, edits: [], command: null }

/** A comment is not longer than this, in characters: a text without one near costs a look at these. */
const longest = 2000

/** Removes the comments at a place that switch something off; where they switch nothing off, that is reported, and mended as such. */
export function commentsToTakeBack(
  text: string,
  format: Format,
  start: number,
  end: number,
  at: readonly PlacedFinding[]
): Offer[] {
  const { comments: syntax, frontMatterEnd } = format
  if (syntax === null || !text.slice(Math.max(0, start - longest), end + longest).includes('stigmalint-')) return []
  const comments = suppressionComments(text, format)
  const found = comments.filter((comment) => {
    const { from, to } = extentOf(comment, comments, text)
    return comment.directive.startsWith('disable') && from <= end && start <= to && !isReported(comment, at)
  })
  return found.map((comment) => {
    const own = found.length === 1 ? '' : ` (${comment.ruleIds.join(', ') || 'every rule'})`
    const where = comment.directive === 'disable-file' ? ' in this document' : ''
    const closing = closingOf(comment, comments)
    return {
      ...offer,
      title: `Mark it again${where}${own}`,
      edits: [comment, ...(closing ? [closing] : [])].map((one) =>
        removalOf(text, one, { comments: syntax, frontMatterEnd })
      )
    }
  })
}

/** What stands for a comment: itself; within one line, all from it to the one that switches on again. */
function extentOf(
  comment: SuppressionComment,
  comments: readonly SuppressionComment[],
  text: string
): { from: number; to: number } {
  const closing = closingOf(comment, comments)
  return {
    from: comment.start,
    to: closing && startOfLine(text, closing.start) <= comment.start ? closing.end : comment.end
  }
}

/** The comment that switches on again just what this one switches off, where no other needs it. */
function closingOf(
  comment: SuppressionComment,
  comments: readonly SuppressionComment[]
): SuppressionComment | undefined {
  if (comment.directive !== 'disable') return undefined
  const closing = comments.find(({ directive, start }) => directive === 'enable' && start === comment.to)
  const isShared = comments.some(
    (other) => other !== comment && other.directive === 'disable' && other.to === comment.to
  )
  const names = (one: SuppressionComment): string => [...one.ruleIds].sort().join(' ')
  return closing && !isShared && names(closing) === names(comment) ? closing : undefined
}

const isReported = ({ start, end }: SuppressionComment, at: readonly PlacedFinding[]): boolean =>
  at.some((finding) => !isRule(finding.ruleId) && finding.start < end && start < finding.end)

/** The places that the client keeps; `findings` are all of the document, `at` those of them that stand at the place. */
export function leavesToTakeBack(
  at: readonly PlacedFinding[],
  findings: readonly PlacedFinding[],
  leaves: readonly Leave[],
  uri: string
): Offer[] {
  const left = at.flatMap((finding) => {
    const leave = leaveOf(finding, findings, uri)
    return leave !== null && leaves.some((other) => isSameLeave(other, leave)) ? [leave] : []
  })
  return left.map((leave) => {
    const title = left.length === 1 ? 'Mark it again' : `Mark "${leave.words}" again`
    return { ...offer, title, command: { title, command: 'stigmalint.markAgain', arguments: [leave] } }
  })
}
