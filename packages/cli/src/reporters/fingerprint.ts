/** What makes a finding known again when its text has moved: its rule and its words within their sentence, and no line. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { createHash } from 'node:crypto'

/**
 * The content of a finding in one line. Lines that are wrapped elsewhere, other line ends, blanks and lists that move change
 * nothing; another word in the same sentence, within some seventy characters, does.
 */
export const contentOf = ({ ruleId, actual, excerpt: { before, words, after } }: PlacedFinding): string =>
  [ruleId ?? '', before, words === '' ? (actual ?? '') : words, after]
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .join('\t')

/**
 * For each finding, in their order, a fingerprint of 32 hexadecimal digits over the file's path, the content, and which of
 * those with the same content it is: two that are alike stay two.
 */
export function fingerprints(path: string, findings: readonly PlacedFinding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const content = contentOf(finding)
    const nth = (seen.get(content) ?? 0) + 1
    seen.set(content, nth)
    return createHash('sha256').update([path, content, nth].join('\n')).digest('hex').slice(0, 32)
  })
}
