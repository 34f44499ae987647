/** What most tests ask, the process that is warm, answers as a process of its own does, and nothing of a run stays in it. */
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { run, runProcess } from './run-command.js'

const rule = 'extends: drug-use/addict\nseverity: information\n'
const files = {
  'a.md': 'Two drug users came, and an addict.\n',
  'clean.md': 'The committee met.\n',
  'long.md': 'Two drug users came.\n\n'.repeat(1000),
  'house/stigmalint.config.yml': 'house: ours\n',
  'house/ours/en/drug-use/addict.yml': rule,
  'house/a.md': 'An addict came.\n',
  'broken/stigmalint.config.yml': 'profil: us\n',
  'broken/a.md': 'An addict came.\n'
}

const runs: [words: string[], code: number, input?: string, environment?: Record<string, string>][] = [
  [['clean.md'], 0],
  [['a.md', 'gone.md'], 2],
  [['--fixx'], 2],
  [['--version'], 0],
  [['a.md'], 1, '', { COLUMNS: '60', FORCE_COLOR: '1' }],
  [['--format', 'json', 'long.md'], 1],
  [['house'], 0],
  [['broken'], 2],
  [['-', '--fix-suggested'], 0, 'The addicts came.\n'],
  [[], 2, 'The addicts came.\n'],
  [['-'], 0]
]

test('one run after the other says what each says alone', async () => {
  const folder = temporaryFolder(files)
  const alone = await Promise.all(
    runs.map(([words, , input, environment]) => runProcess(folder, words, input, environment))
  )
  expect(alone.map(({ code }) => code)).toEqual(runs.map(([, code]) => code))
  const there = [...runs.keys()]
  for (const index of [...there, ...there.toReversed()]) {
    const [words, , input, environment] = runs[index]!
    expect(await run(folder, words, input, environment), words.join(' ')).toEqual(alone[index])
  }
})

test('runs that are asked for at once take turns', async () => {
  const [here, there] = [temporaryFolder({ 'a.md': 'An addict.\n' }), temporaryFolder({ 'a.md': 'A committee.\n' })]
  const codes = await Promise.all([here, there, here, there].map(async (folder) => (await run(folder, ['a.md'])).code))
  expect(codes).toEqual([1, 0, 1, 0])
})
