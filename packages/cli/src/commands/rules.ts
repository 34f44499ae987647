/** `stigmalint rules`: the rules in force here. `stigmalint rules import` hands over to its own module. */
import { versionForm } from '@stigmalint/core/compile'
import type { Flags } from '../command-line/flags.js'
import { writeErrorLine, writeJson, writeOut, writeOutLine } from '../output.js'
import { readChoices } from './choices.js'
import { configurationHere } from './configuration-here.js'
import { listNew } from './new-since.js'

export async function runRules(names: readonly string[], flags: Flags): Promise<number> {
  const [action, ...rest] = names
  if (action === 'import') return (await import('./import-rules.js')).runImportRules(rest, flags)
  if (action !== undefined) {
    writeErrorLine('stigmalint: rules takes no argument but import FILE; to check a folder of that name, write ./rules')
    return 2
  }
  if (flags.newSince !== undefined && !versionForm.test(flags.newSince)) {
    writeErrorLine(`stigmalint: --new-since is a version of stigmalint, such as 0.2; found \`${flags.newSince}\``)
    return 2
  }
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  if (flags.profile !== undefined || flags.packs) {
    const choices = await readChoices(flags, configuration.ruleSet)
    if (!choices.ok) {
      writeErrorLine(`stigmalint: ${choices.message}`)
      return 2
    }
  }
  const all = await configuration.ruleSet.rules()
  if (flags.newSince !== undefined) {
    listNew(all, flags.newSince, flags)
    return configuration.problems.length > 0 ? 2 : 0
  }
  const rules = all.rules
    .filter((rule) => !flags.packs || flags.packs.includes(rule.pack))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, pack, title, severity, status, since, message, why, sources }) => ({
      id,
      pack,
      title,
      severity,
      status,
      since,
      message,
      why,
      sources: sources.map((source) => source.id)
    }))
  if (flags.format === 'json') writeJson(`${JSON.stringify(rules, null, 2)}\n`)
  else {
    const width = Math.max(0, ...rules.map((rule) => rule.id.length))
    for (const { id, severity, title } of rules) writeOutLine(`${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}`)
    if (!flags.isQuiet) writeOut(`\n${rules.length} rules. stigmalint explain RULE says more.\n`)
  }
  return configuration.problems.length > 0 ? 2 : 0
}
