/** A capital stays with its word. */
import { hasInnerCapital } from '../../../../src/languages/english/proof/capital.js'
import type { Table } from '../../../tables.js'
import { proves } from './proving.js'

export const tables: readonly Table[] = [
  {
    ask: proves(hasInnerCapital),
    rows: {
      'of a name that is gone': [
        ['We counted [Methadone addicts → People with opioid use disorders] in May.', 'broken'],
        ['We counted [methadone addicts → people with opioid use disorders] in May.', 'whole'],
        ['[Addicts → People with drug use disorders] came.', 'whole'],
        ['On Monday: [Addicts → People with drug use disorders] came.', 'whole']
      ]
    }
  }
]
