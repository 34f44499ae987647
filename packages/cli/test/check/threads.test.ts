/** With more threads the same comes out, and one that fails loses nothing. */
import { createLoader } from '@stigmalint/configuration'
import { loadRuleSet } from '@stigmalint/core/rules'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { createLooker, type Question } from '../../src/check/looker.js'
import { looksAt } from '../../src/check/looks.js'
import { run, runProcess } from '../run-command.js'

const pages = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [
    `docs/${index}.md`,
    `# Page ${index}\n\n${'The addicts came. The council met.\n\n'.repeat(index)}`
  ])
)
const files = {
  ...pages,
  'docs/a.ipynb': '{"cells": [{"cell_type": "markdown", "source": "The addicts came."}]}',
  'docs/broken.ipynb': 'no notebook',
  'docs/c.txt': Buffer.from('The addicts had caf\xe9.', 'latin1'),
  'docs/requirements.txt': 'yaml==2.8\n',
  'docs/us/stigmalint.config.yml': 'profile: us\n',
  'docs/us/a.md': 'The addicts came.\n',
  'docs/wrong/stigmalint.config.yml': 'profil: us\n',
  'docs/wrong/a.md': 'The addicts came.\n'
}

test.each([
  ['for people', []],
  ['for programs', ['--format', 'json-report']],
  ['with lines', ['--format', 'rdjson']],
  ['by what is known', ['--cache-location', 'cache']]
])('one thread and four print the same: %s', async (_, words) => {
  const folder = temporaryFolder(files)
  const one = await run(folder, ['--concurrency', '1', ...words, 'docs'])
  expect(one.code).toBe(2)
  expect(one.error).toContain('broken.ipynb')
  expect(await runProcess(folder, ['--concurrency', '4', ...words, 'docs'])).toEqual(one)
})

test('what a thread gives back is done by another', async () => {
  const folder = temporaryFolder(pages)
  const paths = Object.keys(pages).map((name) => join(folder, name))
  const question: Question = {
    configuration: false,
    choices: {},
    needsLines: false,
    silenced: false,
    cache: null,
    readAs: undefined
  }
  const looker = createLooker(createLoader({ builtIn: await loadRuleSet(), configuration: false }), question, null)
  const counts = async (concurrency: number): Promise<number[]> => {
    const found: number[] = []
    for await (const look of looksAt(paths, looker, question, concurrency))
      found.push(look.is === 'checked' ? look.checked.findings.length : -1)
    return found
  }
  // the sources are no bundle: a thread of them cannot start
  expect(await counts(3)).toEqual(await counts(1))
  expect(await counts(1)).toEqual(paths.map((_, index) => index))
})

test.each([
  ['0', '--concurrency 0 is no number of threads, write one from 1 to 64, or auto'],
  ['many', '--concurrency many is no number of threads, write one from 1 to 64, or auto'],
  ['65', '--concurrency 65 is no number of threads, write one from 1 to 64, or auto']
])('a number of threads that makes no sense: %s', async (value, line) => {
  const folder = temporaryFolder({ 'a.md': 'The council met.\n' })
  expect(await run(folder, ['--concurrency', value, 'a.md'])).toEqual({
    code: 2,
    out: '',
    error: `stigmalint: ${line}\n`
  })
})
