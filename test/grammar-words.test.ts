/** Words of open classes stand once, in rules/grammar: the module that grammar imports follows from it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { grammarFiles } from '../scripts/grammar-words.mjs'

const root = new URL('..', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'stigmalint-grammar-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(text: string, name = 'en.yml'): string {
  const own = mkdtempSync(join(folder, 'g-'))
  writeFileSync(join(own, name), text)
  return [...grammarFiles(own).values()].join('')
}

const verbs = '- id: bare-verbs\n  title: Verbs\n  words: [get, die]\n'

describe('a list becomes a constant', () => {
  it('of words', () => {
    expect(written(verbs)).toContain("/** Verbs */\nexport const bareVerbs = 'get die'.split(' ')")
  })
  it('of words with their forms', () => {
    expect(written('- id: plurals\n  title: Plurals\n  forms: {man: men}\n')).toContain("  man: 'men'")
    expect(written('- id: verbs\n  title: Verbs\n  forms: {go: [went, gone]}\n')).toContain("  go: ['went', 'gone']")
  })
})

describe('what a file lacks is one line', () => {
  it.each([
    ['no list', 'id: verbs\n', 'rules/grammar/en.yml: this file is a list'],
    ['no id', '- title: Verbs\n  words: [get]\n', 'rules/grammar/en.yml: an entry has no `id`'],
    ['an id twice', verbs + verbs, 'rules/grammar/en.yml: `bare-verbs` stands here a second time'],
    ['no words', '- id: verbs\n  title: Verbs\n', 'rules/grammar/en.yml: `verbs` needs `words` or `forms`'],
    ['a word twice', verbs.replace('die', 'get'), 'rules/grammar/en.yml: `bare-verbs` has `get` twice'],
    ['no word', verbs.replace('die', 'true'), 'rules/grammar/en.yml: `bare-verbs` has `true`, which is no word'],
    ['no YAML', '- id: [', 'rules/grammar/en.yml: ']
  ])('%s', (_, text, line) => {
    expect(() => written(text)).toThrow(line)
    expect(() => written(text)).toThrow(/^[^\n]+$/)
  })
  it('another language', () => {
    expect(() => written(verbs, 'xx.yml')).toThrow('rules/grammar/xx.yml: no such language')
  })
})

test.each([...grammarFiles()])('%s is up to date', (path, text) => {
  expect(readFileSync(new URL(path, root), 'utf8')).toBe(text)
})
