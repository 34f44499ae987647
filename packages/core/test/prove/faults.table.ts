/** Why a replacement is not offered, in words. */
import { check } from '../../src/index.js'
import { faults } from '../../src/prove/faults.js'
import { ruleSet } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: async (text) => {
      const reasons = new Set<string>()
      await check(text, {
        ruleSet,
        format: 'text',
        trace: ({ dropped }) => {
          for (const { because } of dropped) reasons.add(because)
        }
      })
      return [...reasons].join('; ') || 'nothing dropped'
    },
    rows: {
      'told in words': [
        ['Most were intravenous (IV) drug users.', faults['behind-modifier']],
        ['Drug users wrote.', 'nothing dropped']
      ]
    }
  }
]
