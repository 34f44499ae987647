/** `stigmalint explain RULE`: all that a rule knows, for the person who has to decide. */
import { unknownName } from '@stigmalint/configuration/names'
import {
  explanationOf,
  findRule,
  type ExplainedReference,
  type ExplainedWording,
  type Explanation,
  type LeftExample
} from '@stigmalint/core/explain'
import type { Flags } from '../arguments.js'
import { writeError, writeOut } from '../output.js'
import { configurationHere } from './configuration-here.js'

export async function runExplain(names: readonly string[], flags: Flags): Promise<number> {
  const [name] = names
  if (name === undefined || names.length > 1) {
    writeError(
      'stigmalint: explain takes one rule, such as stigmalint explain drug-use/addict; stigmalint rules lists them\n'
    )
    return 2
  }
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  const rules = await configuration.ruleSet.rules()
  const reference = await configuration.ruleSet.reference()
  const rule = findRule(name, rules)
  if (!rule) {
    const known = rules.rules.map((other) => (name.includes('/') ? other.id : other.id.replace(/^.*\//, '')))
    writeError(`stigmalint: ${unknownName('rule', name, known)}\n`)
    return 2
  }
  const explanation = explanationOf(rule, rules, reference)
  const references = explanation.references.map(({ id, says, ...cited }) => ({ id, says, text: referenceText(cited) }))
  writeOut(
    flags.format === 'json'
      ? `${JSON.stringify({ ...rule, examples: reference.examples[rule.id], references }, null, 2)}\n`
      : explanationText(explanation)
  )
  return configuration.problems.length > 0 ? 2 : 0
}

/** The explanation as it is printed. */
function explanationText(explanation: Explanation): string {
  const { id, title, severity, status, since } = explanation
  const flagged = explanation.flagged.filter(({ profile }) => profile === null || profile === 'un').slice(0, 4)
  const sections: [title: string, lines: string[]][] = [
    ['Why', wrap(explanation.why)],
    ['Write instead', wordingLines(explanation)],
    ['For example', flagged.flatMap(({ before, after }) => [`before  ${before}`, `after   ${after}`])],
    ['Reported but not rewritten', explanation.reported.map(exampleLine)],
    ['Left alone', explanation.unflagged.map(exampleLine)],
    ['Sources', explanation.references.map((cited) => `${cited.says}: ${referenceText(cited)}`)],
    ['To leave it alone in one place', [`<!-- stigmalint-disable-next-line ${id} -- your reason -->`]]
  ]
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return `${id}: ${severity}${status === 'stable' ? '' : `, ${status}`}, since ${since}\n${title}\n\n${body.join('\n')}`
}

/** The wordings, under the patterns that they are for, those for some profiles only marked so. */
function wordingLines({ wordings }: Explanation): string[] {
  const groups = new Map<string, string[]>()
  for (const { patterns, wordings: own } of wordings) {
    const list = patternList(patterns)
    groups.set(list, [...(groups.get(list) ?? []), ...own.map(wordingLine)])
  }
  const lines = [...groups].flatMap(([list, own]) =>
    list === '' ? [...new Set(own)] : [`for ${list}:`, ...[...new Set(own)].map((line) => `  ${line}`)]
  )
  return lines.length > 0 ? lines : ['no wording fits everywhere; say what is meant, or leave it out']
}

function patternList(patterns: readonly string[]): string {
  const written = patterns.map((pattern) => `"${pattern}"`)
  return written.length > 3 ? `${written.slice(0, 3).join(', ')} …` : written.join(', ')
}

function wordingLine({ text, profiles, applicability, because }: ExplainedWording): string {
  const only = profiles === null ? '' : `[${profiles.join(', ')}] `
  return `${only}${text}  (${applicability === 'safe' ? 'safe' : (because ?? 'you choose')})`
}

const exampleLine = ({ text, because }: LeftExample): string => `${text}  (${because})`

const referenceText = ({ text, url }: Pick<ExplainedReference, 'text' | 'url'>): string =>
  url === null ? text : `${text}, ${url}`

function wrap(text: string, width = 90): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
