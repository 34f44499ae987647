/** Fingerprints by which code hosts know a finding again when its lines have moved. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { createHash } from 'node:crypto'
import { contentOf } from '../baseline/content.js'

/**
 * For each finding, in their order, a fingerprint of 32 hexadecimal digits over the file's path, the rule, the content,
 * and which of those alike it is: two that are alike stay two.
 */
export function fingerprints(path: string, findings: readonly PlacedFinding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const content = `${finding.ruleId ?? ''}\t${contentOf(finding)}`
    const nth = (seen.get(content) ?? 0) + 1
    seen.set(content, nth)
    return fingerprintOf([path, content, String(nth)])
  })
}

/** 32 hexadecimal digits. */
export const fingerprintOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
