/** Lists that several modules share: which word is in which. */
import {
  auxiliaries,
  formsOfBe as asFunctionWords,
  modals
} from '../../../../src/languages/english/words/function-words.js'
import { pluralOf } from '../../../../src/languages/english/words/inflect.js'
import { formsOfBe, smallInNames, smallInTitles } from '../../../../src/languages/english/words/lists.js'
import { pluralsOfPeople } from '../../../../src/languages/english/words/open-classes.js'
import { isPluralNoun } from '../../../../src/languages/english/clauses/clause.js'
import type { Table } from '../../../tables.js'

const places: readonly (readonly [name: string, has: (word: string) => boolean])[] = [
  ['headline', (word) => smallInTitles.has(word)],
  ['name', (word) => smallInNames.has(word)]
]
const verbs: readonly (readonly [name: string, has: (word: string) => boolean])[] = [
  ['be', (word) => formsOfBe.some(([form]) => form === word) && asFunctionWords.has(word)],
  ['auxiliary', (word) => auxiliaries.has(word)],
  ['modal', (word) => modals.has(word)]
]
const named = (lists: typeof places) => (word: string) =>
  lists.flatMap(([name, has]) => (has(word) ? [name] : [])).join(', ') || 'none'

export const tables: readonly Table[] = [
  {
    ask: named(places),
    rows: {
      'small in a headline and in a name': [
        ['of', 'headline, name'],
        ['the', 'headline, name'],
        ['into', 'headline, name']
      ],
      'small in a name only: "Convention against Torture"': [
        ['against', 'name'],
        ['its', 'name'],
        ['their', 'name'],
        ['under', 'name']
      ],
      'small in neither': [['between', 'none']]
    }
  },
  {
    ask: named(verbs),
    rows: {
      'a form of "be" is an auxiliary': [
        ['be', 'be, auxiliary'],
        ['am', 'be, auxiliary'],
        ['were', 'be, auxiliary'],
        ['being', 'be, auxiliary']
      ],
      'so are those of "have" and "do", which are no modal': [
        ['having', 'auxiliary'],
        ['did', 'auxiliary']
      ],
      'a modal is one, but for "to"': [
        ['might', 'auxiliary, modal'],
        ['cannot', 'auxiliary, modal'],
        ['to', 'modal']
      ],
      'no other verb': [['gets', 'none']]
    }
  },
  {
    ask: (noun) => `${pluralOf(noun)}: ${isPluralNoun(pluralOf(noun)) ? 'plural' : 'not seen as plural'}`,
    rows: {
      'a plural of people is seen as one': Object.entries(pluralsOfPeople).map(([one, many]) => [
        one,
        `${many}: plural`
      ]),
      'so is one with an ending': [
        ['parent', 'parents: plural'],
        ['wife', 'wives: plural']
      ],
      'other plurals without an ending are written, and not seen': [
        ['foot', 'feet: not seen as plural'],
        ['mouse', 'mice: not seen as plural'],
        ['offspring', 'offspring: not seen as plural']
      ]
    }
  },
  {
    ask: (word) => (isPluralNoun(word) ? 'plural' : 'not plural'),
    rows: {
      'what is spoken of as many': [
        ['police', 'plural'],
        ['staff', 'plural'],
        ['youth', 'plural']
      ]
    }
  }
]
