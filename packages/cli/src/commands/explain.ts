/** `stigmalint explain RULE`: all that a rule knows, for the person who has to decide. */
import type { Reference, Rules } from '@stigmalint/core'
import { unknownName } from '@stigmalint/configuration/names'
import type { Flags } from '../arguments.js'
import { writeError, writeOut } from '../output.js'
import { configurationHere } from './configuration-here.js'

type Rule = Rules['rules'][number]
type Suggestion = Rule['suggestions'][number]

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
  writeOut(
    flags.format === 'json'
      ? `${JSON.stringify({ ...rule, examples: reference.examples[rule.id], references: referencesOf(rule, reference) }, null, 2)}\n`
      : explanation(rule, rules, reference)
  )
  return configuration.problems.length > 0 ? 2 : 0
}

/** By its id, by an id that it once had, or by its name alone where only one rule has it. */
function findRule(name: string, { rules, renamed }: Rules): Rule | null {
  const id = renamed[name] ?? name
  const named = rules.filter((rule) => rule.id.endsWith(`/${name}`))
  return rules.find((rule) => rule.id === id) ?? (named.length === 1 ? (named[0] ?? null) : null)
}

/** The explanation as it is printed. */
export function explanation(rule: Rule, rules: Rules, reference: Reference): string {
  const examples = reference.examples[rule.id]
  const flagged = (examples?.flagged ?? [])
    .filter((example) => example.profile === undefined || example.profile === 'un')
    .slice(0, 4)
  const sections: [title: string, lines: string[]][] = [
    ['Why', wrap(rule.why)],
    ['Write instead', wordings(rule, rules)],
    ['For example', flagged.flatMap((example) => [`before  ${example.text}`, `after   ${example.becomes}`])],
    [
      'Reported but not rewritten',
      (examples?.reported ?? []).map((example) => `${example.text}  (${reportedBecause[example.because]})`)
    ],
    [
      'Left alone',
      (examples?.unflagged ?? []).map((example) => `${example.text}  (${leftAloneBecause[example.because]})`)
    ],
    ['Sources', referencesOf(rule, reference).map((cited) => `${cited.says}: ${cited.text}`)],
    ['To leave it alone in one place', [`<!-- stigmalint-disable-next-line ${rule.id} -- your reason -->`]]
  ]
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return `${rule.id}: ${rule.severity}${rule.status === 'stable' ? '' : `, ${rule.status}`}, since ${rule.since}\n${rule.title}\n\n${body.join('\n')}`
}

/** The suggestions, under the patterns that they are for, those for some profiles only marked so. */
function wordings(rule: Rule, rules: Rules): string[] {
  const profileCount = Object.keys(rules.profiles).length
  const lineOf = (suggestion: Suggestion): string => {
    const only =
      suggestion.profiles === null || suggestion.profiles.length >= profileCount
        ? ''
        : `[${suggestion.profiles.join(', ')}] `
    return `${only}${wordingText(suggestion)}  (${suggestion.applicability === 'safe' ? 'safe' : (suggestion.because ?? 'you choose')})`
  }
  const groups = new Map<string, Suggestion[]>()
  for (const suggestion of rule.suggestions) {
    const patterns = patternsOf(suggestion, rule, rules)
    groups.set(patterns, [...(groups.get(patterns) ?? []), suggestion])
  }
  const lines = [...groups].flatMap(([patterns, suggestions]) => {
    const own = [...new Set(suggestions.map(lineOf))]
    return patterns === '' ? own : [`for ${patterns}:`, ...own.map((line) => `  ${line}`)]
  })
  return lines.length > 0 ? lines : ['no wording fits everywhere; say what is meant, or leave it out']
}

/** The patterns that a suggestion is for, as the rule writes them; empty if it is for all. */
function patternsOf({ labels }: Suggestion, rule: Rule, rules: Rules): string {
  if (labels === null) return ''
  const index = rules.rules.indexOf(rule)
  const written = rules.patterns
    .filter((pattern) => pattern.rule === index && pattern.label !== null && labels.includes(pattern.label))
    .map((pattern) => `"${pattern.written}"`)
  return written.length > 3 ? `${written.slice(0, 3).join(', ')} …` : written.join(', ')
}

function wordingText({ wording }: Suggestion): string {
  switch (wording.form) {
    case 'noun':
      return inWords(wording.one === wording.many ? wording.one : `${wording.one}, ${wording.many}`)
    case 'with':
      return inWords(wording.with)
    case 'verb':
      return inWords(wording.verb)
    case 'after':
      return inWords(`… ${wording.one}, … ${wording.many}`)
  }
}

/** `{drug}` is the name that stands in the text, `{drug.disorder}` the disorder that belongs to it. */
function inWords(wording: string): string {
  return wording.replace(/\{([^}.]+)\}/g, '[$1]').replace(/\{([^}.]+)\.([^}]+)\}/g, '[$2 of the $1]')
}

const saysInWords: Readonly<Record<Rule['sources'][number]['says'], string>> = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  recommends: 'recommends it',
  uses: 'uses it',
  'shows-harm': 'shows that it harms'
}

function referencesOf(rule: Rule, reference: Reference): { id: string; says: string; text: string }[] {
  return rule.sources.map(({ id, says, at }) => {
    const source = reference.sources[id]
    const who = source?.authors?.join(', ') ?? source?.publisher
    const address = source?.doi ? `https://doi.org/${source.doi}` : source?.url
    const parts = [who, source?.year && `(${source.year})`, source?.title ?? id, at, address]
    return {
      id,
      says: saysInWords[says],
      text: parts
        .filter((part) => part !== undefined && part !== '' && part !== 0)
        .join(', ')
        .replace(', (', ' (')
    }
  })
}

type Examples = NonNullable<Reference['examples'][string]>

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
