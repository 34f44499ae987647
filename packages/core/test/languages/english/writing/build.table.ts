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
      'words behind a noun': [['A drug-using woman came.', 'A woman who uses drugs came.']],
      'a verb that something else needs': [['He was mentally ill and a father.', 'no fix']]
    }
  }
]
