/** `stigmalint test-rules [FOLDER]`: runs the examples that rules carry, and says what to mend; with --on, compares. */
import { nodeFiles } from '@stigmalint/configuration'
import { loadHouse, missingInDrafts } from '@stigmalint/configuration/house'
import { testRules } from '@stigmalint/core/rule-tests'
import { resolve, sep } from 'node:path'
import type { Flags } from '../arguments.js'
import { writeError, writeOut } from '../output.js'
import { describeProblem, describeProblems } from './choices.js'
import { configurationHere } from './configuration-here.js'

export async function runTestRules(names: readonly string[], flags: Flags): Promise<number> {
  if (names.length > 1) {
    writeError('stigmalint: test-rules takes one folder\n')
    return 2
  }
  const named = names[0] ?? flags.house
  const folder = named === undefined ? ((await configurationHere(flags))?.house ?? null) : resolve(named)
  if (folder === null) {
    writeError(
      'stigmalint: no house folder is configured here, name one (stigmalint test-rules FOLDER) or set `house` in the configuration\n'
    )
    return 2
  }
  if (flags.on) return (await import('./compare-rules.js')).compareRules(folder, flags.on, flags)
  if (flags.against !== undefined) {
    writeError('stigmalint: --against needs the documents to compare on, such as --on FOLDER\n')
    return 2
  }
  const house = await loadHouse(folder, nodeFiles)
  if (house === null) {
    writeError(`${named ?? folder}: no such folder, check the path\n`)
    return 2
  }
  // Those of the configured house folder were told when the configuration was read.
  if (named !== undefined) writeError(describeProblems(house.problems))
  const prefix = `${sep === '/' ? folder : folder.replaceAll(sep, '/')}/`
  const results = await testRules(house.compiled, (_, path) => path.startsWith(prefix))
  const failed = results.filter((result) => !result.ok)
  if (flags.format === 'json') writeOut(`${JSON.stringify(results, null, 2)}\n`)
  else {
    for (const { path, line, text, problem } of failed)
      writeOut(`${describeProblem({ path, line, column: 1, message: problem ?? 'fails' })}\n    ${text}\n`)
    if (!flags.isQuiet || failed.length > 0)
      writeOut(`${results.length - failed.length} examples passed, ${failed.length} failed\n`)
    if (!flags.isQuiet && house.drafts.length > 0) {
      const count = house.drafts.length
      writeOut(`${count} ${count === 1 ? 'draft is' : 'drafts are'} off; what is still missing:\n`)
      writeOut(
        missingInDrafts(house)
          .map((problem) => `${describeProblem(problem)}\n`)
          .join('')
      )
    }
  }
  return house.problems.length > 0 ? 2 : failed.length > 0 ? 1 : 0
}
