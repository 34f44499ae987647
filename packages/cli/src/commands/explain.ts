/** `stigmalint explain RULE`: all that a rule knows, for the person who has to decide. */
import type { Rules } from '@stigmalint/core'
import { knownNames, unknownName } from '@stigmalint/configuration/names'
import type { Flags } from '../arguments.js'
import { writeError, writeOut } from '../output.js'
import { configurationHere } from './configuration-here.js'

type Rule = Rules['rules'][number]
type Suggestion = Rule['suggestions'][number]

export async function runExplain(names: readonly string[], flags: Flags): Promise<number> {
  const [name] = names
  if (name === undefined || names.length > 1) {
    writeError('stigmalint: explain takes one rule, such as stigmalint explain drug-use/addict; stigmalint rules lists them\n')
    return 2
  }
  const configuration = await configurationHere(flags)
  if (!configuration) return 2
  const rules = await configuration.ruleSet.rules()
  const rule = findRule(name, rules)
  if (!rule) {
    writeError(`stigmalint: ${unknownName('rule', name, (await knownNames(configuration.ruleSet)).rules)}\n`)
    return 2
  }
  writeOut(flags.format === 'json' ? `${JSON.stringify({ ...rule, examples: rules.examples[rule.id], references: referencesOf(rule, rules) }, null, 2)}\n` : explanation(rule, rules))
  return configuration.problems.length > 0 ? 2 : 0
}

/** By its id, by an id that it once had, or by its name alone where only one rule has it. */
function findRule(name: string, { rules, renamed }: Rules): Rule | null {
  const id = renamed[name] ?? name
  const named = rules.filter((rule) => rule.id.endsWith(`/${name}`))
  return rules.find((rule) => rule.id === id) ?? (named.length === 1 ? (named[0] ?? null) : null)
}

/** The explanation as it is printed. */
export function explanation(rule: Rule, rules: Rules): string {
  const examples = rules.examples[rule.id]
  const flagged = (examples?.flagged ?? []).filter((example) => example.profile === undefined || example.profile === 'un').slice(0, 4)
  const sections: [title: string, lines: string[]][] = [
    ['Why', wrap(rule.why)],
    ['Write instead', wordings(rule, rules)],
    ['For example', flagged.flatMap((example) => [`before  ${example.text}`, `after   ${example.becomes}`])],
    ['Reported but not rewritten', (examples?.reported ?? []).map((example) => `${example.text}  (${reportedBecause[example.because]})`)],
    ['Left alone', (examples?.unflagged ?? []).map((example) => `${example.text}  (${leftAloneBecause[example.because]})`)],
    ['Sources', referencesOf(rule, rules).map((reference) => `${reference.says}: ${reference.text}`)],
    ['To leave it alone in one place', [`<!-- stigmalint-disable-next-line ${rule.id} -- your reason -->`]]
  ]
  const body = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return `${rule.id}: ${rule.severity}${rule.status === 'stable' ? '' : `, ${rule.status}`}, since ${rule.since}\n${rule.title}\n\n${body.join('\n')}`
}

/** The suggestions, those for some profiles only marked so. */
function wordings(rule: Rule, rules: Rules): string[] {
  const profiles = Object.keys(rules.profiles)
  const lines = rule.suggestions.map((suggestion) => {
    const only = suggestion.profiles === null || suggestion.profiles.length === profiles.length ? '' : `[${suggestion.profiles.join(', ')}] `
    const how = suggestion.applicability === 'safe' ? 'safe' : (suggestion.because ?? 'you choose')
    return `${only}${wordingText(suggestion)}  (${how})`
  })
  return lines.length > 0 ? [...new Set(lines)] : ['no wording fits everywhere; say what is meant, or leave it out']
}

function wordingText({ wording }: Suggestion): string {
  switch (wording.form) {
    case 'noun':
      return wording.one === wording.many ? wording.one : `${wording.one}, ${wording.many}`
    case 'with':
      return wording.with
    case 'verb':
      return wording.verb
    case 'after':
      return `… ${wording.one}, … ${wording.many}`
  }
}

const saysInWords: Readonly<Record<Rule['sources'][number]['says'], string>> = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  recommends: 'recommends it',
  uses: 'uses it',
  'shows-harm': 'shows that it harms'
}

function referencesOf(rule: Rule, rules: Rules): { id: string; says: string; text: string }[] {
  return rule.sources.map(({ id, says, at }) => {
    const source = rules.sources[id]
    const who = source?.authors?.join(', ') ?? source?.publisher
    const address = source?.doi ? `https://doi.org/${source.doi}` : source?.url
    const parts = [who, source?.year && `(${source.year})`, source?.title ?? id, at, address]
    return { id, says: saysInWords[says], text: parts.filter((part) => part !== undefined && part !== '' && part !== 0).join(', ').replace(', (', ' (') }
  })
}

type Examples = NonNullable<Rules['examples'][string]>

const reportedBecause: Readonly<Record<NonNullable<Examples['reported']>[number]['because'], string>> = {
  quotation: "somebody's words",
  recital: 'recalls an earlier text',
  lowered: 'may be meant otherwise',
  grammar: 'the sentence would have to change',
  'no-alternative': 'no wording fits'
}

const leftAloneBecause: Readonly<Record<NonNullable<Examples['unflagged']>[number]['because'], string>> = {
  'no-match': 'other words',
  'other-sense': 'another sense',
  name: 'a name',
  reference: 'a reference',
  mention: 'about the word',
  'self-description': 'said of oneself',
  'not-prose': 'no prose',
  suppression: 'switched off by a comment',
  'longer-match': 'part of a longer wording with a rule of its own',
  off: 'switched off'
}

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
