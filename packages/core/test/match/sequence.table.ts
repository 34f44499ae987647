/** Patterns against words: words, lists of them, gaps, classes, in both directions. */
import { offers, outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'words side by side': [
        ['Drug users came.', 'Drug users: kept'],
        ['Drug, users came.', 'users: other-sense'],
        ['Drug-users came.', 'Drug-users: kept']
      ],
      'one of a list, or several joined': [
        ['The heroin users came.', 'heroin users: kept'],
        ['The heroin and cocaine users came.', 'heroin and cocaine users: kept'],
        ['The heroin, cocaine and khat users came.', 'heroin, cocaine and khat users: kept'],
        ['The heroin and/or cocaine users came.', 'heroin and/or cocaine users: kept'],
        ['The heroin, cocaine, and khat users came.', 'heroin, cocaine, and khat users: kept'],
        ['The heroin/cocaine users came.', 'heroin/cocaine users: kept'],
        ['The heroin; cocaine users came.', 'cocaine users: kept'],
        ['The abusers of heroin and cocaine came.', 'abusers of heroin and cocaine: kept'],
        ['The abusers of both heroin and cocaine came.', 'abusers of both heroin and cocaine: kept'],
        ['The abusers of both heroin came.', 'abusers: other-sense'],
        ['The crack cocaine users came.', 'crack cocaine users: kept']
      ],
      'small words between': [
        ['He abuses heroin.', 'abuses: kept'],
        ['He abuses a lot of heroin.', 'abuses: other-sense'],
        ['He abused some of the very strong heroin.', 'abused: other-sense']
      ]
    }
  },
  {
    ask: offers,
    rows: {
      'what stood in the text is taken over': [
        ['The heroin and cocaine users came.', 'The people who use heroin or cocaine came.'],
        ['The abusers of either khat or heroin came.', 'The people who use khat or heroin came.'],
        ['The crack cocaine users came.', 'The people who use crack cocaine came.'],
        ['The abusers of heroin, cocaine or khat came.', 'The people who use heroin, cocaine or khat came.']
      ]
    }
  }
]
