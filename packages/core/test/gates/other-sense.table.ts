/** What a rule itself excepts: the same letters in another sense, left alone or lowered. */
import { outcomes, reported } from '../asking.js'
import type { Table } from '../tables.js'

const texts = [
  ['The region needs clean water.', 'clean: name'],
  ['The report is about child abuse and neglect.', 'abuse: name'],
  ['The tax on alcoholic beverages rises.', 'alcoholic: name'],
  ['Each end user gets a key.', 'user: name'],
  ['Abuse of power is a crime.', 'Abuse: name']
] as const

export const tables: readonly Table[] = [
  { ask: outcomes, rows: { 'left alone': texts } },
  {
    ask: reported,
    rows: { 'reported as it is': [['The addict came.', 'error: addict']] }
  }
]
