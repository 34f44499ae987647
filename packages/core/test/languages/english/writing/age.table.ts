/** An age before a label, whose wording says one. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'the same age is said once': [
        ['Young juvenile offenders wait for months.', 'Children in conflict with the law wait for months.'],
        ['A teenage delinquent is first of all a child.', 'A child in conflict with the law is first of all a child.']
      ],
      'another age is not for this wording': [['Adult delinquents were sent away.', 'no fix']],
      'an age beside a wording without one stays': [
        ['Young drug users came.', 'Young people who use drugs came.'],
        ['Adult drug users came.', 'Adults who use drugs came.']
      ]
    }
  }
]
