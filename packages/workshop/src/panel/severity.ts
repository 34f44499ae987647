import type { ShownFinding } from '../checking/protocol.js'

/** What a severity asks of a writer, in a word. */
export const severityTitle: Readonly<Record<ShownFinding['severity'], string>> = {
  error: 'Change',
  warning: 'Reconsider',
  information: 'Note'
}

/** "3 to change, 4 to reconsider, 1 note" */
export function inWords(findings: readonly Pick<ShownFinding, 'severity'>[]): string {
  const count = (severity: ShownFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('information')]
  const parts = [
    errors > 0 ? `${errors} to change` : '',
    warnings > 0 ? `${warnings} to reconsider` : '',
    notes > 0 ? `${notes} ${notes === 1 ? 'note' : 'notes'}` : ''
  ].filter(Boolean)
  return parts.length === 0 ? 'nothing found' : parts.join(', ')
}
