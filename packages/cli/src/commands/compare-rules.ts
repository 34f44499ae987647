/** `stigmalint test-rules --on FOLDER`: the sentences of real documents that two states of the rules judge differently. */
import { createLoader, nodeFiles } from '@stigmalint/configuration'
import { loadHouse } from '@stigmalint/configuration/house'
import type { RuleSet } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { findInputs } from '@stigmalint/files'
import { checkFile, type FileCheck } from '@stigmalint/project'
import { crashLine } from '@stigmalint/project/crash'
import { resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { changesIn, type Change } from '../house/changes.js'
import { writeErrorLine, writeJson, writeOutLine, writeToTerminal } from '../output.js'
import { createProgress } from '../progress.js'
import { behindPath } from '../reporters/location.js'
import { describeProblem, readChoices } from './choices.js'

interface States {
  before: RuleSet
  after: RuleSet
}

/** `after` is the full path of the house folder. */
export async function compareRules(after: string, on: readonly string[], flags: Flags): Promise<number> {
  const builtIn = await loadRuleSet()
  const failures: string[] = []
  const fail = (line: string): void => {
    failures.push(line)
    writeErrorLine(line)
  }
  const houseRules = async (folder: string, shown: string): Promise<RuleSet | null> => {
    const house = await loadHouse(folder, nodeFiles)
    if (!house) fail(`${shown}: no such folder, check the path`)
    for (const problem of house?.problems ?? []) fail(describeProblem(problem))
    return house?.compiled.ruleSet ?? null
  }
  const states: { before: RuleSet | null; after: RuleSet | null } = {
    before: flags.against === undefined ? builtIn : await houseRules(resolve(flags.against), flags.against),
    after: await houseRules(after, after)
  }
  if (!states.before || !states.after) return 2
  const both: States = { before: states.before, after: states.after }
  const choices = await readChoices(flags, both.after)
  if (!choices.ok) {
    writeErrorLine(`stigmalint: ${choices.message}`)
    return 2
  }
  const configuration = typeof flags.configuration === 'string' ? resolve(flags.configuration) : flags.configuration
  const loader = createLoader({ builtIn, configuration, choices: choices.choices })
  const { files, notices } = await findInputs(on, process.cwd())
  for (const { message, isFailure } of notices)
    if (isFailure) fail(message)
    else if (!flags.isQuiet) writeErrorLine(message)
  const progress = createProgress(() => process.stderr.isTTY, writeToTerminal)
  const found: { path: string; changes: Change[] }[] = []
  for (const [index, { path, shown }] of files.entries()) {
    progress.step(index, files.length)
    const result = await checkFile(path, loader, (document, { settings }) => changesIn(document, both, settings))
    if (result.is === 'checked') found.push({ path: shown, changes: result.checked })
    const problem = whyNot(result, shown)
    if (problem === null) continue
    progress.clear()
    fail(problem)
  }
  progress.clear()
  if (flags.format === 'json') writeJson(json(found))
  else for (const line of lines(found, flags.isQuiet)) writeOutLine(line)
  return failures.length > 0 ? 2 : 0
}

/** Why a file was not compared; null where it was, or is left out. */
function whyNot(result: FileCheck<unknown>, shown: string): string | null {
  switch (result.is) {
    case 'unusable':
      return `${shown}: not compared, its configuration has to be mended first`
    case 'unreadable':
      return `${shown}${result.message}`
    case 'crashed':
      return `${shown}: not compared, ${crashLine(result.crash)}`
    case 'checked':
    case 'left-out':
    case 'no-format':
    case 'data':
      return null
  }
}

type Found = readonly { path: string; changes: readonly Change[] }[]

const json = (found: Found): string =>
  `${JSON.stringify(
    found.flatMap(({ path, changes }) => changes.map((change) => ({ path, ...change }))),
    null,
    2
  )}\n`

function lines(found: Found, isQuiet: boolean): string[] {
  const all = found.flatMap(({ changes }) => changes)
  const listed = found.flatMap(({ path, changes }) =>
    changes.flatMap(({ line, location, sentence, ruleId, before, after }) => [
      `${path}${behindPath(location, line)}: ${sentence}`,
      `    ${ruleId}: ${before} → ${after}`
    ])
  )
  if (isQuiet) return listed
  const countOf = (kind: Change['kind']): number => all.filter((change) => change.kind === kind).length
  const files = `${found.length} ${found.length === 1 ? 'file' : 'files'}`
  const counts =
    all.length === 0
      ? 'no verdict changes'
      : `${countOf('new')} newly reported, ${countOf('gone')} no longer reported, ${countOf('other')} reported otherwise`
  return [...listed, `${files} compared: ${counts}.`]
}
