/** `stigmalint export --to TOOL`: the rules in force here as terms of another tool. */
import { join, resolve } from 'node:path'
import { exportTargets, type ExportTarget } from '../command-line/commands.js'
import type { Flags } from '../command-line/flags.js'
import { cspellConfiguration, isWord } from '../export/cspell.js'
import { termsOf, type Exported, type Term } from '../export/terms.js'
import { textlintTerms } from '../export/textlint.js'
import { valeStyle } from '../export/vale.js'
import { beginExportFile, beginExportFolder, type BegunExport } from '../export/write.js'
import { writeErrorLine, writeOutLine } from '../output.js'
import { readChoices } from './choices.js'
import { configurationHere } from './configuration-here.js'

interface Target {
  /** where it goes if nobody says */
  path: string
  /** which terms the tool can take */
  takes: (term: Term) => boolean
  begin: (path: string, overwrite: boolean) => BegunExport<readonly Term[]>
}

const head = '# Written by stigmalint export: change the rules there, and write it anew.\n'

const targets: Readonly<Record<ExportTarget, Target>> = {
  vale: {
    path: 'styles/stigmalint',
    takes: () => true,
    begin: (path, overwrite) =>
      of(beginExportFolder(path, [new TextEncoder().encode(head)], overwrite), (terms) => valeStyle(terms, head))
  },
  textlint: {
    path: 'stigmalint-terms.json',
    takes: ({ writes }) => writes.length > 0,
    begin: (path, overwrite) => of(beginExportFile(path, overwrite), textlintTerms)
  },
  cspell: {
    path: 'stigmalint.cspell.json',
    takes: ({ words }) => isWord(words),
    begin: (path, overwrite) => of(beginExportFile(path, overwrite), cspellConfiguration)
  }
}

/** An export of terms, by what is written for them. */
const of = <Content>(
  begun: BegunExport<Content>,
  contentOf: (terms: readonly Term[]) => Content
): BegunExport<readonly Term[]> => (begun.ok ? { ...begun, write: (terms) => begun.write(contentOf(terms)) } : begun)

export async function runExport(names: readonly string[], flags: Flags): Promise<number> {
  const fail = (line: string): number => {
    writeErrorLine(line)
    return 2
  }
  if (names.length > 0) return fail('stigmalint: export takes no argument, name where it goes with --out')
  const { to } = flags
  if (to === undefined) return fail(`stigmalint: export needs a tool, write --to ${exportTargets.join(', --to ')}`)
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  if (configuration.problems.length > 0) return fail('stigmalint: nothing was written, mend what is told above first')
  const chosen = await readChoices(flags, configuration.ruleSet)
  if (!chosen.ok) return fail(`stigmalint: ${chosen.message}`)
  const settings = { ...configuration.settings(join(process.cwd(), '-')), ...chosen.choices }
  const target = targets[to]
  const shown = flags.out ?? target.path
  const begun = target.begin(resolve(shown), flags.isOverwrite)
  if (!begun.ok) return fail(`${shown}: ${begun.line}`)
  try {
    const exported = await termsOf(configuration.ruleSet, settings)
    const terms = exported.terms.filter(target.takes)
    if (terms.length === 0) return fail(`stigmalint: ${to} has no way to say any of these rules, nothing was written`)
    const problem = begun.write(terms)
    if (problem !== null) return fail(`${shown}: ${problem}`)
    if (!flags.isQuiet) writeOutLine(`${shown}: ${told(terms, exported)}`)
    return 0
  } finally {
    begun.drop()
  }
}

function told(terms: readonly Term[], { terms: all, leftOut }: Exported): string {
  const rules = new Set(terms.map(({ ruleId }) => ruleId)).size
  const unsaid = all.length - terms.length
  return [
    `${terms.length} wordings of ${rules} rules are written.`,
    ...(unsaid > 0 ? [`${unsaid} wordings have no form there.`] : []),
    ...(leftOut > 0 ? [`${leftOut} patterns are left out, which count in a context only or for too many words.`] : [])
  ].join(' ')
}
