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
      'an owner, a compound, a denial': [['The not HIV-infected women were asked.', 'suggested: it is denied']],
      'what it is joined with': [
        [
          'The plan for tobacco and drug users was read out.',
          'suggested: what it is joined with may change its meaning'
        ],
        [
          'The plan for drug users and nurses was read out.',
          'suggested: what it is joined with may change its meaning'
        ],
        ['Neither nurses nor drug users were asked.', 'suggested: what it is joined with may change its meaning']
      ],
      'an adjective before it': [
        ['The nervous drug users were asked.', 'suggested: a word next to it may belong to it'],
        ['Young drug users were asked about the clinic.', 'safe'],
        ['Newly HIV-infected women were asked.', 'suggested: a word next to it may belong to it'],
        ['The kind of drug users seen there is new.', 'suggested: a word next to it may belong to it'],
        ['The plan is for more than drug users in the city.', 'suggested: a word next to it may belong to it']
      ],
      'an article for one': [
        ['A drug user may ask for a nurse.', 'safe'],
        ['They asked drug user groups there.', 'suggested: it moves words whose grammar is not certain'],
        ['Drug user is who came there.', 'suggested: no article stands before it']
      ],
      'whose they are, and what they are': [
        ['The city and its drug users were counted.', 'suggested: it belongs to somebody'],
        ['The city’s drug users were counted.', 'suggested: it belongs to somebody'],
        ['They saw him as drug users there.', 'suggested: it says what somebody is'],
        ['Places such as drug users know were seen.', 'suggested: a word next to it may belong to it'],
        ['The men were drug users in those days.', 'suggested: it says what somebody is'],
        ['The nurse of two drug users was asked.', 'safe']
      ],
      'behind a verb': [
        ['The nurse helps drug users in Lyon.', 'safe'],
        ['The nurse was helping drug users in Lyon.', 'safe'],
        ['The nurse identified drug users in Lyon.', 'suggested: a word next to it may belong to it'],
        ['They identified drug users in Lyon.', 'safe'],
        ['They have identified drug users in Lyon.', 'safe'],
        ['The chair drug users in Lyon.', 'no fix']
      ],
      'behind a comma': [
        ['In Lyon, drug users meet the nurse.', 'safe'],
        ['Rooms, beds, drug users were counted.', 'suggested: a word next to it may belong to it'],
        ['Rooms, drug users were counted.', 'suggested: a word next to it may belong to it'],
        ['In Lyon, there, drug users meet the nurse.', 'suggested: a word next to it may belong to it']
      ],
      'what follows': [
        ['The plan is for drug users (and their children).', 'suggested: a word next to it may belong to it'],
        ['The plan is for drug users; it is new.', 'safe'],
        ['The plan is for drug users, and it is new.', 'suggested: what it is joined with may change its meaning'],
        ['The plan is for drug users, because it is new.', 'safe'],
        ['The plan is for drug users, who came.', 'suggested: what it is joined with may change its meaning'],
        ['The plan is for drug users, nurses and all.', 'suggested: what it is joined with may change its meaning'],
        ['The nurse helps drug users to find a bed.', 'suggested: what follows would attach to another word'],
        [
          'The rights of drug users with children were read out.',
          'suggested: what follows would attach to another word'
        ],
        ['Drug users in Lyon were asked.', 'safe'],
        ['Drug users in the city were asked.', 'safe'],
        ['Drug users in the hope of rest were asked.', 'suggested: what follows would attach to another word'],
        ['Drug users in care were asked.', 'suggested: what follows would attach to another word'],
        ['Drug users during the day were asked.', 'safe'],
        ['Drug users because of that were asked.', 'safe']
      ],
      'a verb behind it': [
        ['Drug users need the clinic there.', 'safe'],
        ['Drug users need clinics there.', 'suggested: a word next to it may belong to it'],
        ['Drug users want to see a nurse.', 'safe'],
        ['Drug users chair to see a nurse.', 'suggested: a word next to it may belong to it'],
        ['Drug users being asked were glad.', 'suggested: a word next to it may belong to it'],
        ['Drug users having a room were glad.', 'suggested: a word next to it may belong to it'],
        ['Drug users said that they came.', 'safe'],
        ['Drug users treated there were glad.', 'suggested: a word next to it may belong to it'],
        ['Drug users needs the clinic there.', 'safe']
      ]
    }
  }
]
