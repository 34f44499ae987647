/** What stands in the comments of a reviewed copy. */
import { expect, test } from 'vitest'
import { remarksOf } from '../src/remarks.js'
import { check } from '../src/trusted.js'
import { defaultSettings } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules

async function remarksIn(text: string) {
  const { findings } = await check(text, { ruleSet, settings: defaultSettings, format: 'text' })
  const remarks = await remarksOf(findings, ruleSet, 'un')
  return remarks.map(({ start, end, edits, lines }) => ({
    about: text.slice(start, end),
    changes: edits.length > 0,
    lines
  }))
}

test('words that one wording replaces together have one comment, which says both', async () => {
  const [both, ...others] = await remarksIn('Services for drug addicts and alcoholics are few.\n')
  expect(others).toEqual([])
  expect(both).toMatchObject({ about: 'drug addicts and alcoholics', changes: true })
  expect(both?.lines.slice(0, 2)).toEqual([
    '"drug addicts" names people by a condition.',
    '"alcoholics" names people by a condition.'
  ])
  const wordings = both?.lines.filter((line) => /^(?:Write|Or) “/.test(line)) ?? []
  expect(wordings.length).toBeGreaterThan(0)
  expect(new Set(both?.lines).size).toBe(both?.lines.length)
  expect(both?.lines.at(-1)).toBe('stigmalint: drug-use/addict, alcohol/alcoholic')
})

test.each<[string, [string, boolean][]]>([
  [
    'The addicts came. Addicts waited.\n',
    [
      ['addicts', true],
      ['Addicts', true]
    ]
  ],
  // An acronym is written with its definition: the change is marked once, and the other place has its comment.
  [
    'Injecting drug users (IDUs) came. The IDUs left.\n',
    [
      ['Injecting drug users (IDUs', true],
      ['IDUs', false]
    ]
  ]
])('each other finding has its own: %j', async (text, expected) => {
  expect((await remarksIn(text)).map(({ about, changes }) => [about, changes])).toEqual(expected)
})
