/** How much there is of what, and where. */
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { run } from './run-command.js'

const folder = temporaryFolder({
  'docs/a.md': 'The addicts came. An addict left.\n\nShe committed suicide.\n',
  'docs/old/b.md': 'The addicts came.\n',
  'docs/old/=clean.md': 'The council met.\n'
})

test('for people', async () => {
  const { code, out, error } = await run(folder, ['stats', 'docs'])
  expect([code, error]).toEqual([0, ''])
  expect(out).toBe(`By rule
errors  warnings  notes  files  rule
     3         0      0      2  drug-use/addict
     0         1      0      1  mental-health-suicide/commit-suicide

By pack
errors  warnings  notes  files  pack
     3         0      0      2  drug-use
     0         1      0      1  mental-health-suicide

By folder
errors  warnings  notes  files  folder
     2         1      0      1  docs
     1         0      0      1  docs/old

     3         1      0      2  of 3 files that were checked
`)
})

test('for programs', async () => {
  const { out } = await run(folder, ['stats', '--format', 'json', 'docs'])
  expect(JSON.parse(out)).toMatchObject({
    files: 3,
    total: { errors: 3, warnings: 1, notes: 0, files: 2 },
    pack: [
      { name: 'drug-use', errors: 3 },
      { name: 'mental-health-suicide', warnings: 1 }
    ]
  })
})

test('for a spreadsheet', async () => {
  const { out } = await run(folder, ['stats', '--format', 'csv', 'docs'])
  expect(out.split('\n').slice(0, 2)).toEqual(['by,name,errors,warnings,notes,files', 'rule,drug-use/addict,3,0,0,2'])
})

test('nothing found', async () => {
  expect(await run(folder, ['stats', 'docs/old/=clean.md'])).toEqual({
    code: 0,
    out: '1 file checked: nothing found.\n',
    error: ''
  })
})

test('nothing that could be read is not nothing found', async () => {
  const line = 'gone.md: no such file or folder, check the path\n'
  expect(await run(folder, ['stats', 'gone.md'])).toEqual({ code: 2, out: '', error: line })
})

test.each([
  [['-'], /counts what files have/],
  [['--fix'], /changes no text, leave out --fix/],
  [['--baseline', 'b.tsv'], /counts all that is found, leave out --baseline/]
])('stats %s is refused', async (words, line) => {
  const { code, error } = await run(folder, ['stats', ...words])
  expect(code).toBe(2)
  expect(error).toMatch(line)
})
