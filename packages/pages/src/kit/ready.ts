/** The ready texts: as participants get them, and their key. */
import { element, type Content } from '../html/element.js'
import type { KitInput, KitPlace, KitText } from './model.js'
import { isVague, keepReasonOf, whyKept } from './reasons.js'
import { back, explanationOf, firstSentence, kitPage, offersInWords, ruleInWords, type KitPage } from './shared.js'
import { keyPlaces, paragraphs, titleOf } from './texts.js'

const style = `
.text { break-before: page; max-width: 46rem } .text:first-of-type { break-before: auto }
.text p { line-height: 1.75; font-size: 1.05rem }
.key p { line-height: 1.5 }
mark sup { font-weight: 700; margin-left: .1em }
@media print { .text p { line-height: 1.7; font-size: 11pt; max-width: 132mm } .key p { line-height: 1.4; font-size: 10.5pt; max-width: none } }
`

export function textsPage({ texts }: KitInput): KitPage {
  return kitPage('Exercise texts', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Exercise texts'),
      element(
        'p',
        {},
        'Six texts of a page each, made up for this kit. Read one with a pencil: underline each word that puts something else in the place of a person, write in the margin what you would write, and tick what looks like such a word and is best kept.'
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

export function textsKeyPage(input: KitInput): KitPage {
  return kitPage('Key to the exercise texts', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Key to the exercise texts'),
      element(
        'p',
        {},
        'For the facilitator. Solid lines: to be changed. Dotted lines: looks like it, and is kept. What guides leave to the writer, or do not agree about, has no line: where somebody underlines it, it is for the group to discuss.'
      ),
      input.texts.map((text) => textKey(text, input))
    )
  ])
}

function textKey(text: KitText, input: KitInput): ReturnType<typeof element> {
  const places = keyPlaces(text, input.explanations)
  const count = places.filter(isChange).length
  return element(
    'section.text.key',
    {},
    element('h2', {}, titleOf(text)),
    element('p.quiet', {}, `${count} to change, ${places.length - count} to keep.`),
    paragraphs(text, places, (words, number) => {
      const place = places[number - 1]
      return element(
        `span.${place && isChange(place) ? 'change' : 'keep'}`,
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

function answer(place: KitPlace, { explanations, profile }: KitInput): ReturnType<typeof element> {
  const { offers, sentence } = place
  const explanation = explanationOf(place, explanations)
  const reason = keepReasonOf(place)
  const verdict = (word: string): Content => [element('strong', {}, word), ` “${sentence.words}”: `]
  if (reason !== null)
    return element('span', {}, verdict('Keep'), `${whyKept(reason)}.`, isVague(reason) ? ruleInWords(explanation) : '')
  return element(
    'span',
    {},
    verdict('Change'),
    offersInWords({ offers, becomes: null }, explanation, profile),
    explanation ? ` ${firstSentence(explanation.why)}` : ''
  )
}
