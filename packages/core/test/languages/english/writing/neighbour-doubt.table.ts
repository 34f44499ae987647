/** Words next to it that may belong to it. */
import { safety } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: safety,
    rows: {
      nothing: [
        ['Services for drug users are open daily.', 'safe'],
        ['Two drug users came on Monday.', 'safe']
      ],
      'what somebody is made to be': [
        ['The war left him a drug user for life.', 'suggested: it says what somebody is; see that it is right of them']
      ],
      'an owner, a compound, a denial': [
        [
          'The not HIV-infected women were asked.',
          'suggested: the sentence denies it; see that it still means the same'
        ]
      ],
      'what it is joined with': [
        [
          'The plan for tobacco and drug users was read out.',
          'suggested: it is joined with others; see that both still fit'
        ],
        [
          'The plan for drug users and nurses was read out.',
          'suggested: it is joined with others; see that both still fit'
        ],
        ['Neither nurses nor drug users were asked.', 'suggested: it is joined with others; see that both still fit']
      ],
      'an adjective before it': [
        [
          'The nervous drug users were asked.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['Young drug users were asked about the clinic.', 'safe'],
        [
          'Newly HIV-infected women were asked.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        [
          'The kind of drug users seen there is new.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        [
          'The plan is for more than drug users in the city.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ]
      ],
      'an article for one': [
        ['A drug user may ask for a nurse.', 'safe'],
        [
          'They asked drug user groups there.',
          'suggested: words change places; see that the sentence still reads well'
        ],
        [
          'Drug user is who came there.',
          'suggested: no article stands before it; see that the sentence still reads well'
        ]
      ],
      'whose they are, and what they are': [
        [
          'The city and its drug users were counted.',
          'suggested: it is said to belong to somebody; see that the sentence still reads well'
        ],
        [
          'The city’s drug users were counted.',
          'suggested: it is said to belong to somebody; see that the sentence still reads well'
        ],
        ['They saw him as drug users there.', 'suggested: it says what somebody is; see that it is right of them'],
        [
          'Places such as drug users know were seen.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['The men were drug users in those days.', 'suggested: it says what somebody is; see that it is right of them'],
        ['The nurse of two drug users was asked.', 'safe']
      ],
      'behind a verb': [
        ['The nurse helps drug users in Lyon.', 'safe'],
        ['The nurse was helping drug users in Lyon.', 'safe'],
        [
          'The nurse identified drug users in Lyon.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['They identified drug users in Lyon.', 'safe'],
        ['They have identified drug users in Lyon.', 'safe'],
        ['The chair drug users in Lyon.', 'no fix']
      ],
      'behind a comma': [
        ['In Lyon, drug users meet the nurse.', 'safe'],
        [
          'Rooms, beds, drug users were counted.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['Rooms, drug users were counted.', 'suggested: the word next to it may belong to it; see that both still fit'],
        [
          'In Lyon, there, drug users meet the nurse.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ]
      ],
      'what follows': [
        [
          'The plan is for drug users (and their children).',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['The plan is for drug users; it is new.', 'safe'],
        ['The plan is for drug users, and it is new.', 'suggested: it is joined with others; see that both still fit'],
        ['The plan is for drug users, because it is new.', 'safe'],
        ['The plan is for drug users, who came.', 'suggested: it is joined with others; see that both still fit'],
        ['The plan is for drug users, nurses and all.', 'suggested: it is joined with others; see that both still fit'],
        [
          'The nurse helps drug users to find a bed.',
          'suggested: what follows may then seem to be said of another word'
        ],
        [
          'The rights of drug users with children were read out.',
          'suggested: what follows may then seem to be said of another word'
        ],
        ['Drug users in Lyon were asked.', 'safe'],
        ['Drug users in the city were asked.', 'safe'],
        [
          'Drug users in the hope of rest were asked.',
          'suggested: what follows may then seem to be said of another word'
        ],
        ['Drug users in care were asked.', 'suggested: what follows may then seem to be said of another word'],
        ['Drug users during the day were asked.', 'safe'],
        ['Drug users because of that were asked.', 'safe']
      ],
      'a verb behind it': [
        ['Drug users need the clinic there.', 'safe'],
        ['Drug users need clinics there.', 'suggested: the word next to it may belong to it; see that both still fit'],
        ['Drug users want to see a nurse.', 'safe'],
        [
          'Drug users chair to see a nurse.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        [
          'Drug users being asked were glad.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        [
          'Drug users having a room were glad.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['Drug users said that they came.', 'safe'],
        [
          'Drug users treated there were glad.',
          'suggested: the word next to it may belong to it; see that both still fit'
        ],
        ['Drug users needs the clinic there.', 'safe']
      ]
    }
  }
]
