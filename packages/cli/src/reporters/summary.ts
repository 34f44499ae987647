/** The lines under the report: how much there was, what was changed, and what to do next. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { Flags } from '../command-line/flags.js'
import { changeLines } from '../fix/change-lines.js'
import type { FileReport } from './file-report.js'
import { nextCommands, type Asked } from './next.js'

export interface SummaryOptions extends Omit<Asked, 'tried'> {
  fix: Flags['fix']
  isDryRun: boolean
}

export function summary(reports: readonly FileReport[], options: SummaryOptions): string {
  const messages = reports.flatMap((report) => report.messages)
  const countOf = (severity: PlacedFinding['severity']): number =>
    messages.filter((message) => message.severity === severity).length
  const [errors, warnings, notes] = [countOf('error'), countOf('warning'), countOf('information')]
  const total = (key: 'applied' | 'suppressed' | 'skippedBlocks' | 'accepted'): number =>
    reports.reduce((sum, report) => sum + report[key], 0)
  const lines = [
    `${count(reports.length, 'file')} checked: ${messages.length === 0 ? 'nothing found' : `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notes, 'note')}`}.`
  ]
  if (total('applied') > 0)
    lines.push(`${count(total('applied'), 'fix', 'fixes')} ${options.isDryRun ? 'would be applied' : 'applied'}.`)
  if (total('accepted') > 0) lines.push(`${count(total('accepted'), 'finding')} from before not listed.`)
  if (total('suppressed') > 0)
    lines.push(`${count(total('suppressed'), 'finding')} left alone by comments or the configuration.`)
  if (total('skippedBlocks') > 0)
    lines.push(`${count(total('skippedBlocks'), 'paragraph')} in another language not checked.`)
  const tried = options.isDryRun ? { fix: options.fix, count: total('applied') } : null
  return `${lines.join('\n')}\n${nextCommands(reports, { ...options, tried })}`
}

/** In characters, at least, but for the last. */
const partLength = 100_000

/** What was changed, or would be, before what is left: in parts, since it may be long. */
export function* changeList(reports: readonly FileReport[]): Generator<string> {
  let part: string[] = []
  let length = 0
  for (const { path, changes } of reports)
    for (const line of changeLines(path, changes)) {
      part.push(line)
      length += line.length
      if (length < partLength) continue
      yield part.join('')
      part = []
      length = 0
    }
  if (reports.some(({ changes }) => changes.length > 0)) yield `${part.join('')}\n`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
