/** The page of one rule. */
import { reasons } from '../../packages/core/dist/compile/reasons.js'
import { code, count, literal, marked, section, table } from './markdown.mjs'
import { severityBasis, sourceLines, voicesInShort } from './sources.mjs'

const mostPatterns = 4
const mostInShort = 3

/**
 * `compiled` is the rule as the engine has it; `path` is that of the rule file, from the root of the project. What a writer
 * asks first stands on the first screen: why, what to write, who says so.
 */
export function rulePage({ rule, compiled, path, sources, profiles, reference }) {
  const { flagged = [], reported = [], unflagged = [] } = rule.examples
  const up = '../'.repeat(rule.id.split('/').length + 1)
  const found = /«([^»]*)»/.exec([...flagged, ...reported][0]?.text ?? '')?.[1]
  const parts = [
    `<!-- Written by "npm run generate" from ${path}: change the rule, not this page -->`,
    `# ${literal(rule.title)}`,
    `${code(rule.id)} · **${rule.severity}**${rule.status === 'stable' ? '' : ` · ${rule.status}`} · since ${rule.since} · [the rule as it is written](${up}${path})`,
    `> ${literal(found === undefined ? rule.message : rule.message.replace('{actual}', found))}`,
    section('Why', literal(rule.why.replace(/\s+/g, ' '))),
    section('In its place', inShort(rule)),
    section('Who says so', voicesInShort(compiled, reference)),
    section(
      'Before and after',
      table(
        ['before', 'after', 'profile'],
        flagged.map(({ text, becomes, profile }) => [marked(text), literal(becomes), profile ?? ''])
      )
    ),
    section('What to write instead', alternatives(rule)),
    section('Severity', [severityBasis(compiled, reference), ...severityExceptions(rule, profiles)].join('\n\n')),
    section('Reported, but not rewritten', exampleTable(reported)),
    section('Left alone', exampleTable(unflagged)),
    section('Sources', sourceLines(compiled, sources)),
    section(
      'To leave it alone',
      `In one place, by a comment before it:\n\n\`\`\`html\n<!-- stigmalint-disable-next-line ${rule.id} -- your reason -->\n\`\`\`\n\nEverywhere, in \`stigmalint.config.yml\`:\n\n\`\`\`yaml\nrules:\n  ${rule.id}: off\n\`\`\``
    )
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const exampleTable = (examples) =>
  table(
    ['text', 'because', 'profile'],
    examples.map(({ text, because, profile }) => [marked(text), reasons[because].atLength, profile ?? ''])
  )

/** Patterns and profiles that have another severity than the rule. */
function severityExceptions(rule, profiles) {
  const own = rule.flag.filter(({ severity }) => severity !== undefined && severity !== rule.severity)
  const byProfile = profiles.filter(({ severity = {} }) => Object.hasOwn(severity, rule.id))
  const limited = rule.flag.filter((pattern) => pattern.profiles !== undefined)
  return [
    ...own.map((pattern) => `${code(writtenOf(pattern))}: ${pattern.severity}.`),
    ...limited.map((pattern) => `${code(writtenOf(pattern))}: only in ${pattern.profiles.map(code).join(', ')}.`),
    ...byProfile.map(({ id, severity }) => `In profile ${code(id)}: ${severity[rule.id]}.`)
  ]
}

const writtenOf = ({ noun, verb, adjective, phrase, acronym }) => noun ?? verb ?? adjective ?? phrase ?? acronym

/** A few of the replacements on one line: the best one of each pattern, then the next ones. */
function inShort(rule) {
  const ranked = rule.flag.map((pattern) => suggestionsFor(rule, pattern).sort(plainFirst))
  const longest = Math.max(...ranked.map(({ length }) => length))
  const byRank = Array.from({ length: longest }, (_, rank) => ranked.flatMap((own) => own.slice(rank, rank + 1))).flat()
  const wordings = [...new Set(byRank.map(briefly))]
  if (wordings.length === 0) return nothingFits
  const more = wordings.length - mostInShort
  const shown = wordings.slice(0, more > 1 ? mostInShort : undefined).join(' · ')
  return more > 1 ? `${shown} · [${count(more, 'more wording', 'more wordings')}](#what-to-write-instead)` : shown
}

/** What asks for a place of its own is not what most places need. */
const plainFirst = (a, b) => Number(a.when !== undefined) - Number(b.when !== undefined)

const suggestionsFor = (rule, pattern) =>
  rule.suggest.filter(({ for: labels }) => labels === undefined || [labels].flat().includes(pattern.as))

/** The replacements, best first; patterns that get the same ones stand together. */
function alternatives(rule) {
  const groups = new Map()
  for (const pattern of rule.flag) {
    const own = suggestionsFor(rule, pattern)
    const body =
      own.length === 0
        ? nothingFits
        : table(
            ['write', 'profiles', 'choose'],
            own.map((suggestion) => alternativeRow(suggestion, own))
          )
    groups.set(body, [...(groups.get(body) ?? []), pattern])
  }
  if (groups.size === 1) return [...groups.keys()][0]
  return [...groups].map(([body, own]) => `For ${patternList(own)}:\n\n${body}`).join('\n\n')
}

const nothingFits = 'No wording fits everywhere: say plainly what is meant.'

function patternList(patterns) {
  const written = [...new Set(patterns.map(writtenOf))]
  const more = written.length - mostPatterns
  const shown = written.slice(0, more > 1 ? mostPatterns : undefined).map(code)
  return more > 1 ? `${shown.join(', ')} and ${count(more, 'pattern', 'patterns')} more` : shown.join(', ')
}

function alternativeRow(suggestion, others) {
  const { applicability, because } = suggestion
  const isByProfile = others.some(({ profiles }) => profiles !== undefined)
  const profiles = suggestion.profiles ?? (isByProfile ? ['all'] : [])
  const isLimited = suggestion.when !== undefined || suggestion.unless !== undefined
  const choice = applicability === 'safe' ? 'safe: may be applied unseen' : literal(because ?? 'you choose')
  return [wording(suggestion), profiles.join(', '), isLimited ? `${choice} (only where it fits)` : choice]
}

function wording({ one, many, verb, after, replace, with: words }) {
  if (one !== undefined) return one === many ? quoted(one) : `${quoted(one)}, ${quoted(many)}`
  if (verb !== undefined) return `${quoted(verb)}, in the form of the verb that it replaces`
  if (after !== undefined) return `${quoted(`… ${after.one}`)}, ${quoted(`… ${after.many}`)}`
  return replace === undefined ? quoted(words) : `${code(replace)} becomes ${quoted(words)}`
}

/** The wording alone, in the singular. */
const briefly = ({ one, verb, after, with: words }) => quoted(one ?? verb ?? (after ? `… ${after.one}` : words))

/** `{drug}` is the name that stands in the text, `{drug.disorder}` the disorder that belongs to it. */
const quoted = (text) =>
  `"${literal(text.replace(/\{([^}.]+)\}/g, '[$1]').replace(/\{([^}.]+)\.([^}]+)\}/g, '[$2 of the $1]'))}"`
