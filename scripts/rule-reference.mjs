/** The pages of docs/rules/: one for each rule, and an index by pack and by source. */

const says = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  recommends: 'recommends it',
  uses: 'uses it',
  'shows-harm': 'shows that it harms'
}

const reasons = {
  'no-match': 'other words',
  'other-sense': 'another sense',
  name: 'a name',
  reference: 'a reference',
  mention: 'about the word',
  'self-description': 'said of oneself',
  'not-prose': 'no prose',
  suppression: 'switched off by a comment',
  'longer-match': 'part of a longer wording with a rule of its own',
  off: 'switched off',
  quotation: "somebody's words",
  recital: 'recalls an earlier text',
  lowered: 'may be meant otherwise',
  grammar: 'the sentence would have to change',
  'no-alternative': 'no wording fits'
}

/** Path to text. */
export function ruleReference({ authored }) {
  const sources = new Map(authored.sources.map((source) => [source.id, source]))
  const rules = [...authored.rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  const pages = rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, sources)])
  return new Map([['docs/rules/README.md', indexPage(rules, sources)], ...pages])
}

function rulePage(rule, sources) {
  const { flagged = [], reported = [], unflagged = [] } = rule.examples
  const sections = [
    `# ${rule.id}\n\n${rule.title}. Severity: **${rule.severity}**${rule.status === 'stable' ? '' : `, ${rule.status}`}. Since ${rule.since}.`,
    rule.why.trim(),
    section('Write instead', table(['wording', 'for', 'profiles', 'applied'], rule.suggest.map(suggestionRow)) || 'No wording fits everywhere: say what is meant, or leave it out.'),
    section('Examples', table(['before', 'after', 'profile'], flagged.map(({ text, becomes, profile }) => [text, becomes, profile ?? '']))),
    section('Reported, but not rewritten', table(['text', 'because'], reported.map(({ text, because }) => [text, reasons[because] ?? because]))),
    section('Left alone', table(['text', 'because'], unflagged.map(({ text, because }) => [text, reasons[because] ?? because]))),
    section('Sources', rule.sources.map((cited) => `- ${citation(cited, sources)}`).join('\n')),
    section('To leave it alone in one place', `\`\`\`html\n<!-- stigmalint-disable-next-line ${rule.id} -- your reason -->\n\`\`\``)
  ]
  return `<!-- Written by npm run generate from rules/en/${rule.id}.yml -->\n\n${sections.filter(Boolean).join('\n\n')}\n`
}

const section = (title, body) => (body ? `## ${title}\n\n${body}` : '')

function suggestionRow(suggestion) {
  const { one, many, replace, verb, after, profiles = [], applicability, because } = suggestion
  const parts = after ? [`… ${after.one}`, `… ${after.many}`] : one ? [one, many] : verb ? [`${verb} (takes the form of the verb)`] : [replace ? `${replace} → ${suggestion.with}` : suggestion.with]
  const labels = [suggestion.for ?? []].flat()
  return [[...new Set(parts)].map(code).join(', '), labels.join(', '), profiles.join(', '), applicability === 'safe' ? 'safe' : (because ?? 'you choose')]
}

const code = (text) => `\`${text}\``

function table(head, rows) {
  if (rows.length === 0) return ''
  // A column that no row fills says nothing.
  const columns = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]))
  const line = (cells) => `| ${columns.map((index) => cell(cells[index] ?? '')).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
}

/** Text in a cell: on one line, its own pipes and comment marks shown and not read. */
const cell = (text) => text.trim().replace(/\s*\n\s*/g, ' ⏎ ').replaceAll('|', '\\|').replaceAll('<', '&lt;')

function citation({ id, says: verdict, at }, sources) {
  return `${sourceText(id, sources)}${at ? `, ${at}` : ''}: ${says[verdict] ?? verdict}`
}

function sourceText(id, sources) {
  const source = sources.get(id)
  if (!source) return id
  const who = source.authors?.join(', ') ?? source.publisher
  const address = source.doi ? `https://doi.org/${source.doi}` : source.url
  const title = address ? `[${source.title}](${address})` : source.title
  return [who, source.year && `(${source.circa ? 'about ' : ''}${source.year})`].filter(Boolean).join(' ').concat(who || source.year ? ': ' : '', title)
}

function indexPage(rules, sources) {
  const packs = new Map()
  for (const rule of rules) packs.set(packOf(rule), [...(packs.get(packOf(rule)) ?? []), rule])
  const byPack = [...packs].map(([pack, own]) => section(pack, table(['rule', 'what', 'severity'], own.map((rule) => [`[${rule.id}](${rule.id}.md)`, rule.title, rule.severity]))))
  const bySource = [...sources.values()]
    .map((source) => [source, rules.filter((rule) => rule.sources.some(({ id }) => id === source.id))])
    .filter(([, own]) => own.length > 0)
    .map(([source, own]) => [sourceText(source.id, sources), String(own.length)])
  return `<!-- Written by npm run generate from rules/ -->\n\n# The rules\n\n${rules.length} rules in ${packs.size} packs, resting on ${bySource.length} sources.\n\n${byPack.join('\n\n')}\n\n## Sources\n\n${table(['source', 'rules'], bySource)}\n`
}

const packOf = ({ id }) => id.slice(0, id.lastIndexOf('/'))
