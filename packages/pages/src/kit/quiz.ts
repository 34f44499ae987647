/**
 * The quiz: a page to answer by oneself, or together at a screen. Buttons of the browser's own hold the answers, and its style
 * sheet shows what is right and counts: the page runs no program.
 */
import type { Element } from 'hast'
import { element, isolated } from '../html/element.js'
import type { Exercise, KitInput } from './model.js'
import { whyKept } from './reasons.js'
import { back, explanationOf, firstSentence, kitPage, markedText, ruleInWords, type KitPage } from './shared.js'

const style = `
body { counter-reset: right answered }
.question { border: 0; margin: 0 0 1.6rem; padding: 0 0 1.2rem; border-bottom: 1px solid var(--line); min-width: 0; break-inside: avoid }
.question legend { padding: 0; font-size: 1.25rem; width: 100% }
.question legend b { display: block; font-size: .9rem; color: var(--quiet) }
.choices { display: flex; flex-wrap: wrap; gap: .6rem; margin: .7rem 0 }
.choices label { border: 1.5px solid var(--quiet); border-radius: .5rem; padding: .45rem 1rem; cursor: pointer }
.choices label:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1.5px var(--accent) }
.choices input { width: 1.1rem; height: 1.1rem; vertical-align: -.15rem; accent-color: var(--accent) }
.question:has(:checked) { counter-increment: answered }
.question:has(.right:checked) { counter-increment: answered right }
.said { padding: .1rem .9rem; border-left: 4px solid var(--line) } .said.yes { border-color: var(--good); background: var(--good-wash) } .said.no { border-color: var(--warning); background: var(--warning-wash) }
@media screen {
  .said { display: none }
  .question:has(.right:checked) .yes, .question:has(.wrong:checked) .no { display: block }
}
.score { font-size: 1.4rem; font-weight: 700 } .score::after { content: counter(right) " of " counter(answered) " answered rightly" }
.answers { display: none }
@media print { .said, .score-line, .choices input { display: none } .answers { display: block; break-before: page } }
`

export function quizPage(exercises: readonly Exercise[], input: KitInput): KitPage {
  return kitPage('Quiz: change or keep?', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Change or keep?'),
      element(
        'p.lead',
        {},
        `${exercises.length} sentences. In some a word puts a label in the place of a person; in others it only looks so.`
      ),
      element(
        'form',
        { autoComplete: 'off' },
        exercises.map((exercise, index) => question(exercise, index, exercises.length, input))
      ),
      element('p.score-line', {}, element('span.score', {}, '')),
      element(
        'section.answers',
        { ariaLabelledBy: 'answers' },
        element('h2#answers', {}, 'Answers'),
        element(
          'ol.exercises',
          {},
          exercises.map((exercise) => element('li', {}, said(exercise, input)))
        )
      )
    )
  ])
}

function question(exercise: Exercise, index: number, count: number, input: KitInput): Element {
  const choice = (kind: Exercise['kind'], label: string): Element =>
    element(
      'label',
      {},
      element('input', {
        type: 'radio',
        name: `q${index}`,
        class: kind === exercise.kind ? 'right' : 'wrong',
        ariaDescribedBy: `a${index}`
      }),
      ` ${label}`
    )
  const answer = said(exercise, input)
  return element(
    'fieldset.question',
    {},
    element('legend', {}, element('b', {}, `${index + 1} of ${count}`), isolated(exercise.text)),
    element('div.choices', {}, choice('change', 'I would change it'), choice('keep', 'I would keep it')),
    element(
      `div#a${index}`,
      { ariaLive: 'polite' },
      element('div.said.yes', {}, element('p', {}, element('strong', {}, 'Yes. '), answer)),
      element('div.said.no', {}, element('p', {}, element('strong', {}, 'Look again. '), answer))
    )
  )
}

function said(exercise: Exercise, { explanations }: KitInput): Element {
  const { kind, marks, becomes } = exercise
  const [mark] = marks
  const explanation = mark ? explanationOf(mark, explanations) : null
  const reason = mark?.keepBecause ?? null
  if (kind === 'keep')
    return element(
      'span',
      {},
      markedText(exercise),
      ' It is best kept',
      reason === null ? '.' : `: ${whyKept(reason)}.${ruleInWords(explanation)}`
    )
  return element(
    'span',
    {},
    becomes === null ? markedText(exercise) : ['Better: ', element('span.write', {}, isolated(becomes))],
    explanation ? ` ${firstSentence(explanation.why)}` : ''
  )
}
