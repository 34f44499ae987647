/** A rule that has another name by now is accepted as ever. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { run } from '../run-command.js'

test('a baseline with the old name of a rule', async () => {
  const folder = temporaryFolder({
    'a.md': 'An addict came.\n',
    'stigmalint.config.yml': 'house: h\n',
    'h/renamed.yml': 'drug-use/old-name: drug-use/addict\n'
  })
  await run(folder, ['baseline', '.'])
  const path = join(folder, 'stigmalint-baseline.tsv')
  const written = readFileSync(path, 'utf8')
  expect(written).toContain('drug-use/addict')
  writeFileSync(path, written.replace('drug-use/addict', 'drug-use/old-name'))
  const accepted = await run(folder, ['--baseline', 'stigmalint-baseline.tsv', '.'])
  expect(accepted).toMatchObject({ code: 0, error: '' })
  await run(folder, ['baseline', '--shrink', '.'])
  expect(readFileSync(path, 'utf8')).toBe(written)
})
