/** The exercise sheets, and the key to them. */
import type { Element } from 'hast'
import { element, isolated, type Content } from '../html/element.js'
import { whoSaysSo } from '../rules/sources.js'
import type { Sheet } from './exercises.js'
import type { Exercise, KitInput, Mark } from './model.js'
import { back, capital, explanationOf, kitPage, markedText, originOf, whyLeft } from './shared.js'

/** A sheet with its letter and what it is drawn from. */
export interface NamedSheet extends Sheet {
  letter: string
  title: string
}

export function sheetsPage(sheets: readonly NamedSheet[]): string {
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
      'Read each sentence. Who is described, and by what? Some of these sentences could be worded with more respect; others have a word that looks like one of those and are best left as they are. Tick, underline the words, and write what you would write.'
    ),
    element(
      'ol.exercises',
      {},
      exercises.map(({ text }) =>
        element(
          'li',
          {},
          element('p.sentence', {}, isolated(text)),
          element('ul.boxes', {}, element('li', {}, 'change'), element('li', {}, 'leave')),
          element('hr.rule', {}),
          element('hr.rule', {})
        )
      )
    )
  )

export function keyPage(sheets: readonly NamedSheet[], input: KitInput): string {
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
          `${borrowed} of the sentences to leave ${borrowed === 1 ? 'is an example' : 'are examples'} of ours, since the documents had no more of them.`
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
      element(`span.verdict.${kind}`, {}, kind === 'change' ? 'Change' : 'Leave'),
      element('span.quiet.small', {}, ' (', originOf(exercise), ')')
    ),
    becomes === null ? null : element('p', {}, 'For example: ', element('span.write', {}, isolated(becomes))),
    inKey(exercise).map((mark) => reasonFor(mark, exercise, input))
  )
}

/** What is to be changed first, then what is left; what is said twice in the same words stands once. */
function inKey({ text, marks }: Exercise): Mark[] {
  const said = (mark: Mark): string =>
    JSON.stringify([text.slice(mark.start, mark.end).toLowerCase(), mark.ruleId, mark.leftBecause, mark.offers])
  return marks
    .filter((mark, at) => marks.findIndex((other) => said(other) === said(mark)) === at)
    .toSorted((a, b) => Number(a.leftBecause !== null) - Number(b.leftBecause !== null))
}

function reasonFor(mark: Mark, { text }: Exercise, { explanations, profile }: KitInput): Element | null {
  const explanation = explanationOf(mark, explanations)
  const words = text.slice(mark.start, mark.end)
  const named: Content = words === '' ? '' : ['“', isolated(words), '”: ']
  if (mark.leftBecause !== null)
    return element(
      'p.small',
      {},
      named,
      words === '' ? capital(whyLeft(mark.leftBecause)) : whyLeft(mark.leftBecause),
      explanation ? `. (The rule is about ${explanation.title}.)` : '.'
    )
  return element(
    'div.small',
    {},
    mark.offers.length === 0
      ? element('p', {}, named, 'no wording fits here by itself, say what is meant')
      : element(
          'p',
          {},
          named,
          'write ',
          mark.offers
            .slice(0, 3)
            .flatMap(({ wording, because }, index) => [
              index === 0 ? '' : ', or ',
              element('span.write', {}, isolated(wording)),
              because === null ? '' : ` (${because})`
            ])
        ),
    explanation ? element('p', {}, explanation.why) : null,
    explanation ? element('p.quiet', {}, whoSaysSo(explanation, profile)) : null
  )
}
