/** Wordings of each form in the grammar of their place. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'a noun': [['A drug user came.', 'A person who uses drugs came.']],
      'a verb': [['She committed suicide.', 'She died by suicide.']],
      'words as they stand': [['Drug abuse is common.', 'Drug use is common.']],
      'what is joined with them and would say the same': [
        ['The use and abuse of drugs and alcohol fell.', 'The use of drugs and alcohol fell.'],
        ['Drug abuse and use fell.', 'Drug use fell.'],
        ['They spoke of drug use and drug abuse.', 'They spoke of drug use.'],
        ['They spoke of substance use/abuse.', 'They spoke of substance use.']
      ],
      'words behind a noun': [['A drug-using woman came.', 'A woman who uses drugs came.']],
      'a verb that something else needs': [['He was mentally ill and a father.', 'no fix']]
    }
  }
]
