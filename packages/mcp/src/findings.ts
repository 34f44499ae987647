/** Findings as tools answer them. */
import type { OpenedDocument } from '@stigmalint/core'
import type { Checked, PlacedFinding } from '@stigmalint/core/trusted'
import type { Finding } from './schemas.js'

/** So many findings of a text are listed: an assistant reads all of them. */
const mostListed = 200

export interface Listed {
  findings: Finding[]
  notes: number
  suppressed: number
  leftOut: number
}

export function listed(
  { findings, suppressed }: Checked,
  { locate }: Pick<OpenedDocument, 'locate'>,
  withNotes: boolean
): Listed {
  const wanted = findings.filter(({ severity }) => withNotes || severity !== 'information')
  return {
    findings: wanted.slice(0, mostListed).map((own) => asFinding(own, locate(own.start, own.end))),
    notes: findings.filter(({ severity }) => severity === 'information').length,
    suppressed,
    leftOut: Math.max(0, wanted.length - mostListed)
  }
}

function asFinding(finding: PlacedFinding, location: ReturnType<OpenedDocument['locate']>): Finding {
  const { ruleId, severity, excerpt, reason, line, column, start, end, offers } = finding
  return {
    rule: ruleId ?? '',
    severity,
    words: excerpt.words,
    message: reason,
    ...{ line, column, start, end },
    ...(location && {
      where: Object.entries(location)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')
    }),
    wordings: offers.map(({ replaces, wording, applicability, because, doubt }) => {
      const choice = because ?? doubt
      return { replaces, wording, safe: applicability === 'safe', ...(choice !== undefined && { because: choice }) }
    })
  }
}
