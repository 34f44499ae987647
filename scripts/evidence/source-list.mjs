/** What rules/sources.yml has to tell of each source; see docs/evidence.md. */

/** Hosts of copies, previews and test servers: never the address of the original. */
const copies =
  /(?:^|\.)(?:docslib\.org|scribd\.com|issuu\.com|docplayer\.net|5y1\.org|medilib\.ir|medworm\.com|safernicotine\.wiki|slideshare\.net|abcdocz\.com|vdocuments\.net|readkong\.com)$|^(?:dev|dev-[a-z]+|prod|la-h-health|rss)\./

/** No address at all for what breaks its publisher's rights. */
const pirated = /(?:^|\.)medilib\.ir$/

/** The kinds of source that are read as a list of words, and from how many rules on the page says how much was read. */
const lists = ['guide', 'style-book', 'glossary']
const oftenCited = 10

export function sourceProblems({ authored: { sources }, rules: { rules } }) {
  const known = new Set(sources.map(({ id }) => id))
  const citing = citingRules(rules)
  return sources
    .filter(({ kind }) => kind !== 'own-judgement')
    .flatMap((source) =>
      problemsOf(source, known, citing.get(source.id) ?? 0).map((problem) => `${source.id}: ${problem}`)
    )
}

/** How many rules cite each source. */
export function citingRules(rules) {
  const citing = new Map()
  for (const { sources } of rules)
    for (const id of new Set(sources.map((source) => source.id))) citing.set(id, (citing.get(id) ?? 0) + 1)
  return citing
}

function problemsOf(source, known, citing) {
  const isCited = citing > 0
  const problems = []
  if (source.year === undefined) problems.push('no year, write it or `year: n.d.`')
  if (source['looked-at'] === undefined) problems.push('no day on which it was last looked at, write `looked-at`')
  if (source.url && copies.test(hostOf(source.url))) problems.push(`${source.url} is a copy, write it as \`read-at\``)
  if (source['read-at'] && pirated.test(hostOf(source['read-at'])))
    problems.push(`no reader is sent to ${source['read-at']}`)
  if (source.secondary && source.status !== 'needs-check' && isCited && !source['read-at'] && !source.seen)
    problems.push('read in a copy, say which')
  if (source.voice !== undefined && !known.has(source.voice)) problems.push(`unknown voice ${source.voice}`)
  if (source.read === undefined && citing >= oftenCited && lists.includes(source.kind))
    problems.push(`${citing} rules cite it: say how much of it was read, write \`read: whole\`, \`part\` or \`quoted\``)
  if (source.read === 'whole' && source.status === 'needs-check')
    problems.push('read whole and to be checked: drop `status`, or write `read: part`')
  if (source.kind === 'study' && isCited && !source.container)
    problems.push('a study without its journal, write `container`')
  return problems
}

const hostOf = (address) => new URL(address).hostname.replace(/^www\./, '')
