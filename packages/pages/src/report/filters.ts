/**
 * What is shown is chosen with buttons of the browser's own and told apart by its style sheet: the page runs no program, so
 * that it works where programs are forbidden, and on paper shows what was chosen.
 */
import type { Element } from 'hast'
import type { Severity } from '@stigmalint/core'
import { element, isolated } from '../html/element.js'
import { figure, severityInWords } from '../html/words.js'

export interface Choice {
  number: number
  label: string
  count: number
}

/** More than this is a list that nobody chooses from: the tables link to each. */
const most = 60

export function filters(
  severities: readonly { severity: Severity; count: number }[],
  concepts: readonly Choice[],
  documents: readonly Choice[]
): { form: Element | null; style: string } {
  const [ofConcept, ofDocument] = [concepts, documents].map((choices) => choices.length > 1 && choices.length <= most)
  if (severities.length < 2 && !ofConcept && !ofDocument) return { form: null, style: '' }
  const form = element(
    'form.filters.screen',
    { ariaLabel: 'Choose which findings are shown', autoComplete: 'off' },
    severities.length < 2 ? null : severityBoxes(severities),
    ofConcept ? oneOf('c', 'concept', 'All concepts', concepts) : null,
    ofDocument ? oneOf('d', 'document', 'All documents', documents) : null
  )
  const style = [
    ...severities.map(({ severity }) => `body:has(#f-${severity}:not(:checked)) .finding.${severity}{display:none}`),
    ...(ofConcept ? concepts.map(({ number }) => only(`c${number}`)) : []),
    ...(ofDocument ? documents.map(({ number }) => only(`d${number}`)) : [])
  ]
  return { form, style: style.join('\n') }
}

const only = (name: string): string =>
  `body:has(#f-${name}:checked) .finding:not(.${name}),body:has(#f-${name}:checked) .document:not(.${name}):not(:has(.${name})){display:none}`

const severityBoxes = (severities: readonly { severity: Severity; count: number }[]): Element =>
  element(
    'fieldset',
    {},
    element('legend', {}, 'Severity'),
    severities.map(({ severity, count }) =>
      element(
        'label',
        {},
        element('input', { type: 'checkbox', id: `f-${severity}`, checked: true }),
        ` ${severityInWords[severity]}s (${figure(count)})`
      )
    )
  )

function oneOf(prefix: string, what: string, all: string, choices: readonly Choice[]): Element {
  const radio = (id: string, label: Element | string, count: number | null, checked: boolean): Element =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: `f-${what}`, id, checked }),
      ' ',
      label,
      count === null ? '' : ` (${figure(count)})`
    )
  return element(
    'details',
    {},
    element('summary', {}, `Show one ${what} only`),
    element(
      'fieldset',
      {},
      element('legend', {}, `Which ${what}`),
      radio(`f-${prefix}-all`, all, null, true),
      choices.map(({ number, label, count }) => radio(`f-${prefix}${number}`, isolated(label), count, false))
    )
  )
}
