/** The findings in their context, document by document. */
import type { Element } from 'hast'
import { element, isolated } from '../html/element.js'
import { figure, plural, severityInWords } from '../html/words.js'
import { countsOf, severities } from './count.js'
import type { ShownDocument, ShownFinding } from './model.js'

/** What a page numbers: documents and concepts, for links, and for what filters show. */
export interface Numbers {
  documentOf: (document: ShownDocument) => number
  conceptOf: (ruleId: string) => number
}

/** How many wordings are named with a finding: what the panel of an editor lists. */
const mostOffers = 3

export function documentSection(
  document: ShownDocument,
  shown: readonly ShownFinding[],
  titleOf: (ruleId: string) => string,
  numbers: Numbers
): Element {
  const number = numbers.documentOf(document)
  const left = document.findings.length - shown.length
  return element(
    `section#d${number}.document.d${number}`,
    { ariaLabelledBy: `d${number}-title` },
    element(`h3#d${number}-title`, {}, isolated(document.path)),
    element('p.quiet.small', {}, `${inWords(document)}.`),
    element(
      'ol.findings',
      {},
      shown.map((finding) => findingItem(finding, number, titleOf, numbers))
    ),
    left > 0
      ? element(
          'p',
          {},
          `${plural(left, 'more finding')} of this document ${left === 1 ? 'is' : 'are'} counted and not listed.`
        )
      : null
  )
}

/** "3 errors, 1 warning in 1,200 words" */
export function inWords({ findings, words }: ShownDocument): string {
  const counts = countsOf(findings)
  const told = severities.filter((own) => counts[own] > 0).map((own) => plural(counts[own], severityInWords[own]))
  return `${told.length > 0 ? told.join(', ') : 'Nothing found'}${words === null ? '' : ` in ${figure(words)} words`}`
}

function findingItem(
  { ruleId, severity, where, excerpt, reason, offers }: ShownFinding,
  document: number,
  titleOf: (ruleId: string) => string,
  { conceptOf }: Numbers
): Element {
  const concept = conceptOf(ruleId)
  const isWhole = (replaces: string): boolean => replaces === excerpt.words
  const wordings = offers
    .slice(0, mostOffers)
    .map(({ wording, replaces }) => [
      element('span.write', {}, isolated(wording)),
      isWhole(replaces) ? '' : [' for “', isolated(replaces), '”']
    ])
  return element(
    `li.finding.keep.${severity}.d${document}.c${concept}`,
    {},
    element(
      'div',
      {},
      element(`span.level.${severity}`, {}, severityInWords[severity]),
      element('span.quiet.small', {}, ` ${where}`)
    ),
    element('blockquote', {}, element('bdi', {}, excerpt.before, element('mark', {}, excerpt.words), excerpt.after)),
    wordings.length === 0
      ? null
      : element(
          'p',
          {},
          'Write ',
          wordings.flatMap((wording, index) => (index === 0 ? wording : [' or ', ...wording]))
        ),
    element('p.small', {}, reason, '. ', element('a', { href: `#c${concept}` }, `Why: ${titleOf(ruleId)}`))
  )
}
