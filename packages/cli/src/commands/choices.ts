/** Names on the command line and mistakes in a configuration, said in one line each. */
import type { Choices } from '@stigmalint/configuration'
import { isProfileName, knownNames, profileNames, unknownName } from '@stigmalint/configuration/names'
import type { RuleSet } from '@stigmalint/core'
import type { Problem } from '@stigmalint/core/compile'
import { isAbsolute, relative } from 'node:path'
import type { Flags } from '../command-line/flags.js'

/** --profile and --packs as choices, or the line that says what is wrong with them. */
export async function readChoices(
  flags: Pick<Flags, 'profile' | 'packs'>,
  ruleSet: RuleSet
): Promise<{ ok: true; choices: Choices } | { ok: false; message: string }> {
  const { profile, packs } = flags
  if (profile !== undefined && !isProfileName(profile))
    return { ok: false, message: unknownName('profile', profile, profileNames) }
  if (packs?.length === 0) return { ok: false, message: '--packs names no pack, write their names with commas between' }
  if (packs) {
    const known = await knownNames(ruleSet)
    const unknown = packs.find((pack) => !known.packs.has(pack))
    if (unknown !== undefined) return { ok: false, message: unknownName('pack', unknown, known.packs) }
  }
  return { ok: true, choices: { ...(profile !== undefined && { profile }), ...(packs && { packs }) } }
}

export function describeProblem(problem: Problem): string {
  const path = isAbsolute(problem.path) ? relative(process.cwd(), problem.path) : problem.path
  return `${path.startsWith('..') ? problem.path : path}:${problem.line}:${problem.column}: ${problem.message}`
}

/** So many mistakes are told at once: what more there are shows when these are mended. */
const mostTold = 40

/** Mistakes as lines, the first of them and how many more there are. */
export function describeProblems(problems: readonly Problem[]): string[] {
  const more = problems.length - mostTold
  return [
    ...problems.slice(0, mostTold).map(describeProblem),
    ...(more > 0 ? [`and ${more} more, mend the first ones and look again`] : [])
  ]
}
