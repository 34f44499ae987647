/** Who says so: citations, and what a rule's severity rests on. */
import { ownJudgement, tallyInWords, tallyOf, voicesOf } from '../../packages/core/dist/explain.js'
import { referencesOf } from '../../packages/core/dist/explain/authority.js'
import { literal } from './markdown.mjs'

/** In the order in which they are listed. */
export const verdicts = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  'shows-harm': 'shows that it harms',
  recommends: 'recommends it',
  accepts: 'accepts it',
  uses: 'uses it',
  instead: 'writes what is proposed instead'
}

/** "Kelly JF, Westerhoff CM (2010). *Title*. Journal 21(3):202-207. https://doi.org/…, read at https://…" */
export function citation(source) {
  const { title, authors, publisher, year, circa, doi, url, secondary, status } = source
  const who = authors?.join(', ') ?? publisher
  const when = year && `(${circa ? 'about ' : ''}${year})`
  const readAt = source['read-at'] && `Read at <${encodeURI(decodeURI(source['read-at']))}>`
  const address = doi ? `https://doi.org/${doi}` : url
  const parts = [
    [who && literal(who), when].filter(Boolean).join(' '),
    `*${literal(title)}*`,
    authors && publisher && literal(publisher),
    placeIn(source),
    address && `<${encodeURI(decodeURI(address))}>`,
    readAt
  ]
  const note =
    status === 'needs-check'
      ? ' (its text was not at hand: to be checked)'
      : secondary
        ? ' (read in a copy or a report of it)'
        : ''
  return `${parts.filter(Boolean).join('. ').replace('?*. ', '?* ')}${note}`
}

/** "Journal 128(1):8-9" */
function placeIn({ container, volume, issue, pages }) {
  if (container === undefined) return undefined
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const where = [literal(container), number].filter(Boolean).join(' ')
  return pages === undefined ? where : `${where}:${pages}`
}

/** The sources of a rule, those against the wording first; or that there are none. `compiled` knows what is no source. */
export function sourceLines(compiled, sources) {
  const order = Object.keys(verdicts)
  const lines = [...compiled.sources]
    .sort((a, b) => order.indexOf(a.says) - order.indexOf(b.says))
    .map(({ id, says, names, at }) => {
      const of = names ? ` (of "${literal(names)}")` : ''
      return `- ${verdicts[says]}${of}${at ? `, ${literal(at)}` : ''}: ${citation(sources.get(id))}`
    })
  return [...(compiled.isOwnJudgement ? [ownJudgement(compiled)] : []), lines.join('\n')].filter(Boolean).join('\n\n')
}

const sides = { avoid: 'Avoid it', accept: 'Accept it', harm: 'Found harm', use: 'Write it themselves' }
const sideOf = {
  avoid: 'avoid',
  'avoid-in-part': 'avoid',
  recommends: 'accept',
  accepts: 'accept',
  'shows-harm': 'harm',
  uses: 'use'
}
const mostVoices = 4

/** The voices on each side by name, the weightiest first, and where all the sources stand; or that there are none. */
export function voicesInShort(compiled, reference) {
  const named = new Map(compiled.sources.map(({ id, names }) => [id, names]))
  const voices = voicesOf(referencesOf(compiled, reference))
  const lines = Object.entries(sides).flatMap(([side, title]) => {
    const own = voices.filter(({ verdict }) => sideOf[verdict] === side)
    return own.length === 0 ? [] : [`${title}: ${own.length} (${namesOf(own, named)})`]
  })
  const { concerned } = tallyOf(voices)
  const ofPeople = concerned === null ? [] : [`People concerned: ${concerned}`]
  const all = [...lines, ...ofPeople, ...(voices.length > 0 ? ['[all sources](#sources)'] : [])].join(' · ')
  return [compiled.isOwnJudgement ? ownJudgement(compiled) : '', all].filter(Boolean).join('\n\n')
}

function namesOf(voices, named) {
  const more = voices.length - mostVoices
  const shown = voices.slice(0, more > 1 ? mostVoices : undefined).map(({ who, sources: [first] }) => {
    const other = named.get(first)
    return other === undefined ? literal(who) : `${literal(who)} of "${literal(other)}"`
  })
  return more > 1 ? `${shown.join(', ')}, ${more} more` : shown.join(', ')
}

const conclusions = {
  error: 'An error needs a guide that says to avoid the wording.',
  warning: 'A warning needs a source that says to avoid the wording, at least in part.',
  information: 'As an information it is counted in the report and shown on request; the writer decides.',
  off: 'It is switched off; a configuration can switch it on.'
}

/** Why the rule has its severity, in sentences. */
export function severityBasis(compiled, reference) {
  const { severity, isOwnJudgement } = compiled
  const voices = voicesOf(referencesOf(compiled, reference))
  const number = (says) => voices.filter(({ verdict }) => verdict === says).length
  const said = tallyInWords(tallyOf(voices))
  const sentences = [
    said === '' ? '' : `Independent voices: ${literal(said)}.`,
    isOwnJudgement ? ownJudgement(compiled) : '',
    number('recommends') > 0
      ? 'What a source recommends is an information at most.'
      : isOwnJudgement && severity === 'warning'
        ? 'By our own judgement alone a word is a warning at most.'
        : conclusions[severity]
  ]
  return `**${severity}**: ${sentences.filter(Boolean).join(' ')}`
}
