/** A kit for a workshop: the documents and the rules in force, drawn by a seed, to the files of its pages. */
import type { Explanation } from '@stigmalint/core/explain'
import { element } from '../html/element.js'
import { plural } from '../html/words.js'
import { cardsPage, disputed } from './cards.js'
import { documentSheet, exampleSheet, exercisesIn, exercisesOfExamples, type Sheet } from './exercises.js'
import { mostFound } from './found.js'
import { guidePage, type Concept, type KitFacts } from './guide.js'
import type { Exercise, KitInput } from './model.js'
import { posterPage } from './poster.js'
import { quizPage } from './quiz.js'
import { textsKeyPage, textsPage } from './ready.js'
import { wordPage } from '../word/word.js'
import { kitHtml, kitPage, type KitPage } from './shared.js'
import { keyPage, sheetsPage, type NamedSheet } from './sheets.js'

export interface Kit<File> {
  /** by their names */
  files: ReadonlyMap<string, File>
  /** sentences of the documents on the first sheet: to change, and traps of their own */
  drawn: { change: number; keep: number }
}

/** How many sentences of each kind the quiz has. */
const quizSize = 6

/** The same input gives the same files. */
export function kitOf(input: KitInput): Kit<string> {
  const { printed, quiz, drawn } = drawnFrom(input)
  const pages = [...named(printed, 'html'), quiz]
  return { files: new Map([...indexOf(pages, input), ...pages.map(asHtml)]), drawn }
}

/** The same for Word, where trainers edit the sheets; the quiz and the list of all are for a screen, and stay pages. */
export async function kitInWord(input: KitInput): Promise<Kit<string | Uint8Array>> {
  const { printed, quiz, drawn } = drawnFrom(input)
  const pages = named(printed, 'docx')
  const inWord = await Promise.all(
    pages.map(async ([name, , page]): Promise<[string, Uint8Array]> => [
      name,
      await wordPage({ ...page, profile: input.profile, paper: name.startsWith('poster') ? 'A3' : 'A4' })
    ])
  )
  const files = new Map<string, string | Uint8Array>([...indexOf([...pages, quiz], input), ...inWord, asHtml(quiz)])
  return { files, drawn }
}

type NamedPage = readonly [name: string, what: string, page: KitPage]

const named = (pages: readonly NamedPage[], ending: string): NamedPage[] =>
  pages.map(([name, what, page]) => [`${name}.${ending}`, what, page])

const asHtml = ([name, , page]: NamedPage): [string, string] => [name, kitHtml(page)]

const indexOf = (pages: readonly NamedPage[], input: KitInput): [string, string][] => [
  ['index.html', kitHtml(indexPage(pages, input))]
]

interface Drawn {
  /** their names without an ending */
  printed: readonly NamedPage[]
  quiz: NamedPage
  drawn: Kit<string>['drawn']
}

function drawnFrom(input: KitInput): Drawn {
  const own = exercisesIn(input)
  const examples = exercisesOfExamples(input)
  const found = mostFound(input)
  const first = documentSheet(own, examples, input.seed)
  const isTaken = new Set(first.exercises.map(({ text }) => text))
  const fresh = (taken: ReadonlySet<string>): Exercise[] => examples.filter(({ text }) => !taken.has(text))
  const second = exampleSheet(fresh(isTaken), input.seed)
  const forQuiz = fresh(new Set([...isTaken, ...second.exercises.map(({ text }) => text)]))
  const quiz = exampleSheet(forQuiz, `${input.seed} quiz`, quizSize)
  const sheets: NamedSheet[] = [
    ...(first.exercises.length > 0 ? [{ ...first, letter: 'A', title: titleOf(first) }] : []),
    { ...second, letter: 'B', title: 'made up for practice' }
  ]
  const cards = disputed(input, found)
  const fromDocuments = first.exercises.flatMap(({ origin, kind }) =>
    origin.kind === 'document' ? [{ kind, name: origin.name }] : []
  )
  const facts: KitFacts = {
    documents: input.documents.length,
    drawnFrom: new Set(fromDocuments.map(({ name }) => name)).size,
    concepts: conceptsOf(found, first, cards, input),
    sentences: fromDocuments.length,
    borrowed: first.borrowed,
    cards: cards.length,
    isMasked: input.mask !== null
  }
  const printed: NamedPage[] = [
    ['guide', 'Facilitator’s guide: what to prepare, running orders of 45, 90 and 180 minutes', guidePage(facts)],
    ['exercises', 'Exercise sheets, one for each pair', sheetsPage(sheets)],
    ['answer-key', 'Answer key to the sheets', keyPage(sheets, input)],
    ['texts', 'Six exercise texts of a page each', textsPage(input)],
    ['texts-key', 'Key to the exercise texts', textsKeyPage(input)],
    ['cards', 'Discussion cards: where guides disagree', cardsPage(cards, input)],
    ['poster', 'Poster for the wall, A3', posterPage(input, found)]
  ]
  const countOf = (wanted: Exercise['kind']): number => fromDocuments.filter(({ kind }) => kind === wanted).length
  return {
    printed,
    quiz: ['quiz.html', 'Quiz for a screen', quizPage(quiz.exercises, input)],
    drawn: { change: countOf('change'), keep: countOf('keep') }
  }
}

/** "from your documents", and how many sentences of ours fill it up; that they are kept is not told on the sheet. */
const titleOf = ({ borrowed }: Sheet): string =>
  borrowed === 0 ? 'from your documents' : `from your documents, and ${plural(borrowed, 'sentence')} of ours`

/** Where in the kit the rules that were found most are met. */
function conceptsOf(found: readonly string[], first: Sheet, cards: readonly Explanation[], input: KitInput): Concept[] {
  return found.slice(0, mostConcepts).flatMap((id) => {
    const title = input.explanations.get(id)?.title
    const numbers = first.exercises.flatMap(({ marks }, at) =>
      marks.some((mark) => mark.ruleId === id && mark.keepBecause === null) ? [at + 1] : []
    )
    return title === undefined ? [] : [{ title, numbers, isCard: cards.some((card) => card.id === id) }]
  })
}

const mostConcepts = 5

const indexPage = (pages: readonly NamedPage[], input: KitInput): KitPage =>
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
