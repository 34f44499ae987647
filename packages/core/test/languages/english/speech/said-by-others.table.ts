/** Somebody tells what others said of them. */
import { outcomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'called so by others': [
        ['I was called an addict at the counter.', 'addict: said-by-others'],
        ['I was once labelled a drug abuser.', 'drug abuser: said-by-others'],
        ['I have often been described as an alcoholic.', 'alcoholic: said-by-others'],
        ['We were treated like addicts.', 'addicts: said-by-others'],
        ['I was known as the alcoholic of the street.', 'alcoholic: said-by-others']
      ],
      'as others said or thought': [
        ['They used to say I was a hopeless case.', 'hopeless: said-by-others; case: said-by-others'],
        ['She told me that I was a drug abuser.', 'drug abuser: said-by-others'],
        ['Everyone thought I was an alcoholic.', 'alcoholic: said-by-others'],
        ['I was told I was a drug abuser.', 'drug abuser: said-by-others'],
        ['My uncle says we are alcoholics.', 'alcoholics: said-by-others']
      ],
      'said by oneself': [
        ['I said I was a drug abuser.', 'drug abuser: self-description'],
        ['I told them that I was an alcoholic.', 'alcoholic: self-description'],
        ['I think I am an alcoholic.', 'alcoholic: self-description'],
        ['We always said we were alcoholics.', 'alcoholics: self-description'],
        ['I am an addict and a father.', 'addict: self-description']
      ],
      'said of somebody else': [
        ['He was called an addict at the counter.', 'addict: kept'],
        ['They used to say he was a drug abuser.', 'drug abuser: kept']
      ]
    }
  }
]
