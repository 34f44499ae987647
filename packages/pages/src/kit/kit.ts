/** A kit for a workshop: the documents and the rules in force, drawn by a seed, to the files of its pages. */
import { element } from '../html/element.js'
import { cardsPage, disputed } from './cards.js'
import { documentSheet, examplesOf, exampleSheet, exercisesIn } from './exercises.js'
import { guidePage } from './guide.js'
import type { Exercise, KitInput } from './model.js'
import { posterPage } from './poster.js'
import { quizPage } from './quiz.js'
import { textsKeyPage, textsPage } from './ready.js'
import { kitPage } from './shared.js'
import { keyPage, sheetsPage, type NamedSheet } from './sheets.js'

export interface Kit {
  /** by their names */
  files: ReadonlyMap<string, string>
  /** sentences of the documents on the first sheet: to change, and traps of their own */
  drawn: { change: number; leave: number }
}

/** How many sentences of each kind the quiz has. */
const quizSize = 6

/** The same input gives the same files. */
export function kitOf(input: KitInput): Kit {
  const own = exercisesIn(input)
  const examples = [...input.explanations.values()]
    .filter(({ severity }) => severity !== 'information')
    .flatMap((explanation) => examplesOf(explanation, input.profile))
  const found = mostFound(input)
  const first = documentSheet(own, examples, input.seed)
  const isTaken = new Set(first.exercises.map(({ text }) => text))
  const fresh = (taken: ReadonlySet<string>): Exercise[] => examples.filter(({ text }) => !taken.has(text))
  const second = exampleSheet(fresh(isTaken), input.seed)
  const forQuiz = fresh(new Set([...isTaken, ...second.exercises.map(({ text }) => text)]))
  const quiz = exampleSheet(forQuiz, `${input.seed} quiz`, quizSize)
  const sheets: NamedSheet[] = [
    ...(first.exercises.length > 0 ? [{ ...first, letter: 'A', title: 'from your documents' }] : []),
    { ...second, letter: 'B', title: 'made up for practice' }
  ]
  const cards = disputed(input, found)
  const facts = {
    documents: input.documents.length,
    concepts: found.flatMap((id) => input.explanations.get(id)?.title ?? []),
    sentences: first.exercises.length,
    cards: cards.length,
    isMasked: input.mask !== null
  }
  const pages: [name: string, what: string, text: string][] = [
    ['guide.html', 'Facilitator’s guide: what to prepare, running orders of 45, 90 and 180 minutes', guidePage(facts)],
    ['exercises.html', 'Exercise sheets, one for each pair', sheetsPage(sheets)],
    ['answer-key.html', 'Answer key to the sheets', keyPage(sheets, input)],
    ['texts.html', 'Six exercise texts of a page each', textsPage(input)],
    ['texts-key.html', 'Key to the exercise texts', textsKeyPage(input)],
    ['cards.html', 'Discussion cards: where guides disagree', cardsPage(cards, input)],
    ['poster.html', 'Poster for the wall, A3', posterPage(input, found)],
    ['quiz.html', 'Quiz for a screen', quizPage(quiz.exercises, input)]
  ]
  const isOwn = ({ origin, kind }: Exercise, wanted: Exercise['kind']): boolean =>
    origin.kind === 'document' && kind === wanted
  return {
    files: new Map([
      ['index.html', indexPage(pages, input)],
      ...pages.map(([name, , text]) => [name, text] satisfies [string, string])
    ]),
    drawn: {
      change: first.exercises.filter((one) => isOwn(one, 'change')).length,
      leave: first.exercises.filter((one) => isOwn(one, 'leave')).length
    }
  }
}

/** The rules of what was reported in the documents, the most frequent first. */
function mostFound({ documents }: KitInput): string[] {
  const counts = new Map<string, number>()
  for (const { ruleId, outcome } of documents.flatMap(({ places }) => places))
    if (outcome === 'kept') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}

const indexPage = (pages: readonly (readonly [name: string, what: string, text: string])[], input: KitInput): string =>
  kitPage(
    'A workshop about words',
    '.pages { list-style: none; padding: 0 } .pages li { padding: .6rem 0; border-bottom: 1px solid var(--line); font-size: 1.1rem }',
    [
      element(
        'main',
        {},
        element('h1', {}, 'A workshop about words'),
        element('p.lead', {}, 'All that a facilitator prints and projects. It needs no network.'),
        element(
          'ul.pages',
          {},
          pages.map(([name, what]) => element('li', {}, element('a', { href: name }, what)))
        ),
        element(
          'footer',
          {},
          element(
            'p',
            {},
            `Made with stigmalint ${input.version}, wordings of the profile “${input.profile}”, seed “${input.seed}”: the same documents, rules and seed give the same kit.`
          )
        )
      )
    ]
  )
