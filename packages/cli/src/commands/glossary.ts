/** `stigmalint glossary`: the words of the rules in force here, for a wall, a spreadsheet, a translator's tool. */
import { explanationOf } from '@stigmalint/core/explain'
import { levels } from '@stigmalint/core/trusted'
import { glossaryOf, glossaryPage, glossaryWord, type GlossaryEntry } from '@stigmalint/pages/glossary'
import { version } from '@stigmalint/project/version'
import { join } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { glossaryMarkdown, glossaryRows } from '../glossary/tables.js'
import { tbxOf } from '../glossary/tbx.js'
import { writeErrorLine } from '../output.js'
import { lacksFile, writeResult } from '../result.js'
import { readChoices } from './choices.js'
import { configurationHere } from './configuration-here.js'

export async function runGlossary(names: readonly string[], flags: Flags): Promise<number> {
  const fail = (line: string): number => {
    writeErrorLine(line)
    return 2
  }
  if (names.length > 0)
    return fail('stigmalint: glossary takes no file, choose with --profile and --packs, name where it goes with --out')
  if (lacksFile(flags)) return fail('stigmalint: a Word document goes into a file, name it: --out glossary.docx')
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  const chosen = await readChoices(flags, configuration.ruleSet)
  if (!chosen.ok) return fail(`stigmalint: ${chosen.message}`)
  const settings = { ...configuration.settings(join(process.cwd(), '-')), ...chosen.choices }
  const [rules, reference] = [await configuration.ruleSet.rules(), await configuration.ruleSet.reference()]
  const levelOf = levels(rules, settings)
  const isInForce = rules.rules.map((rule, index) =>
    rules.patterns.some(
      (pattern) =>
        pattern.rule === index &&
        (pattern.profiles === null || pattern.profiles.includes(settings.profile)) &&
        !['off', null].includes(levelOf(pattern, rule))
    )
  )
  const entries = glossaryOf(
    rules.rules.filter((_, index) => isInForce[index]).map((rule) => explanationOf(rule, rules, reference)),
    settings.profile
  )
  if (entries.length === 0) return fail('stigmalint: no rule is in force here, nothing was written')
  const code = writeResult(await written(entries, settings.profile, flags), flags)
  return configuration.problems.length > 0 ? 2 : code
}

async function written(
  entries: readonly GlossaryEntry[],
  profile: string,
  { format }: Flags
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return glossaryPage({ entries, profile, version: version() })
    case 'docx':
      return glossaryWord({ entries, profile, version: version() })
    case 'csv':
      return (await import('../reporters/csv-lines.js')).csvLines(glossaryRows(entries))
    case 'tbx':
      return tbxOf(entries, profile, version())
    default:
      return glossaryMarkdown(entries, profile)
  }
}
