/** The facilitator's guide: what to prepare, running orders, what to say. */
import type { Element } from 'hast'
import { element, type Content } from '../html/element.js'
import { plural } from '../html/words.js'
import { back, kitPage, type KitPage } from './shared.js'

/** What this kit holds, for the guide to speak of. */
export interface KitFacts {
  /** how many documents were read */
  documents: number
  /** from how many of them there is a sentence on the first sheet */
  drawnFrom: number
  /** what was found most, the most frequent first */
  concepts: readonly Concept[]
  /** how many sentences of the first sheet are from documents; 0: they gave none */
  sentences: number
  /** how many of its traps are ours */
  borrowed: number
  cards: number
  isMasked: boolean
}

/** What stands in the documents often, and where the kit speaks of it. */
export interface Concept {
  title: string
  /** the sentences of the first sheet that have it to change */
  numbers: readonly number[]
  isCard: boolean
}

interface Step {
  minutes: number
  what: string
  how: string
}

const opening: Step = {
  minutes: 5,
  what: 'Welcome, and the rule of the room',
  how: 'Say why you are here: words decide who asks for help and who gets it. Agree that nobody’s sentence is anybody’s fault: texts have many authors, and most of us have written such a sentence.'
}

/** The running orders; the minutes of each add up. */
export const runningOrders: readonly { minutes: number; title: string; steps: readonly Step[] }[] = [
  {
    minutes: 45,
    title: '45 minutes: a team meeting',
    steps: [
      opening,
      {
        minutes: 10,
        what: 'Warm up with three sentences',
        how: 'Project or read out three sentences of the quiz. Show of hands: change or keep? Reveal, one sentence on why.'
      },
      {
        minutes: 15,
        what: 'Sheet in pairs',
        how: 'Each pair takes the first ten sentences of a sheet. Ask first: who is being described, and by what?'
      },
      {
        minutes: 10,
        what: 'Compare',
        how: 'Go through the key for those that pairs judged differently. Skip the rest.'
      },
      {
        minutes: 5,
        what: 'One thing each',
        how: 'Everybody names one word they will change on Monday. Hang the poster.'
      }
    ]
  },
  {
    minutes: 90,
    title: '90 minutes: a training',
    steps: [
      opening,
      {
        minutes: 10,
        what: 'Two ways of saying it',
        how: 'Read a sentence aloud as it stands and as it may read. Ask what changed in the picture that the listeners had.'
      },
      {
        minutes: 20,
        what: 'Sheet in pairs',
        how: 'A whole sheet. Half of its sentences are best kept: say so, so that nobody paints everything red.'
      },
      {
        minutes: 15,
        what: 'Compare, with the reasons',
        how: 'For each that was judged differently: the reason first, then who says so, then what the group would write.'
      },
      {
        minutes: 15,
        what: 'A card for each group',
        how: 'Guides disagree about these words. A group decides what it would write in its own documents, and for whom that would be wrong.'
      },
      {
        minutes: 15,
        what: 'A page together',
        how: 'One of the exercise texts, aloud, paragraph by paragraph; or on the wall, a sentence at a time: open the page of stigmalint, paste the text, press F9. Or a page of your own that its author has offered.'
      },
      {
        minutes: 10,
        what: 'What we change',
        how: 'Write three words on the poster that this house stops using, and one that it goes on using, with the reason.'
      }
    ]
  },
  {
    minutes: 180,
    title: '180 minutes: a half day, with people who know it from life',
    steps: [
      { ...opening, minutes: 10 },
      {
        minutes: 20,
        what: 'Somebody speaks',
        how: 'A person with lived experience, paid as any other speaker, tells what words did. No questions about drugs, but about words.'
      },
      { minutes: 25, what: 'Sheet in pairs', how: 'Mixed pairs, from different offices. A whole sheet.' },
      {
        minutes: 20,
        what: 'Compare, with the reasons',
        how: 'With the key. Take note of what the key has wrong: its rules can be changed.'
      },
      { minutes: 15, what: 'Break', how: 'Leave the poster and the cards lying about.' },
      {
        minutes: 25,
        what: 'Cards in groups',
        how: 'Two cards a group; each reports in two minutes what it would write, and what spoke against it.'
      },
      {
        minutes: 30,
        what: 'Own texts',
        how: 'Everybody mends a page of their own, with a neighbour. Who has none takes an exercise text.'
      },
      {
        minutes: 20,
        what: 'House list',
        how: 'Agree on ten words and what is written in their place. Who keeps the list, and when is it looked at again?'
      },
      {
        minutes: 15,
        what: 'Quiz and farewell',
        how: 'The quiz together at the screen. Measure again in half a year: stigmalint compare shows whether there is less, and whether that is chance.'
      }
    ]
  }
]

const style = `
@media screen { body { max-width: 50rem } } td:first-child, th:first-child { white-space: nowrap }
.plan { break-inside: avoid }
`

