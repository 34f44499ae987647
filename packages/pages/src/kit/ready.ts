/** The ready texts: as participants get them, and their key. */
import { element, isolated } from '../html/element.js'
import type { KitInput, KitPlace, KitText } from './model.js'
import { back, explanationOf, firstSentence, kitPage, whyLeft } from './shared.js'
import { keyPlaces, paragraphs, titleOf } from './texts.js'
import { exampleBecause } from '@stigmalint/core/reasons'

const style = `
.text { break-before: page; max-width: 46rem } .text:first-of-type { break-before: auto }
.text p { line-height: 1.75; font-size: 1.05rem }
.key p { line-height: 1.5 }
mark sup { font-weight: 700; margin-left: .1em }
@media print { .text p { line-height: 1.7; font-size: 11pt; max-width: 132mm } .key p { line-height: 1.4; font-size: 10.5pt; max-width: none } }
`

export function textsPage({ texts }: KitInput): string {
  return kitPage('Exercise texts', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Exercise texts'),
      element(
        'p',
        {},
        'Six texts of a page each, made up for this kit. Read one with a pencil: underline each word that puts something else in the place of a person, write in the margin what you would write, and tick what looks like such a word and is best left.'
      ),
      texts.map((text) =>
        element(
          'section.text',
          {},
          element('h2', {}, titleOf(text)),
          paragraphs(text, [], (words) => words)
        )
      )
    )
  ])
}

export function textsKeyPage(input: KitInput): string {
  return kitPage('Key to the exercise texts', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Key to the exercise texts'),
      element(
        'p',
        {},
        'For the facilitator. Solid lines: to be changed. Dotted lines: looks like it, and is left. What guides leave to the writer has no line: where somebody underlines it, it is for the group to discuss.'
      ),
      input.texts.map((text) => textKey(text, input))
    )
  ])
}

function textKey(text: KitText, input: KitInput): ReturnType<typeof element> {
  const places = keyPlaces(text)
  const count = places.filter(isChange).length
  return element(
    'section.text.key',
    {},
    element('h2', {}, titleOf(text)),
    element('p.quiet', {}, `${count} to change, ${places.length - count} to leave.`),
    paragraphs(text, places, (words, number) => {
      const place = places[number - 1]
      return element(
        `span.${place && isChange(place) ? 'change' : 'leave'}`,
        {},
        element('mark', {}, words, element('sup', {}, number))
      )
    }),
    element(
      'ol',
      {},
      places.map((place) => element('li', {}, answer(place, input)))
    )
  )
}

const isChange = ({ outcome }: KitPlace): boolean => outcome === 'kept'

function answer(place: KitPlace, { explanations }: KitInput): ReturnType<typeof element> {
  const { outcome, offers, sentence } = place
  const explanation = explanationOf(place, explanations)
  if (outcome !== 'kept' && outcome !== 'longer-match' && outcome !== 'off')
    return element(
      'span',
      {},
      element('strong', {}, 'Leave'),
      ` “${sentence.words}”: ${whyLeft(exampleBecause(outcome))}.`
    )
  return element(
    'span',
    {},
    element('strong', {}, 'Change'),
    ` “${sentence.words}”: `,
    offers.length === 0
      ? 'no wording fits here by itself, say what is meant. '
      : [
          'write ',
          offers
            .slice(0, 2)
            .flatMap(({ wording }, index) => [index === 0 ? '' : ' or ', element('span.write', {}, isolated(wording))]),
          '. '
        ],
    explanation ? firstSentence(explanation.why) : ''
  )
}
