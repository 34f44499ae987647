/** `stigmalint explain RULE`: why, what to write, who says so, for the person who has to decide; with --all, the rest. */
import { unknownName } from '@stigmalint/configuration/names'
import {
  byProfile,
  examplesIn,
  explanationOf,
  findRule,
  plainestFirst,
  strongest,
  strongestFirst,
  type ExplainedReference,
  type ExplainedWording,
  type Explanation,
  type FlaggedExample,
  type LeftExample,
  type WordingGroup
} from '@stigmalint/core/explain'
import { join } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { writeErrorLine, writeJson, writeOut } from '../output.js'
import { printableLine } from '../printable.js'
import { readChoices } from './choices.js'
import { configurationHere } from './configuration-here.js'

export async function runExplain(names: readonly string[], flags: Flags): Promise<number> {
  const [name] = names
  if (name === undefined || names.length > 1) {
    writeErrorLine(
      'stigmalint: explain takes one rule, such as stigmalint explain drug-use/addict; stigmalint rules lists them'
    )
    return 2
  }
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  const choices = await readChoices(flags, configuration.ruleSet)
  if (!choices.ok) {
    writeErrorLine(`stigmalint: ${choices.message}`)
    return 2
  }
  const rules = await configuration.ruleSet.rules()
  const reference = await configuration.ruleSet.reference()
  const rule = findRule(name, rules)
  if (!rule) {
    const known = rules.rules.map((other) => (name.includes('/') ? other.id : other.id.replace(/^.*\//, '')))
    writeErrorLine(`stigmalint: ${unknownName('rule', name, known)}`)
    return 2
  }
  const explanation = explanationOf(rule, rules, reference)
  const profile = choices.choices.profile ?? configuration.settings(join(process.cwd(), '-')).profile
  const { ownJudgement, references } = explanation
  if (flags.format === 'json') {
    const whole = { ...rule, ownJudgement, examples: reference.examples[rule.id], references }
    writeJson(`${JSON.stringify(whole, null, 2)}\n`)
  } else writeOut(flags.isAll ? wholeText(explanation, profile) : shortText(explanation, profile))
  return configuration.problems.length > 0 ? 2 : 0
}

type Section = readonly [title: string, lines: readonly string[]]

/** How much is shown before anybody asks for all. */
const first = { groups: 2, examples: 2, sources: 3 }

function shortText(explanation: Explanation, profile: string): string {
  const { own, others } = byProfile(explanation.wordings, profile)
  const groups = plainestFirst(own.length > 0 ? own : others)
  const examples = examplesIn(explanation, profile)
  const sources = strongest(explanation.references, profile, first.sources)
  const text = sectionsText(explanation, [
    ['Why', wrap(explanation.why)],
    [`Write instead (profile ${profile})`, wordingLines(groups.slice(0, first.groups))],
    ['For example', exampleLines(examples.slice(0, first.examples))],
    ['Who says so', [...ownJudgementLines(explanation), ...sources.map(sourceLine)]],
    leaveAlone(explanation)
  ])
  const more = [
    counted(
      explanation.wordings.length - Math.min(groups.length, first.groups),
      'group of wordings',
      'groups of wordings'
    ),
    counted(
      explanation.flagged.length +
        explanation.reported.length +
        explanation.unflagged.length -
        Math.min(examples.length, first.examples),
      'example',
      'examples'
    ),
    counted(explanation.references.length - sources.length, 'source', 'sources')
  ].filter((part) => part !== '')
  return more.length === 0
    ? text
    : `${text}\nThere is more: ${more.join(', ')}. Show all: stigmalint explain ${explanation.id} --all\n`
}

function wholeText(explanation: Explanation, profile: string): string {
  const { own, others } = byProfile(explanation.wordings, profile)
  return sectionsText(explanation, [
    ['Why', wrap(explanation.why)],
    [
      `Write instead (profile ${profile})`,
      own.length > 0 || others.length === 0 ? wordingLines(plainestFirst(own)) : []
    ],
    ['In other profiles', others.length > 0 ? wordingLines(others) : []],
    ['For example', exampleLines(examplesIn(explanation, profile))],
    ['Reported but not rewritten', explanation.reported.map(leftLine)],
    ['Left alone', explanation.unflagged.map(leftLine)],
    [
      'Who says so',
      [
        ...ownJudgementLines(explanation),
        ...(explanation.tally === '' ? [] : [explanation.tally]),
        ...strongestFirst(explanation.references, profile).map(sourceLine)
      ]
    ],
    leaveAlone(explanation)
  ])
}

function sectionsText({ id, title, severity, status, since }: Explanation, sections: readonly Section[]): string {
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `${name}\n${lines.map((line) => `  ${printableLine(line)}\n`).join('')}`)
  const head = [`${id}: ${severity}${status === 'stable' ? '' : `, ${status}`}, since ${since}`, title]
  return `${head.map(printableLine).join('\n')}\n\n${body.join('\n')}`
}

const leaveAlone = ({ id }: Explanation): Section => [
  'To leave it alone in one place',
  [`<!-- stigmalint-disable-next-line ${id} -- your reason -->`]
]

/** The wordings, under examples of what they are for, those for some profiles only marked so. */
function wordingLines(groups: readonly WordingGroup[]): string[] {
  const byPatterns = new Map<string, string[]>()
  for (const { patterns, wordings } of groups) {
    const list = patternList(patterns)
    byPatterns.set(list, [...(byPatterns.get(list) ?? []), ...wordings.map(wordingLine)])
  }
  const lines = [...byPatterns].flatMap(([list, own]) =>
    list === '' ? [...new Set(own)] : [`for ${list}:`, ...[...new Set(own)].map((line) => `  ${line}`)]
  )
  return lines.length > 0 ? lines : ['no wording fits everywhere; say plainly what is meant']
}

function patternList(patterns: readonly string[]): string {
  const written = patterns.map((pattern) => `"${pattern}"`)
  return written.length > 3 ? `${written.slice(0, 3).join(', ')} …` : written.join(', ')
}

function wordingLine({ text, profiles, applicability, because }: ExplainedWording): string {
  const only = profiles === null ? '' : `${profiles.join(', ')}: `
  return `${only}${text}  (${applicability === 'safe' ? 'safe' : (because ?? 'you choose')})`
}

const exampleLines = (examples: readonly FlaggedExample[]): string[] =>
  examples.flatMap(({ before, after }) => [`before  ${before}`, `after   ${after}`])

const leftLine = ({ text, because }: LeftExample): string => `${text}  (${because})`

const ownJudgementLines = ({ ownJudgement }: Explanation): string[] => (ownJudgement === null ? [] : [ownJudgement])

const sourceLine = ({ says, text, url }: ExplainedReference): string =>
  `${says}: ${url === null ? text : `${text}, ${url}`}`

const counted = (number: number, one: string, many: string): string =>
  number <= 0 ? '' : `${number} ${number === 1 ? one : many}`

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
