/** Where a pattern matches: its conditions, compounds, what is underlined, its number. */
import { becomes, outcomes, reported } from '../asking.js'
import type { Table } from '../tables.js'

const inProfile = (text: string): Promise<string> => reported(text, { settings: { profile: 'us' } })

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'the words without what the rule asks for': [
        ['The clean towel is here.', 'clean: other-sense'],
        ['Users need a key.', 'Users: other-sense'],
        ['Users of heroin need a key.', 'Users of heroin: kept']
      ],
      'who owns what follows is a person of its own': [["A schizophrenic's family came.", 'schizophrenic: kept']],
      'behind a hyphen stands another word, unless a prefix does': [
        ['The screen-addict came.', 'addict: other-sense'],
        ['The non-addict came.', 'addict: kept'],
        ['The ex-addict came.', 'ex-addict: kept'],
        ['The addict-nurse came.', 'addict: kept']
      ]
    }
  },
  {
    ask: becomes,
    rows: {
      number: [
        ['The drug user came.', 'The person who uses drugs came.'],
        ['The drug users came.', 'The people who use drugs came.']
      ],
      verbs: [
        ['He abuses heroin.', 'He uses heroin.'],
        ['They abused heroin.', 'They used heroin.']
      ]
    }
  },
  {
    ask: inProfile,
    rows: { 'the profile has its own': [['The IDU came for an HIV test.', 'nothing']] }
  }
]
