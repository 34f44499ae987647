/** Where the noun behind a label ends. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'at the first person or plural': [
        ['The addict mother came.', 'The mother with a drug use disorder came.'],
        ['The drug-using women of the ward came.', 'The women of the ward who use drugs came.'],
        ['The drug-using young women came.', 'The young women who use drugs came.'],
        ['The alcoholic patients need a bed.', 'The patients with alcohol use disorders need a bed.'],
        ['The alcoholic male patients need a bed.', 'The male patients with alcohol use disorders need a bed.']
      ],
      'a verb may follow': [
        ['The addict population grows.', 'The population of people with drug use disorders grows.'],
        [
          'The addict population program helps families there.',
          'The population program for people with drug use disorders helps families there.'
        ],
        ['The drug-using population grew in May.', 'The population of people who use drugs grew in May.']
      ],
      'adjectives of two groups': [
        [
          'Rich and mentally ill veterans may ask.',
          'Rich veterans and veterans with mental health conditions may ask.'
        ],
        [
          'The rich and mentally ill veterans may ask.',
          'The rich veterans and veterans with mental health conditions may ask.'
        ],
        ['HIV-infected or drug-using mothers may ask.', 'no fix'],
        ['Nurses and mentally ill veterans may ask.', 'Nurses and veterans with mental health conditions may ask.']
      ],
      'a determiner, with adjectives between': [
        ["The young addict's family was heard.", 'The family of the young person with a drug use disorder was heard.'],
        [
          "A very old addict's family was heard.",
          'The family of a very old person with a drug use disorder was heard.'
        ],
        ["Her addict brother's friend was heard.", 'no fix'],
        ["Poor addicts' families were heard.", 'Families of poor people with drug use disorders were heard.'],
        ["Will addicts' families come there?", 'Will families of people with drug use disorders come there?']
      ]
    }
  }
]
