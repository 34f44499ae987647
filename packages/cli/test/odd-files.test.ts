/** The command on files as strangers leave them: each is one clear line, and the others are checked and mended. */
import { linkSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { run } from './run-command.js'

const safe = 'Two drug users came on Monday.\n'
const safeFixed = 'Two people who use drugs came on Monday.\n'

describe.concurrent('--fix', () => {
  test('mends a file with a very long name, and those behind it', async () => {
    const long = `${'n'.repeat(252)}.md`
    const folder = temporaryFolder({ [long]: safe, 'z.md': safe })
    const { code, error } = await run(folder, ['--fix', '.'])
    expect([code, error]).toEqual([0, ''])
    expect([long, 'z.md'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([safeFixed, safeFixed])
    expect(readdirSync(folder)).toEqual([long, 'z.md'])
  })

  test('says that the other names of a file (hard links) keep the old text', async () => {
    const folder = temporaryFolder({ 'a.md': safe })
    linkSync(join(folder, 'a.md'), join(folder, 'b.txt'))
    const { code, error } = await run(folder, ['--fix', 'a.md'])
    expect([code, error]).toEqual([0, 'a.md: had other names (hard links), under which the file stays as it was\n'])
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(safe)
  })
})
