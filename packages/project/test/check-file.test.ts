/** What becomes of a file, and that it is said in plain data. */
import { createLoader, type Loader } from '@stigmalint/configuration'
import { compileRules } from '@stigmalint/core/compile'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { CalledOff, checkFile } from '../src/index.js'

const { ruleSet } = compileRules([])
const loader = createLoader({ builtIn: ruleSet })
const folder = temporaryFolder({
  'stigmalint.config.yml': 'profile: us\nignore: [archive/**]\n',
  'draft.md': 'A draft.\n',
  'draft.ppt': 'A draft.\n',
  'notes.ipynb': '{"cells": [{"cell_type": "markdown", "source": "A note."}]}',
  'old.txt': Buffer.from('A caf\xe9.', 'latin1'),
  'archive/old.md': 'An old draft.\n',
  'requirements.txt': 'yaml==2.8\n',
  'binary.md': Buffer.from([0x41, 0x0a, 0xff, 0x81, 0x8d]),
  'house/stigmalint.config.yml': 'profil: us\n',
  'house/draft.md': 'A draft.\n',
  'own/stigmalint.config.yml': 'profile: uk\n',
  'own/letter.txt': 'A letter.\n'
})
const at = (name: string): string => join(folder, name)

/** How a test checks: by what it is given, in short. */
const asGiven = (
  { text }: { text: string },
  { settings, format }: { settings: { profile: string }; format: { id: string } }
) => Promise.resolve(`${text.trim()} ${settings.profile} ${format.id}`)

const outcomes: readonly (readonly [name: string, outcome: object])[] = [
  ['draft.md', { is: 'checked', note: null, checked: 'A draft. us markdown' }],
  ['own/letter.txt', { is: 'checked', checked: 'A letter. uk text' }],
  ['notes.ipynb', { is: 'checked', checked: '\u001E\nA note. us notebook' }],
  ['old.txt', { is: 'checked', note: expect.stringMatching(/^: not UTF-8/), checked: 'A café. us text' }],
  ['archive/old.md', { is: 'left-out', by: at('stigmalint.config.yml') }],
  ['house/draft.md', { is: 'unusable' }],
  ['draft.ppt', { is: 'no-format' }],
  ['requirements.txt', { is: 'data', data: 'a list of packages' }],
  ['gone.md', { is: 'unreadable', message: ': no such file or folder, check the path' }],
  ['binary.md', { is: 'unreadable', message: expect.stringMatching(/^:2: not UTF-8/) }]
]

describe('a file', () => {
  test.each(outcomes)('%s', async (name, outcome) => {
    expect(await checkFile(at(name), loader, asGiven)).toMatchObject(outcome)
  })

  test.each(outcomes)('what became of %s can be sent to another thread', async (name) => {
    const result = await checkFile(at(name), loader, asGiven)
    expect(structuredClone(result)).toEqual(result)
  })
})

describe('a mistake of the program is a result, with its place and without what it quotes', () => {
  const fault = (): never => {
    throw new TypeError('cannot read "the addicts came"')
  }
  const faultyLoader: Loader = { load: () => Promise.reject(new RangeError('cannot read "the addicts came"')) }

  test.each([
    ['in the check', 'TypeError', () => checkFile(at('draft.md'), loader, fault)],
    ['in the configuration', 'RangeError', () => checkFile(at('draft.md'), faultyLoader, asGiven)]
  ] as const)('%s', async (_, name, work) => {
    const result = await work()
    expect(result).toMatchObject({ is: 'crashed', crash: { name } })
    expect(JSON.stringify(result)).toContain('check-file.test.ts')
    expect(JSON.stringify(result)).not.toContain('addicts')
    expect(structuredClone(result)).toEqual(result)
  })
})

test('a check that is called off is no result', async () => {
  await expect(checkFile(at('draft.md'), loader, () => Promise.reject(new CalledOff()))).rejects.toThrow(CalledOff)
})
