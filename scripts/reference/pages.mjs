/** The pages of docs/rules/: one for each rule, and an index by pack and by source. */
import { count, literal, section, table } from './markdown.mjs'
import { rulePage } from './rule-page.mjs'
import { citation, verdicts } from './sources.mjs'

/** Path to text. */
export function referencePages({ authored, places, reference, rules: { rules: compiled } }) {
  const sources = new Map(authored.sources.map((source) => [source.id, source]))
  const rules = [...authored.rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  const byId = new Map(compiled.map((rule) => [rule.id, rule]))
  const profiles = [...authored.profiles].sort((a, b) => a.order - b.order)
  const pages = rules.map((rule) => {
    const { path } = places.get(rule.id)
    return [
      `docs/rules/${rule.id}.md`,
      rulePage({ rule, compiled: byId.get(rule.id), path, sources, profiles, reference })
    ]
  })
  return new Map([['docs/rules/README.md', indexPage(rules, byId, sources)], ...pages])
}

function indexPage(rules, compiled, sources) {
  const packs = new Map()
  for (const rule of rules) packs.set(packOf(rule), [...(packs.get(packOf(rule)) ?? []), rule])
  const cited = [...sources.values()].filter(({ id }) =>
    [...compiled.values()].some((rule) => rule.sources.some((own) => own.id === id))
  )
  const own = rules.filter(({ id }) => compiled.get(id).isOwnJudgement)
  const parts = [
    '<!-- Written by "npm run generate" from rules/: change the rules, not this page -->',
    '# The rules',
    `${count(rules.length, 'rule', 'rules')} in ${count(packs.size, 'pack', 'packs')}, resting on ${count(cited.length, 'source', 'sources')} that speak with ${count(new Set(cited.map(({ id, voice }) => voice ?? id)).size, 'voice', 'voices')} ([how the evidence is kept](../evidence.md)). ${count(own.length, 'rule marks', 'rules mark')} what no guide that we have read advises against; that is [our own judgement](#our-own-judgement). [Write a rule](../write-a-rule.md) says how to change one or to add one of your own.`,
    [...packs.keys()].map((pack) => `[${pack}](#${pack})`).join(' · ') +
      ' · [by source](#by-source) · [our own judgement](#our-own-judgement)',
    ...[...packs].map(([pack, listed]) =>
      section(pack, table(['rule', 'severity', 'what is flagged'], listed.map(ruleRow)))
    ),
    section(
      'By source',
      cited
        .map((source) => sourceEntry(source, rules))
        .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
        .join('\n')
    ),
    section('Our own judgement', own.map((rule) => `- ${link(rule)}: ${literal(rule.why)}`).join('\n'))
  ]
  return `${parts.join('\n\n')}\n`
}

const packOf = ({ id }) => id.slice(0, id.lastIndexOf('/'))
const link = ({ id }) => `[${id}](${id}.md)`

const ruleRow = (rule) => [
  link(rule),
  rule.status === 'stable' ? rule.severity : `${rule.severity}, ${rule.status}`,
  literal(rule.title)
]

/** A source, which part of it was read, and the rules that cite it by what it says. */
function sourceEntry(source, rules) {
  const lines = Object.entries(verdicts).flatMap(([says, inWords]) => {
    const own = rules.filter((rule) => rule.sources.some((cited) => cited.id === source.id && cited.says === says))
    return own.length === 0 ? [] : [`  - ${inWords}: ${own.map(link).join(', ')}`]
  })
  const read = source.seen ? `; read: ${literal(source.seen)}` : ''
  return [`- ${citation(source)}${read}`, ...lines].join('\n')
}
