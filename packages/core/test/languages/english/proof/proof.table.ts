/** All checks together: the first fault of a sentence. */
import { proof } from '../../../../src/languages/english/proof/proof.js'
import type { Table } from '../../../tables.js'
import { changed } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: (written) => proof.checks.find(([, isFaulty]) => isFaulty(changed(written)))?.[0] ?? 'whole',
    rows: {
      'the first fault': [
        ['He met a [drug user → people who use drugs] there.', 'wrong-article'],
        ['Two State [inmates → people in prison] wrote.', 'behind-modifier'],
        ['Cells make [addicts, addicts → people with drug use disorders] fill cells.', 'verb-lost'],
        ['[Drug users → People who use drugs] came.', 'whole']
      ]
    }
  }
]
