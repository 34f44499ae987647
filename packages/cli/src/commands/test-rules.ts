/** `stigmalint test-rules [FOLDER]`: runs the examples that rules carry, and says what to mend; with --on, compares. */
import { nodeFiles } from '@stigmalint/configuration'
import { loadHouse, missingInDrafts } from '@stigmalint/configuration/house'
import { testRules } from '@stigmalint/core/rule-tests'
import { resolve, sep } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { writeError, writeErrorLine, writeJson, writeOutLine } from '../output.js'
import { describeProblem, describeProblems } from './choices.js'
import { configurationHere } from './configuration-here.js'

export async function runTestRules(names: readonly string[], flags: Flags): Promise<number> {
  if (names.length > 1) {
    writeErrorLine('stigmalint: test-rules takes one folder')
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
    writeErrorLine('stigmalint: --against needs the documents to compare on, such as --on FOLDER')
    return 2
  }
  const house = await loadHouse(folder, nodeFiles)
  if (house === null) {
    writeErrorLine(`${named ?? folder}: no such folder, check the path`)
    return 2
  }
  // Those of the configured house folder were told when the configuration was read.
  if (named !== undefined) describeProblems(house.problems).forEach(writeErrorLine)
  const prefix = `${sep === '/' ? folder : folder.replaceAll(sep, '/')}/`
  const results = await testRules(house.compiled, (_, path) => path.startsWith(prefix))
  const failed = results.filter((result) => !result.ok)
  if (flags.format === 'json') writeJson(`${JSON.stringify(results, null, 2)}\n`)
  else {
    for (const { path, line, text, problem } of failed) {
      writeOutLine(describeProblem({ path, line, column: 1, message: problem ?? 'fails' }))
      writeOutLine(`    ${text}`)
    }
    if (!flags.isQuiet || failed.length > 0)
      writeOutLine(`${results.length - failed.length} examples passed, ${failed.length} failed`)
    if (!flags.isQuiet && house.drafts.length > 0) {
      const count = house.drafts.length
      writeOutLine(`${count} ${count === 1 ? 'draft is' : 'drafts are'} off; what is still missing:`)
      for (const problem of missingInDrafts(house)) writeOutLine(describeProblem(problem))
    }
  }
  return house.problems.length > 0 ? 2 : failed.length > 0 ? 1 : 0
}
