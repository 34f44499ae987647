import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { run } from '../../cli/test/run-command.js'
import { exampleRule, houseConfiguration, houseFiles, nameProblem } from '../src/house-folder.js'

/** The command, in a folder with a house folder as the extension writes it. */
async function runIn(house: string, words: readonly string[], change = (text: string): string => text) {
  const files = Object.fromEntries(
    houseFiles(house).map(({ path, text }) => [path, path === exampleRule(house) ? change(text) : text])
  )
  const folder = temporaryFolder({
    ...files,
    'stigmalint.config.yml': houseConfiguration(house),
    'draft.md': 'Each breadwinner was asked.\n'
  })
  const { code, out, error } = await run(folder, words)
  return { code, said: out + error }
}

const switchOn = (text: string): string => text.replace('status: draft ', 'status: stable')

describe('a new house folder', () => {
  test.each(['stigmalint-house', 'our rules', '2027'])('%s: is used, and its example rule is off', async (house) => {
    expect(await runIn(house, ['draft.md'])).toEqual({ code: 0, said: expect.stringContaining('nothing found') })
  })

  test('the example rule passes its own examples and finds its word once it is on', async () => {
    expect(await runIn('stigmalint-house', ['test-rules', 'stigmalint-house'], switchOn)).toEqual({
      code: 0,
      said: expect.stringMatching(/^2 examples passed, 0 failed/m)
    })
    const found = await runIn('stigmalint-house', ['draft.md'], switchOn)
    expect(found).toEqual({ code: 1, said: expect.stringContaining('write "main earner"') })
  })

  test('the rule stands where its id says', () => {
    const text = houseFiles('folder').find(({ path }) => path === 'folder/en/house/breadwinner.yml')?.text
    expect(text).toContain('\nid: house/breadwinner\n')
    expect(exampleRule('folder')).toBe('folder/en/house/breadwinner.yml')
  })
})

test.each([
  ['stigmalint-house', null],
  ['Hausregeln für alle', null],
  ['', 'Write a name'],
  ['  ', 'Write a name'],
  ['a/b', 'without slashes'],
  ['..', 'begin with a letter'],
  ['.hidden', 'begin with a letter'],
  ['ends. ', 'begin with a letter'],
  ["it's", 'begin with a letter']
])('the name "%s" for a folder', (name, problem) => {
  if (problem === null) expect(nameProblem(name)).toBeNull()
  else expect(nameProblem(name)).toContain(problem)
})
