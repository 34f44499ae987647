/** "The resolution calls upon …": what follows reports the wording of an instrument. */
import { outcomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'a body with a capital, a text, a numbered part': [
        ['The Commission requested States to help drug users.', 'drug users: recital'],
        ['The commission requested States to help drug users.', 'drug users: kept'],
        ['The Assembly requested drug users to come.', 'drug users: recital'],
        ['The treaty requires States to treat drug users.', 'drug users: recital'],
        ['Article 3 requires States to treat drug users.', 'drug users: recital'],
        ['The article requires drug users to wait.', 'drug users: kept'],
        ['In 2018 the Commission on Crime invited States to ask drug users.', 'drug users: recital'],
        ['In the hall of the Council the nurse requested drug users to wait.', 'drug users: kept']
      ],
      'the verb of saying, past what may stand between': [
        ['The Council has urged States to count drug users.', 'drug users: recital'],
        ['The Council has often urged States to count drug users.', 'drug users: recital'],
        ['The Council shall urge States to count drug users.', 'drug users: kept'],
        [
          'The Assembly, recalling its earlier decisions, decided that drug users should be heard.',
          'drug users: recital'
        ],
        ['The Assembly (of the States) decided that drug users should be heard.', 'drug users: recital'],
        ['The Council: it urged States to count drug users.', 'drug users: kept'],
        ['The Council met and urged drug users to come.', 'drug users: kept'],
        ['The rules prescribed for prisons help drug users.', 'drug users: kept'],
        ['The resolution adopted in 2018 calls upon States to count drug users.', 'drug users: kept']
      ],
      'only what follows the verb': [
        ['Drug users asked the Committee for a hearing.', 'Drug users: kept'],
        ['Drug users said that the Council urged States to come.', 'Drug users: kept']
      ],
      'no finite verb': [
        ['The Council wants to urge drug users to come.', 'drug users: kept'],
        ['The treaty requiring drug users to wait is old.', 'drug users: kept'],
        ['1. Urges States to help drug users.', 'drug users: kept']
      ]
    }
  }
]
