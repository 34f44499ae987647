/** The lines under the report: how much there was, and what to do next. */
import type { Finding } from '@stigmalint/core'
import { countFixable } from '../fix/count-fixable.js'
import type { FileReport } from './file-report.js'

export interface SummaryOptions {
  showInformation: boolean
  isDryRun: boolean
}

export function summary(reports: readonly FileReport[], options: SummaryOptions): string {
  const messages = reports.flatMap((report) => report.messages)
  const countOf = (severity: Finding['severity']): number =>
    messages.filter((message) => message.severity === severity).length
  const [errors, warnings, informations] = [countOf('error'), countOf('warning'), countOf('information')]
  const total = (key: 'applied' | 'suppressed' | 'skippedBlocks'): number =>
    reports.reduce((sum, report) => sum + report[key], 0)
  const hidden = options.showInformation ? 0 : informations
  const lines = [
    `${count(reports.length, 'file')} checked: ${messages.length === 0 ? 'nothing found' : `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(informations, 'information')}`}.`
  ]
  if (total('applied') > 0)
    lines.push(`${count(total('applied'), 'fix', 'fixes')} ${options.isDryRun ? 'would be applied' : 'applied'}.`)
  if (total('suppressed') > 0)
    lines.push(`${count(total('suppressed'), 'finding')} left alone by comments or the configuration.`)
  if (total('skippedBlocks') > 0)
    lines.push(`${count(total('skippedBlocks'), 'paragraph')} in another language not checked.`)

  const { safe, suggested } = countFixable(messages)
  const next: string[] = []
  if (safe > 0)
    next.push(
      `--fix mends ${safe}${suggested > 0 ? `, --fix-suggested ${safe + suggested} (read what it changed)` : ''}`
    )
  else if (suggested > 0) next.push(`--fix-suggested mends ${suggested} (read what it changed)`)
  if (hidden > 0) next.push(`--show-information shows the ${count(hidden, 'information')}`)
  const rule = messages.find(
    (message) => message.severity !== 'information' && !(message.ruleId ?? '').startsWith('stigmalint/')
  )?.ruleId
  if (rule) next.push(`stigmalint explain ${rule} says why`)
  if (next.length > 0) lines.push(`Next: ${next.join('; ')}.`)
  return `${lines.join('\n')}\n`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
