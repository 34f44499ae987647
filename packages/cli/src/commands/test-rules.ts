/** `stigmalint test-rules [FOLDER]`: runs the examples that rules carry, and says what to mend. */
import { nodeFiles } from '@stigmalint/configuration'
import { loadHouse } from '@stigmalint/configuration/house'
import { testRules } from '@stigmalint/core/rule-tests'
import { resolve, sep } from 'node:path'
import type { Flags } from '../arguments.js'
import { writeError, writeOut } from '../output.js'
import { describeProblem } from './choices.js'
import { configurationHere } from './configuration-here.js'

export async function runTestRules(names: readonly string[], flags: Flags): Promise<number> {
  if (names.length > 1) {
    writeError('stigmalint: test-rules takes one folder\n')
    return 2
  }
  const folder = names[0] === undefined ? ((await configurationHere(flags))?.house ?? null) : resolve(names[0])
  if (folder === null) {
    writeError(
      'stigmalint: no house folder is configured here, name one (stigmalint test-rules FOLDER) or set `house` in the configuration\n'
    )
    return 2
  }
  const house = await loadHouse(folder, nodeFiles)
  if (house === null) {
    writeError(`${names[0] ?? folder}: no such folder, check the path\n`)
    return 2
  }
  // Those of the configured house folder were told when the configuration was read.
  if (names[0] !== undefined) for (const problem of house.problems) writeError(`${describeProblem(problem)}\n`)
  const prefix = `${sep === '/' ? folder : folder.replaceAll(sep, '/')}/`
  const results = await testRules(house.compiled, (_, path) => path.startsWith(prefix))
  const failed = results.filter((result) => !result.ok)
  if (flags.format === 'json') writeOut(`${JSON.stringify(results, null, 2)}\n`)
  else {
    for (const { path, line, text, problem } of failed)
      writeOut(`${describeProblem({ path, line, column: 1, message: problem ?? 'fails' })}\n    ${text}\n`)
    if (!flags.isQuiet || failed.length > 0)
      writeOut(`${results.length - failed.length} examples passed, ${failed.length} failed\n`)
  }
  return house.problems.length > 0 ? 2 : failed.length > 0 ? 1 : 0
}
