/** Words as patterns see them: lower case, without a possessive ending, taken apart at hyphens and slashes. */
import { grammar, lexicons } from '../asking.js'
import { sentencesOf, tokensOf } from '../../src/match/tokens.js'
import type { Table } from '../tables.js'

const signs = { nothing: '', space: ' ', hyphen: '-', slash: '/' }
const known = new Set(['substance', 'self-help'])

/** Each token behind what joins it to the one before; in brackets what its possessive ending is. */
const tokens = (text: string): string =>
  sentencesOf(grammar.parse(text))
    .map((sentence) =>
      tokensOf(sentence, lexicons.language, (word) => known.has(word))
        .map(({ text: word, joined, end, possessiveEnd }) => {
          const ending = text.slice(end, possessiveEnd)
          return `${signs[joined]}${word}${ending === '' ? '' : `[${ending}]`}`
        })
        .join('|')
    )
    .join(' ¶ ')

/** What each token is in the text. */
const places = (text: string): string =>
  sentencesOf(grammar.parse(text))
    .flatMap((sentence) => tokensOf(sentence, lexicons.language, (word) => known.has(word)))
    .map(({ start, end, raw }) => `${text.slice(start, end)}${text.slice(start, end) === raw ? '' : ` (${raw})`}`)
    .join('|')

export const tables: readonly Table[] = [
  {
    ask: tokens,
    rows: {
      'words and signs': [
        ['Drug users came.', 'drug| users| came|.'],
        ['She said, "Yes!"', 'she| said|,| "|yes|!|"'],
        ['Two came. Three left.', 'two| came|. ¶ three| left|.']
      ],
      'possessive endings': [
        ["The user's room.", "the| user['s]| room|."],
        ['The user’s room.', 'the| user[’s]| room|.'],
        ["The users' room.", "the| users[']| room|."],
        ["The room is the users'.", "the| room| is| the| users|'|."],
        ["He said 'yes' there.", "he| said| '|yes[']| there|."],
        ["It isn't here.", "it| isn't| here|."]
      ],
      'hyphens and slashes': [
        ['A drug-using mother.', 'a| drug|-using| mother|.'],
        ['Drug/alcohol users.', 'drug|/alcohol| users|.'],
        ['Drug – users.', 'drug| –| users|.'],
        ['Pre- and post-test.', 'pre| and| post|-test|.']
      ],
      'a word over the end of a line': [
        ['The sub-\nstance was found.', 'the| sub| stance| was| found|.'],
        ['The self-\nhelp group.', 'the| self| help| group|.'],
        ['The drug-\nusing mother.', 'the| drug| using| mother|.']
      ]
    }
  },
  {
    ask: places,
    rows: {
      'each token stands where it says': [
        ["The users' rights — all of them.", 'The|users|rights|—|all|of|them|.'],
        ['A drug-using mother’s room.', 'A|drug|using|mother|room|.'],
        ['The sub-\nstance was found.', 'The|sub|stance|was|found|.'],
        ['Drug/alcohol users.', 'Drug|alcohol|users|.']
      ]
    }
  }
]