export function guidePage(facts: KitFacts): KitPage {
  const { concepts, cards } = facts
  return kitPage('Facilitator’s guide', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Facilitator’s guide'),
      element(
        'p.lead',
        {},
        'You need no training in drug policy to lead this. You need the key, a clock, and patience with the first answer.'
      ),
      part('What is in this kit', [
        list([
          sheetA(facts),
          'Sheet B: sentences made up for the rules. Take it where a sentence from the house would be somebody’s.',
          'Six exercise texts of a page each: strategy, prison, maternity, housing, press release, job advertisement.',
          'Keys to both, with reasons and sources. A quiz for a screen. A poster for the wall (print it on A3).',
          `${plural(cards, 'card')} for words that guides disagree about.`
        ]),
        concepts.length > 0
          ? element(
              'p',
              {},
              'What stands in your documents most: ',
              concepts.map(conceptInWords).join('; '),
              '. Read what the key and the cards say of these first.'
            )
          : null
      ]),
      part('Before', [
        list([
          'Print a sheet for two people, the key for yourself, the cards once, the poster once. Nothing of this needs a network.',
          'If a sentence on sheet A can be recognised, ask its author, or leave it out. Nobody is to find their sentence on the wall.',
          'Invite people whom the words are about, early, and pay them. Never make one of the participants speak for them.',
          'Read the key once. Where you would decide otherwise, note it: you will be asked.'
        ])
      ]),
      element('h2', {}, 'Running orders'),
      runningOrders.map(plan),
      part('When it gets difficult', [
        element(
          'dl',
          {},
          answers.flatMap(([said, answer]) => [
            element('dt', {}, element('strong', {}, said)),
            element('dd', {}, answer)
          ])
        )
      ]),
      part('How not to shame anybody', [
        list([
          'Speak of sentences, never of writers. “This sentence puts the test in the place of the person”, not “you wrote”.',
          'Give the reason before the replacement. A word without a reason is a rule to get round.',
          'Let the traps be fun. Who leaves a quotation alone has understood as much as who changes a label.',
          'If somebody says “that is me”: thank them, and do not ask.'
        ])
      ]),
      part('Afterwards', [
        list([
          'Collect the words that were argued about: they are the house list of tomorrow.',
          'Save a report now and one in half a year (stigmalint --format json-report=before.json .), and compare the two.',
          'Throw the sheets with sentences from the house away.'
        ])
      ])
    )
  ])
}

function sheetA({ documents, drawnFrom, sentences, borrowed, isMasked }: KitFacts): string {
  if (sentences > 0)
    return [
      `Sheet A: ${plural(sentences, 'sentence')} from ${plural(drawnFrom, 'document')}`,
      borrowed > 0 ? ` and ${borrowed} of ours, since there were no more to keep` : '',
      '; half are to change, half to keep.',
      borrowed > 0 ? ' The key says whose each is: tell the room that some are ours.' : '',
      ' Names of people and places ',
      isMasked
        ? 'were masked by a program: read the sheet before you hand it out.'
        : 'stand in them as they did: read the sheet before you hand it out, or make the kit anew with --mask-names.'
    ].join('')
  return documents > 0
    ? 'No sheet from your documents: nothing to change was found in them that guides agree about, or too few whole sentences. Congratulate their authors, and use sheet B.'
    : 'No sheet from documents of your own: this kit was made without any. Sheet B has sentences of ours.'
}

/** Where a concept is met in this kit; of a wording that has one answer and no sentence here, nothing. */
function conceptInWords({ title, numbers, isCard }: Concept): string {
  const where = [...(numbers.length > 0 ? [`sheet A, ${numbers.join(' and ')}`] : []), ...(isCard ? ['a card'] : [])]
  return where.length === 0 ? title : `${title} (${where.join('; ')})`
}

const answers: readonly (readonly [said: string, answer: string])[] = [
  [
    '“That is only a word.”',
    'Clinicians who read the same case with “abuser” in it judged the person more harshly than those who read “person with a substance use disorder”. The studies are named by stigmalint explain drug-use/substance-abuser.'
  ],
  [
    '“They say it themselves.”',
    'Yes, and they may. A word that somebody chooses for themselves is kept; the same word from an office is another word.'
  ],
  [
    '“It gets too long.”',
    'Often it does, by two words. Say it in full once, and “people” after that. Or ask whether the label is needed at all.'
  ],
  [
    '“The guides disagree.”',
    'They do. Take the card, say who says what, decide for your readers, and write down why. An open question that is decided is better than a closed one that is not.'
  ],
  ['“Next year it will be another word.”', 'Perhaps. The question stays the same: is a person described, or filed?'],
  ['“The law says addict.”', 'Then quote the law, with its name, and write your own sentence in your own words.']
]

const part = (title: string, content: Content): Element => element('section', {}, element('h2', {}, title), content)
const list = (items: readonly string[]): Element =>
  element(
    'ul',
    {},
    items.map((item) => element('li', {}, item))
  )

function plan({ title, steps }: (typeof runningOrders)[number]): Element {
  let from = 0
  const rows = steps.map(({ minutes, what, how }) => {
    const row = element(
      'tr',
      {},
      element('td', {}, `${from}–${from + minutes}`),
      element('th', { scope: 'row' }, what),
      element('td', {}, how)
    )
    from += minutes
    return row
  })
  return element(
    'section.plan',
    {},
    element('h3', {}, title),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ['Minutes', 'What', 'How'].map((text) => element('th', { scope: 'col' }, text))
        )
      ),
      element('tbody', {}, rows)
    )
  )
}
