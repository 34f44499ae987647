/** Who says so: citations, and what a rule's severity rests on. */
import { ownJudgement } from '../../packages/core/dist/explain.js'
import { count, literal } from './markdown.mjs'

/** In the order in which they are listed. */
export const verdicts = {
  avoid: 'says to avoid it',
  'avoid-in-part': 'says to avoid it in part',
  'shows-harm': 'shows that it harms',
  recommends: 'recommends it',
  uses: 'uses it'
}

/** "Kelly JF, Westerhoff CM (2010). *Title*. Publisher. https://doi.org/…" */
export function citation({ title, authors, publisher, year, circa, doi, url, secondary }) {
  const who = authors?.join(', ') ?? publisher
  const when = year && `(${circa ? 'about ' : ''}${year})`
  const address = doi ? `https://doi.org/${doi}` : url
  const parts = [
    [who && literal(who), when].filter(Boolean).join(' '),
    `*${literal(title)}*`,
    authors && publisher && literal(publisher),
    address && `<${encodeURI(decodeURI(address))}>`
  ]
  const note = secondary ? ' (read in a copy or a report of it)' : ''
  return `${parts.filter(Boolean).join('. ').replace('?*. ', '?* ')}${note}`
}

/** The sources of a rule, those against the wording first; or that there are none. `compiled` knows what is no source. */
export function sourceLines(compiled, sources) {
  const order = Object.keys(verdicts)
  const lines = [...compiled.sources]
    .sort((a, b) => order.indexOf(a.says) - order.indexOf(b.says))
    .map(({ id, says, at }) => `- ${verdicts[says]}${at ? `, ${literal(at)}` : ''}: ${citation(sources.get(id))}`)
  return [...(compiled.isOwnJudgement ? [ownJudgement(compiled)] : []), lines.join('\n')].filter(Boolean).join('\n\n')
}

const conclusions = {
  error: 'An error needs a guide that says to avoid the wording.',
  warning: 'A warning needs a source that says to avoid the wording, at least in part.',
  information: 'As an information it is counted in the report and shown on request; the writer decides.',
  off: 'It is switched off; a configuration can switch it on.'
}

/** Why the rule has its severity, in sentences. */
export function severityBasis(compiled) {
  const { severity, sources, isOwnJudgement } = compiled
  const number = (says) => sources.filter((source) => source.says === says).length
  const facts = [
    [number('avoid'), 'source says to avoid it', 'sources say to avoid it'],
    [number('avoid-in-part'), 'says to avoid it in part', 'say to avoid it in part'],
    [number('shows-harm'), 'study shows that it harms', 'studies show that it harms'],
    [number('recommends'), 'recommends it', 'recommend it'],
    [number('uses'), 'uses it', 'use it']
  ]
  const said = facts.filter(([found]) => found > 0).map(([found, one, many]) => count(found, one, many))
  const sentences = [
    said.length > 0 ? `${said.join(', ')}.` : '',
    isOwnJudgement ? ownJudgement(compiled) : '',
    number('recommends') > 0
      ? 'What a source recommends is an information at most.'
      : isOwnJudgement && severity === 'warning'
        ? 'By our own judgement alone a word is a warning at most.'
        : conclusions[severity]
  ]
  return `**${severity}**: ${sentences.filter(Boolean).join(' ')}`
}
