/** Noun phrases: their words, and which of them is the head. */
import { nounPhrasesOf } from '../../../../src/languages/english/analysis/noun-phrases.js'
import { tagsOf } from '../../../../src/languages/english/analysis/tagger.js'
import { tokensIn, wordsOf } from '../../../asking.js'
import type { Table } from '../../../tables.js'

const phrasesIn = (text: string): string => {
  const tokens = tokensIn(text)
  return nounPhrasesOf(tokens, tagsOf(tokens))
    .map(
      ({ from, to, head, number }) =>
        `${wordsOf(tokens, { from, to })} > ${tokens[head]?.text ?? ''}${number === 'many' ? ' (many)' : ''}`
    )
    .join('; ')
}

export const tables: readonly Table[] = [
  {
    ask: phrasesIn,
    rows: {
      'determiner, adjectives, nouns, head': [
        ['The new drug treatment center opened.', 'the new drug treatment center > center'],
        ['Three very old nurses slept.', 'three very old nurses > nurses (many)'],
        ['They met a growing number of patients.', 'a growing number > number; patients > patients (many)'],
        ['All these letters burned.', 'all these letters > letters (many)']
      ],
      'adjectives side by side': [
        ['Old and disabled people waited.', 'old and disabled people > people (many)'],
        ['A tired, hungry man slept.', 'a tired , hungry man > man'],
        [
          'It has large, social, legal, and medical costs.',
          'large , social , legal , and medical costs > costs (many)'
        ],
        ['The physically and mentally ill child slept.', 'the physically and mentally ill child > child']
      ],
      'an owner is a phrase of its own, and the determiner of another': [
        ["The nurse's old car stood there.", 'the nurse > nurse; the nurse old car > car'],
        [
          "A notice describing nurses' rights hung there.",
          'a notice > notice; nurses > nurses (many); nurses rights > rights (many)'
        ]
      ],
      'what follows a preposition is another': [['The place of work was far.', 'the place > place; work > work']],
      'an adjective in the place of the noun': [
        ['The mentally ill need a doctor.', 'the mentally ill > ill (many); a doctor > doctor'],
        ['We spoke with these homeless.', 'these homeless > homeless (many)'],
        ['It was a cause for more homeless.', 'a cause > cause; more homeless > homeless (many)'],
        ['He is more homeless.', '']
      ],
      'numbers in front and behind': [
        ['About 300 beds are free.', 'about 300 beds > beds (many)'],
        ['Section 3 speaks of it.', 'section 3 > section']
      ],
      'a name behind the noun of an owner says who it is': [
        ['They met his wife Annika in June.', 'his wife > wife; annika > annika; june > june']
      ],
      none: [['They left early.', '']]
    }
  }
]
