/** Signs that a text speaks of the words. */
import { safety } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      'words about words near it': [
        ['Staff say drug users in every report.', 'suggested: the sentence may be about the word itself'],
        ['The word was there, and drug users came in May.', 'suggested: the sentence may be about the word itself'],
        ['Drug users came in May, a stigmatizing word there.', 'suggested: the sentence may be about the word itself'],
        [
          'The guide on language came out. It is for drug users in the city.',
          'suggested: the sentence may be about the word itself'
        ],
        ['Drug users means all who come to the door.', 'suggested: the sentence may be about the word itself']
      ],
      'a quotation near': [
        [
          'The plan "Open Doors" is for drug users in the city.',
          'suggested: part of the sentence is quoted, perhaps this, too'
        ],
        ['The plan "Open Doors" is here. It is for drug users in the city.', 'safe']
      ],
      'under a heading or a lead about words': [
        [
          '# Words\n\nThe plan is for drug users in the city.',
          'suggested: what stands above speaks of words; this may be an example of one'
        ],
        ['# Rooms\n\nThe plan is for drug users in the city.', 'safe'],
        ['Words to use:\n\n- The plan is for drug users in the city.', 'not reported'],
        ['Rooms to use:\n\n- The plan is for drug users in the city.', 'safe']
      ],
      'words set side by side': [
        [
          'Groups: we met drug users in the city.',
          'suggested: it may be one of several words that are named here, old and new'
        ],
        [
          'Groups → the plan is for drug users in the city.',
          'suggested: it may be one of several words that are named here, old and new'
        ],
        [
          'Rooms vs halls. The plan is for drug users in the city.',
          'suggested: it may be one of several words that are named here, old and new'
        ],
        ['The plan is for drug users in the city: it is new.', 'safe'],
        [
          '| Plan |\n| --- |\n| The plan is for drug users in the city. |',
          'suggested: the table may be a list of words, old and new'
        ]
      ],
      'marked off': [
        [
          'The plan is for **drug users** in the city.',
          'suggested: a mark, a link or other letters set it apart; the word itself may be meant'
        ],
        [
          'The plan is for [drug users](plan.md) in the city.',
          'suggested: a mark, a link or other letters set it apart; the word itself may be meant'
        ],
        ['The plan is for *all* drug users in the city.', 'safe'],
        [
          'The plan is for (drug users) in the city.',
          'suggested: a mark, a link or other letters set it apart; the word itself may be meant'
        ],
        ['The plan is *for drug users in* the city.', 'safe'],
        [
          'The plan is for **drug** users in the city.',
          'suggested: a mark, a link or other letters set it apart; the word itself may be meant'
        ]
      ],
      'almost alone': [
        ['- drug users', 'suggested: too little stands around it to tell what is meant'],
        ['- for drug users in Lyon', 'safe'],
        ['- For drug users.', 'suggested: too little stands around it to tell what is meant'],
        ['The plan is for drug users in the city', 'suggested: too little stands around it to tell what is meant'],
        ['The plan is for drug users in the city.)', 'safe']
      ],
      'the first person': [
        ['We keep a bed free for drug users in the city.', 'suggested: somebody may be speaking of themselves here'],
        ['They keep a bed free for drug users in the city.', 'safe'],
        ['The plan of ours is for drug users in the city.', 'suggested: somebody may be speaking of themselves here']
      ],
      'a figure of speech': [
        ['He walks like a drug user in the film.', 'suggested: it may be a comparison, and meant of nobody'],
        ['He walks as if drug users came there.', 'suggested: it may be a comparison, and meant of nobody'],
        [
          'They like the plan of the city for the drug users in it.',
          'suggested: what follows may then seem to be said of another word'
        ],
        ['The proverbial drug users came.', 'suggested: it may be a comparison, and meant of nobody']
      ]
    }
  }
]
