/** A severity for a whole pack. */
import { describe, expect, test } from 'vitest'
import type { Settings } from '../src/index.js'
import { reported } from './checking.js'

describe('what holds of a pack and a rule', () => {
  const text = 'Injecting drug users and alcoholics came.'
  test.each<[what: string, settings: Partial<Settings>, expected: string[]]>([
    ['nothing said', {}, ['warning: Injecting drug users', 'error: alcoholics']],
    [
      'a severity for a pack',
      { packLevels: { 'drug-use': 'information', alcohol: 'warning' } },
      ['information: Injecting drug users', 'warning: alcoholics']
    ],
    ['a pack is off', { packLevels: { alcohol: 'off' } }, ['warning: Injecting drug users']],
    [
      'a rule wins over its pack',
      { packLevels: { alcohol: 'off', 'drug-use': 'error' }, rules: { 'alcohol/alcoholic': 'information' } },
      ['error: Injecting drug users', 'information: alcoholics']
    ],
    [
      'and is off in a pack that has a severity',
      { packLevels: { alcohol: 'warning' }, rules: { 'alcohol/alcoholic': 'off' } },
      ['warning: Injecting drug users']
    ],
    [
      'packs that are used have their severities, and others are off',
      { packs: ['alcohol'], packLevels: { alcohol: 'information' } },
      ['information: alcoholics']
    ]
  ])('%s', async (_, settings, expected) => {
    expect(await reported(text, { settings })).toEqual(expected)
  })

  test('a severity for a pack switches nothing on that is off by itself', async () => {
    const asleep = 'The clinic offers harm reduction to people who use drugs.'
    expect(await reported(asleep, { settings: { packLevels: { 'treatment-recovery': 'error' } } })).toEqual([])
  })
})
