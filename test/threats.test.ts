/** Each line of docs/threats.md names the test that holds it, and that test is there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectPath } from './command.js'

const page = readFileSync(projectPath('docs/threats.md'), 'utf8')
const named = [...page.matchAll(/`([\w./-]+\.ts)`: "([^"]+)"/g)].map(
  ([, path = '', title = '']) => [path, title] as const
)

test.each(named)('%s has a test "%s"', (path, title) => {
  expect(existsSync(projectPath(path))).toBe(true)
  const source = readFileSync(projectPath(path), 'utf8')
  expect(["'", '"', '`'].some((quote) => source.includes(quote + title + quote))).toBe(true)
})

test('each line of a table names one', () => {
  const lines = page.split('\n').filter((line) => line.startsWith('|') && !/^\| (?:it may|---)/.test(line))
  expect(lines.length).toBeGreaterThan(30)
  expect(lines.filter((line) => !/`[\w./-]+\.ts`: "[^"]+" ?(?:,|\|)/.test(line))).toEqual([])
})

test('each path of a test that the page names comes with a title', () => {
  const paths = [...page.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path]) => path)
  expect(paths).toEqual(named.map(([path]) => path))
})
