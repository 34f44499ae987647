/** What changed between two sets of documents. */
import { packTitle } from '@stigmalint/core/subjects'
import type { Element } from 'hast'
import { whisker } from '../html/chart.js'
import { element, isolated, type Content } from '../html/element.js'
import { figure, plural, rateInWords } from '../html/words.js'
import type { MeasuredChange, SharedDocuments, ShownChange } from './model.js'

const verdicts: Readonly<Record<MeasuredChange['verdict'], string>> = {
  fewer: 'fewer',
  more: 'more',
  noise: 'may be chance',
  nothing: 'nothing to compare'
}

export const changeStyle = `
.whisker { display: block; width: 100%; min-width: 7rem; height: 1.3rem }
.whisker line { stroke: var(--quiet); stroke-width: 2 } .whisker .even { stroke: var(--line) }
.whisker circle { fill: var(--quiet) }
.whisker.fewer .reach { stroke: var(--good) } .whisker.fewer circle { fill: var(--good) }
.whisker.more .reach { stroke: var(--error) } .whisker.more circle { fill: var(--error) }
.verdict { font-weight: 600; white-space: nowrap } .verdict.fewer { color: var(--good) } .verdict.more { color: var(--error) }
`

/** So many rules stand in the table; the CSV has all. */
const mostRules = 25

export function changeSection(change: ShownChange, titleOf: (ruleId: string) => string): Element {
  const { before, after, total, packs, rules } = change
  const side = ({ name, documents, words }: ShownChange['before']): Content => [
    isolated(name),
    ` (${plural(documents, 'document')}, ${figure(words)} words)`
  ]
  return element(
    'section#change',
    { ariaLabelledBy: 'change-title' },
    element('h2#change-title', {}, 'What changed'),
    element('p', {}, 'Before: ', side(before), '. After: ', side(after), '.'),
    change.shared === null ? null : element('p.lead', {}, sharedInWords(change.shared)),
    element('p.lead', {}, sentence(total)),
    table('By topic', [total, ...packs], (name) => (name === total.name ? 'All' : packTitle(name))),
    table(
      `By concept${rules.length > mostRules ? `, the ${mostRules} most frequent` : ''}`,
      rules.slice(0, mostRules),
      titleOf
    ),
    element(
      'p.small.quiet',
      {},
      `${asSamples} `,
      'Errors and warnings per 1,000 words. In brackets: where the change lies with 95 % confidence if the findings came by ',
      'chance at a steady rate (Price and Bonett 2000), and less sure where they crowd in few documents (Rao and Scott 1999). If “no change” lies ',
      'within, the difference may be chance. Of twenty rows that did not change, one is expected to look as if it had.'
    )
  )
}

/** What an interval is about. */
export const asSamples =
  'The interval takes the texts for samples of what is written, and asks whether other texts would show the same. Of texts that were revised, the counts themselves are the answer.'

/** "The same 2 files are on both sides: 27 errors and warnings before, 0 after …" */
export function sharedInWords({ documents, before, after }: SharedDocuments): string {
  const files = documents === 1 ? 'One file has' : `${figure(documents)} files have`
  return `${files} the same path on both sides, with ${plural(before, 'error or warning', 'errors and warnings')} before and ${figure(after)} after. If ${documents === 1 ? 'it is the same text' : 'they are the same texts'}, revised, these counts are the answer, and no chance is in them.`
}

/** The whole in a sentence. */
function sentence({ before, after, ratio, verdict }: MeasuredChange): string {
  const rates = `${rateInWords(before.rate)} findings per 1,000 words before, ${rateInWords(after.rate)} after`
  if (ratio === null) return `${rates}: there is nothing to compare.`
  const meant = {
    fewer: 'There are fewer, and chance alone is a poor explanation.',
    more: 'There are more, and chance alone is a poor explanation.',
    noise: 'Between samples of texts, such a difference may be chance.',
    nothing: ''
  }[verdict]
  const { change, reach } = changeInWords(ratio)
  return `${rates}: ${change} (${reach}). ${meant}`
}

/** A change, and where it lies, in words. */
export const changeInWords = ({
  value,
  low,
  high
}: NonNullable<MeasuredChange['ratio']>): { change: string; reach: string } => ({
  change: value === Infinity ? 'from none' : percent(value),
  reach: `${percent(low)} to ${percent(high)}`
})

/** "−62 %", "+15 %", "0 %"; a large one as "12 times". */
function percent(ratio: number): string {
  if (ratio === Infinity) return 'any'
  if (ratio >= 10) return `${ratio >= 1000 ? 'over 1,000' : figure(Math.round(ratio))} times`
  const change = Math.round((ratio - 1) * 100)
  return change === 0 ? '0 %' : `${change > 0 ? '+' : '−'}${Math.abs(change)} %`
}

function table(caption: string, rows: readonly MeasuredChange[], nameOf: (name: string) => string): Element | null {
  if (rows.length === 0) return null
  const head = ['', 'before', 'after', 'change', '', ''].map((text, index) =>
    index === 4
      ? element('td', { ariaHidden: 'true' }, '← fewer · more →')
      : index === 0
        ? element('th', { scope: 'col' }, 'Concept')
        : element('th', { scope: 'col', class: index < 3 ? 'number' : null }, index === 5 ? 'meaning' : text)
  )
  return element(
    'div.scroll',
    { tabIndex: 0, role: 'group', ariaLabel: caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, head)),
      element(
        'tbody',
        {},
        rows.map((row) => changeRow(row, nameOf(row.name)))
      )
    )
  )
}

function changeRow({ before, after, ratio, verdict }: MeasuredChange, name: string): Element {
  const told = ratio === null ? null : changeInWords(ratio)
  const counted = ({ findings, rate }: MeasuredChange['before']): Content => [
    rateInWords(rate),
    element('span.quiet.small', {}, ` (${figure(findings)})`)
  ]
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element('td.number', {}, counted(before)),
    element('td.number', {}, counted(after)),
    element('td', {}, told === null ? '' : `${told.change} (${told.reach})`),
    element('td', {}, ratio === null ? '' : whisker(ratio, verdict)),
    element('td', {}, element(`span.verdict.${verdict}`, {}, verdicts[verdict]))
  )
}
