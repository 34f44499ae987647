/** People choose their own words for themselves. */
import { outcomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      '"I am", "we were", and what may stand between': [
        ['I am an alcoholic.', 'alcoholic: self-description'],
        ['I am a recovering addict.', 'recovering addict: self-description'],
        ['We were drug users.', 'drug users: self-description'],
        ['I was in those days a young addict.', 'addict: self-description'],
        ['I was with an addict.', 'addict: kept'],
        ['I was the nurse of an addict.', 'addict: kept'],
        ['I am, she said, an addict.', 'addict: kept'],
        ['They were drug users.', 'drug users: kept'],
        ['I know that drug users need care.', 'drug users: kept']
      ],
      'what is done to others is no description': [
        ['We are treating addicts.', 'addicts: kept'],
        ['I am recovering addict and nurse.', 'recovering addict: self-description']
      ],
      becoming: [
        ['I became an addict.', 'addict: self-description'],
        ['I used to be an addict.', 'used to be an addict: other-sense'],
        ['I have always been an addict.', 'addict: self-description'],
        ['I want to become an addict no more.', 'addict: self-description'],
        ['I said it had been an addict.', 'addict: kept'],
        ['The nurse I met had to be an addict.', 'addict: kept']
      ],
      '"As an alcoholic, I"': [
        ['As an alcoholic, I know the risk.', 'alcoholic: self-description'],
        ['As an alcoholic we know the risk.', 'alcoholic: self-description'],
        ['As an alcoholic, he knows the risk.', 'alcoholic: kept'],
        ['He sees myself as an alcoholic in it.', 'alcoholic: self-description'],
        ['As a very young alcoholic, I know the risk.', 'alcoholic: self-description']
      ],
      'addicts like me': [
        ['Addicts like me need care.', 'Addicts: self-description'],
        ['Addicts like us need care.', 'Addicts: self-description'],
        ['Addicts like them need care.', 'Addicts: kept']
      ],
      'so they call themselves': [
        ['He calls himself an addict.', 'addict: self-description'],
        ['She identifies as an addict.', 'addict: self-description']
      ],
      'a verb is no word for oneself': [['I am abusing drugs.', 'abusing: kept']]
    }
  }
]
