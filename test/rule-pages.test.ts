/** What a writer asks first stands first on the page of each rule. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../docs/rules')
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/].+\.md$/.test(name))
const headingsOf = (name: string): string[] =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/^## (.*)$/gm)].map(([, title = '']) => title)

describe('the page of a rule', () => {
  test('there are pages', () => {
    expect(pages.length).toBeGreaterThan(100)
  })

  test.each(pages)('%s says why, what to write, and who says so, before anything else', (name) => {
    expect(headingsOf(name).slice(0, 3)).toEqual(['Why', 'In its place', 'Who says so'])
  })
})

describe('who says so, in short', () => {
  const lineOf = (rule: string): string =>
    /## Who says so\n\n([^#]*)/.exec(readFileSync(join(folder, `${rule}.md`), 'utf8'))?.[1] ?? ''

  test.each<[what: string, rule: string, says: RegExp]>([
    ['those against it, by name', 'mental-health-suicide/commit-suicide', /^Avoid it: \d+ \(.*Mindframe/],
    ['those for it beside them', 'general-person-first/disabled-person', /Avoid it: .* · Accept it: .*GOV\.UK/],
    ['that a source names another wording', 'drug-use/heavy-user', /UNFPA of "drug user"/],
    ['that it is our own judgement', 'justice-prison/jailbird', /^No guide that we have read/]
  ])('%s', (_, rule, says) => {
    expect(lineOf(rule)).toMatch(says)
  })
})
