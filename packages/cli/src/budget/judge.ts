/** Whether what a run found fails it: by a severity, or by a limit of a configuration or of the command line. */
import { noBudget, type Budget, type Configuration } from '@stigmalint/configuration'
import { isAbsolute, relative } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import type { Run } from '../check/run.js'
import type { FileReport } from '../reporters/file-report.js'
import { pathOf } from './path-of.js'
import { fails, levelOf, serious, tallyOf, tooDense, tooManyWarnings, type Tally } from './limits.js'

export interface Judgement {
  isFailure: boolean
  /** what failed beyond a limit, and by how much */
  lines: string[]
}

/** Files that are judged together. */
interface Group {
  reports: FileReport[]
  budget: Budget
}

/** Limits of a configuration count over its files, those of the command line over all. */
export async function judge(reports: readonly FileReport[], run: Run): Promise<Judgement> {
  const line = budgetOnLine(run.flags)
  const judgements: Judgement[] = []
  for (const { reports: own, budget } of (await byConfiguration(reports, run)).values()) {
    const tally = tallyOf(own.flatMap(({ messages }) => messages))
    const isFailure = fails(tally, levelOf(inForce(budget, line)))
    judgements.push({ isFailure, lines: await beyond(tally, own, limitsOf(budget, line), run) })
  }
  const all = tallyOf(reports.flatMap(({ messages }) => messages))
  judgements.push({ isFailure: false, lines: await beyond(all, reports, line, run) })
  const lines = judgements.flatMap((own) => own.lines)
  return { isFailure: lines.length > 0 || judgements.some((own) => own.isFailure), lines }
}

/** What the command line allows. */
function budgetOnLine({ failOn, maxWarnings, maxDensity }: Flags): Budget {
  const said = <Value>(value: Value | undefined, path: string) => (value === undefined ? null : { value, path })
  return {
    failOn: said(failOn, '--fail-on'),
    maxWarnings: said(maxWarnings, '--max-warnings'),
    maxDensity: said(maxDensity, '--max-density')
  }
}

/** What the command line says wins, one by one. */
const inForce = (budget: Budget, line: Budget): Budget => ({
  failOn: line.failOn ?? budget.failOn,
  maxWarnings: line.maxWarnings ?? budget.maxWarnings,
  maxDensity: line.maxDensity ?? budget.maxDensity
})

/** The limits of a configuration that the command line leaves in force; who asks there for no failure gets none. */
function limitsOf(budget: Budget, line: Budget): Budget {
  if (line.failOn?.value === 'none') return noBudget
  return {
    failOn: null,
    maxWarnings: line.maxWarnings === null ? budget.maxWarnings : null,
    maxDensity: line.maxDensity === null ? budget.maxDensity : null
  }
}

async function beyond(
  tally: Tally,
  reports: readonly FileReport[],
  { maxWarnings, maxDensity }: Budget,
  run: Run
): Promise<string[]> {
  const lines: (string | null)[] = []
  if (maxWarnings !== null) lines.push(tooManyWarnings(tally, maxWarnings))
  if (maxDensity !== null && serious(tally) > 0) {
    const { wordsOf } = await import('./words.js')
    lines.push(tooDense(tally, await wordsOf(reports, run), maxDensity))
  }
  return lines.flatMap((line) => line ?? [])
}

async function byConfiguration(reports: readonly FileReport[], run: Run): Promise<Map<Configuration, Group>> {
  const groups = new Map<Configuration, Group>()
  for (const report of reports) {
    const configuration = await run.loader.load(pathOf(report, run))
    const known = groups.get(configuration) ?? { reports: [], budget: named(configuration.budget, run.workingFolder) }
    known.reports.push(report)
    groups.set(configuration, known)
  }
  return groups
}

/** With each limit named as a line names it. */
function named(budget: Budget, workingFolder: string): Budget {
  const from = (path: string): string => {
    const way = relative(workingFolder, path)
    return way.startsWith('..') || isAbsolute(way) ? path : way
  }
  const { maxWarnings, maxDensity } = budget
  return {
    ...budget,
    maxWarnings: maxWarnings && { ...maxWarnings, path: `max-warnings in ${from(maxWarnings.path)}` },
    maxDensity: maxDensity && { ...maxDensity, path: `max-density in ${from(maxDensity.path)}` }
  }
}
