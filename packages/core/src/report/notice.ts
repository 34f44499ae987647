/** What is said about a text beside its words: about a comment in it, or that something in it is too much. */
import { VFileMessage } from 'vfile-message'
import type { Finding, Severity } from './finding.js'
import type { pointer } from './places.js'

/** [start, end) of the source is what `expected` would stand in place of. */
export interface Notice {
  ruleId: string
  reason: string
  start: number
  end: number
  expected: string[]
}

const fatalOf = { error: true, warning: false, information: null } as const

export function toNotice(
  { ruleId, reason, start, end, expected }: Notice,
  severity: Severity,
  source: string,
  point: ReturnType<typeof pointer>
): Finding {
  const place = { start: point(start), end: point(end) }
  return Object.assign(new VFileMessage(reason, { place, source: 'stigmalint', ruleId }), {
    ruleId,
    // the ecosystem writes an information as null, and the type knows undefined only
    fatal: fatalOf[severity] as unknown as undefined,
    actual: source.slice(start, end),
    expected,
    note: '',
    severity,
    fixes: [],
    context: 'use' as const,
    lowered: null,
    sources: [],
    excerpt: { before: '', words: '', after: '' }
  })
}
