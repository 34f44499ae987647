/** docs/keep-a-house-list.md, followed as a reader does: each command prints what the page shows. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { run } from '../run-command.js'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/keep-a-house-list.md', import.meta.url)), 'utf8')
const blocks = (language: string): string[] =>
  [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].filter(([, name]) => name === language).map(([, , text = '']) => text)

test('the page', async () => {
  const folder = temporaryFolder({
    'terms.csv': blocks('csv')[0] ?? '',
    'docs/letter.md': 'To all.\n\nThe breadwinner of each home was asked.\n\n"He is no breadwinner," one said.\n'
  })
  const rule = join(folder, 'our-rules/en/house/breadwinner.yml')
  const [imported, tested, compared, explained] = blocks('').map((block) => {
    const [, words = '', out = ''] = /^\$ stigmalint (.*?)\n(.*)/s.exec(block) ?? []
    return { words: words.split(' '), out }
  })
  const follow = async (step: typeof imported): Promise<void> => {
    expect(await run(folder, step?.words ?? [])).toMatchObject({ out: step?.out, error: '' })
  }
  await follow(imported)
  await follow(tested)
  const draft = readFileSync(rule, 'utf8')
  writeFileSync(
    rule,
    draft.slice(0, draft.indexOf('examples:')).replace('status: draft', 'status: stable') + (blocks('yaml')[0] ?? '')
  )
  expect((await run(folder, ['test-rules', 'our-rules'])).out).toContain('2 examples passed, 0 failed\n')
  await follow(compared)
  writeFileSync(join(folder, 'stigmalint.config.yml'), 'house: our-rules\n')
  await follow(explained)
})
