/** The exercise sheets, and the key to them. */
import type { Element } from 'hast'
import { element, isolated, type Content } from '../html/element.js'
import { whoSaysSo } from '../rules/sources.js'
import type { Sheet } from './exercises.js'
import type { Exercise, KitInput, Mark } from './model.js'
import { whyKept } from './reasons.js'
import {
  back,
  explanationOf,
  kitPage,
  markedText,
  offersInWords,
  originOf,
  ruleInWords,
  type KitPage
} from './shared.js'

/** A sheet with its letter and what it is drawn from. */
export interface NamedSheet extends Sheet {
  letter: string
  title: string
}

export function sheetsPage(sheets: readonly NamedSheet[]): KitPage {
  return kitPage('Exercise sheets', '', [
    back(),
    element('main', {}, element('h1', {}, 'Exercise sheets'), sheets.map(sheetSection))
  ])
}

const sheetSection = ({ letter, title, exercises }: NamedSheet): Element =>
  element(
    'section.sheet',
    { ariaLabelledBy: `sheet-${letter}` },
    element(`h2#sheet-${letter}`, {}, `Sheet ${letter}: ${title}`),
    element(
      'p',
      {},
      'Read each sentence. Who is described, and by what? Some of these sentences could be worded with more respect; others have a word that looks like one of those and are best kept as they are. Tick, underline the words, and write what you would write.'
    ),
    element(
      'ol.exercises',
      {},
      exercises.map(({ text }) =>
        element(
          'li',
          {},
          element('p.sentence', {}, isolated(text)),
          element('ul.boxes', {}, element('li', {}, 'change'), element('li', {}, 'keep')),
          element('hr.rule', {}),
          element('hr.rule', {})
        )
      )
    )
  )

export function keyPage(sheets: readonly NamedSheet[], input: KitInput): KitPage {
  return kitPage('Answer key', '', [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Answer key'),
      element(
        'p',
        {},
        'For the facilitator. An answer here is what the rules say, not the only good one: a group that writes something else, and can say why, has understood. Where the group and the key disagree, take the sentence to the discussion.'
      ),
      sheets.map((sheet) => keySection(sheet, input))
    )
  ])
}

const keySection = ({ letter, title, exercises, borrowed }: NamedSheet, input: KitInput): Element =>
  element(
    'section.sheet',
    { ariaLabelledBy: `key-${letter}` },
    element(`h2#key-${letter}`, {}, `Sheet ${letter}: ${title}`),
    borrowed > 0 && exercises.some(({ origin }) => origin.kind === 'document')
      ? element(
          'p.small.quiet',
          {},
          `${borrowed} of the sentences to keep ${borrowed === 1 ? 'is an example' : 'are examples'} of ours, since the documents had no more of them.`
        )
      : null,
    element(
      'ol.exercises',
      {},
      exercises.map((exercise) => answer(exercise, input))
    )
  )

function answer(exercise: Exercise, input: KitInput): Element {
  const { kind, becomes } = exercise
  return element(
    `li.${kind}`,
    {},
    element('p.sentence', {}, markedText(exercise)),
    element(
      'p',
      {},
      element(`span.verdict.${kind}`, {}, kind === 'change' ? 'Change' : 'Keep'),
      element('span.quiet.small', {}, ' (', originOf(exercise), ')')
    ),
    becomes === null ? null : element('p', {}, 'For example: ', element('span.write', {}, isolated(becomes))),
    inKey(exercise).map((mark) => reasonFor(mark, exercise, input))
  )
}

/** What is to be changed first, then what is kept; what is said twice in the same words stands once. */
function inKey({ text, marks }: Exercise): Mark[] {
  const said = (mark: Mark): string =>
    JSON.stringify([text.slice(mark.start, mark.end).toLowerCase(), mark.ruleId, mark.keepBecause, mark.offers])
  return marks
    .filter((mark, at) => marks.findIndex((other) => said(other) === said(mark)) === at)
    .toSorted((a, b) => Number(a.keepBecause !== null) - Number(b.keepBecause !== null))
}

function reasonFor(mark: Mark, { text, becomes }: Exercise, { explanations, profile }: KitInput): Element {
  const explanation = explanationOf(mark, explanations)
  const named: Content = ['“', isolated(text.slice(mark.start, mark.end)), '”: ']
  if (mark.keepBecause !== null)
    return element('p.small', {}, named, `${whyKept(mark.keepBecause)}.${ruleInWords(explanation)}`)
  const offers = offersInWords({ offers: mark.offers, becomes }, explanation, profile)
  return element(
    'div.small',
    {},
    offers === null ? null : element('p', {}, named, offers),
    explanation ? element('p', {}, explanation.why) : null,
    explanation ? element('p.quiet', {}, whoSaysSo(explanation, profile)) : null
  )
}
