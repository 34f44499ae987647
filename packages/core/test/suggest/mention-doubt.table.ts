/** Signs that a text speaks of the words. */
import { safety } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      'words about words near it': [
        ['Staff say drug users in every report.', 'suggested: the text may speak of the words themselves'],
        ['The word was there, and drug users came in May.', 'suggested: the text may speak of the words themselves'],
        ['Drug users came in May, a stigmatizing word there.', 'suggested: the text may speak of the words themselves'],
        [
          'The guide on language came out. It is for drug users in the city.',
          'suggested: the text may speak of the words themselves'
        ],
        ['Drug users means all who come to the door.', 'suggested: the text may speak of the words themselves']
      ],
      'a quotation near': [
        ['The plan "Open Doors" is for drug users in the city.', 'suggested: a quotation stands near'],
        ['The plan "Open Doors" is here. It is for drug users in the city.', 'safe']
      ],
      'under a heading or a lead about words': [
        ['# Words\n\nThe plan is for drug users in the city.', 'suggested: what it stands under may be about words'],
        ['# Rooms\n\nThe plan is for drug users in the city.', 'safe'],
        ['Words to use:\n\n- The plan is for drug users in the city.', 'not reported'],
        ['Rooms to use:\n\n- The plan is for drug users in the city.', 'safe']
      ],
      'words set side by side': [
        ['Groups: we met drug users in the city.', 'suggested: words may be set side by side'],
        ['Groups → the plan is for drug users in the city.', 'suggested: words may be set side by side'],
        ['Rooms vs halls. The plan is for drug users in the city.', 'suggested: words may be set side by side'],
        ['The plan is for drug users in the city: it is new.', 'safe'],
        [
          '| Plan |\n| --- |\n| The plan is for drug users in the city. |',
          'suggested: a table may set words side by side'
        ]
      ],
      'marked off': [
        ['The plan is for **drug users** in the city.', 'suggested: the words are marked off from the rest'],
        ['The plan is for [drug users](plan.md) in the city.', 'suggested: the words are marked off from the rest'],
        ['The plan is for *all* drug users in the city.', 'safe'],
        ['The plan is for (drug users) in the city.', 'suggested: the words are marked off from the rest'],
        ['The plan is *for drug users in* the city.', 'safe'],
        ['The plan is for **drug** users in the city.', 'suggested: the words are marked off from the rest']
      ],
      'almost alone': [
        ['- drug users', 'suggested: the words stand almost alone'],
        ['- for drug users in Lyon', 'safe'],
        ['- For drug users.', 'suggested: the words stand almost alone'],
        ['The plan is for drug users in the city', 'suggested: the words stand almost alone'],
        ['The plan is for drug users in the city.)', 'safe']
      ],
      'the first person': [
        ['We keep a bed free for drug users in the city.', 'suggested: somebody speaks of themselves'],
        ['They keep a bed free for drug users in the city.', 'safe'],
        ['The plan of ours is for drug users in the city.', 'suggested: somebody speaks of themselves']
      ],
      'a figure of speech': [
        ['He walks like a drug user in the film.', 'suggested: it may be a figure of speech'],
        ['He walks as if drug users came there.', 'suggested: it may be a figure of speech'],
        [
          'They like the plan of the city for the drug users in it.',
          'suggested: what follows would attach to another word'
        ],
        ['The proverbial drug users came.', 'suggested: it may be a figure of speech']
      ]
    }
  }
]
