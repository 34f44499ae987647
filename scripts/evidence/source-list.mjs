/** What rules/sources.yml has to tell of each source; see docs/evidence.md. */

/** Hosts of copies, previews and test servers: never the address of the original. */
const copies =
  /(?:^|\.)(?:docslib\.org|scribd\.com|issuu\.com|docplayer\.net|5y1\.org|medilib\.ir|medworm\.com|safernicotine\.wiki|slideshare\.net|abcdocz\.com|vdocuments\.net|readkong\.com)$|^(?:dev|dev-[a-z]+|prod|la-h-health|rss)\./

/** No address at all for what breaks its publisher's rights. */
const pirated = /(?:^|\.)medilib\.ir$/

export function sourceProblems({ authored: { sources }, rules: { rules } }) {
  const known = new Set(sources.map(({ id }) => id))
  const cited = new Set(rules.flatMap((rule) => rule.sources.map(({ id }) => id)))
  return sources
    .filter(({ kind }) => kind !== 'own-judgement')
    .flatMap((source) => problemsOf(source, known, cited.has(source.id)).map((problem) => `${source.id}: ${problem}`))
}

function problemsOf(source, known, isCited) {
  const problems = []
  if (source.year === undefined) problems.push('no year, write it or `year: n.d.`')
  if (source['looked-at'] === undefined) problems.push('no day on which it was last looked at, write `looked-at`')
  if (source.url && copies.test(hostOf(source.url))) problems.push(`${source.url} is a copy, write it as \`read-at\``)
  if (source['read-at'] && pirated.test(hostOf(source['read-at'])))
    problems.push(`no reader is sent to ${source['read-at']}`)
  if (source.secondary && source.status !== 'needs-check' && isCited && !source['read-at'] && !source.seen)
    problems.push('read in a copy, say which')
  if (source.voice !== undefined && !known.has(source.voice)) problems.push(`unknown voice ${source.voice}`)
  if (source.kind === 'study' && isCited && !source.container)
    problems.push('a study without its journal, write `container`')
  return problems
}

const hostOf = (address) => new URL(address).hostname.replace(/^www\./, '')
