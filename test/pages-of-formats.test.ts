/** What the pages and editors are told of formats is what the one table of them says. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { formatOf, formatOfLanguage, formats, textFormats } from '../packages/files/src/formats.js'

const read = (page: string): string => readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), 'utf8')

/** The names in backticks in a part of a page. */
const codesIn = (part: string): string[] => [...part.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
const part = (page: string, pattern: RegExp): string => pattern.exec(read(page))?.[0] ?? ''

const filesOf = (of: typeof formats): string[] =>
  of.flatMap(({ extensions, fileNames }) => [...extensions.map((own) => `.${own}`), ...fileNames])

test('docs/check-a-draft.md names every ending that is read, and no other', () => {
  expect(codesIn(part('docs/check-a-draft.md', /It reads Markdown[^]*?\n\n/)).sort()).toEqual(filesOf(formats).sort())
})

test('docs/language-server.md names every ending and every language of texts, and no other', () => {
  const page = 'docs/language-server.md'
  expect(codesIn(part(page, /The name of a file counts[^]*?\.\n\nNotebooks/)).sort()).toEqual(
    filesOf(textFormats).sort()
  )
  const rows = part(page, /\| language identifier[^]*?\n\n/).split('\n')
  const languages = rows.map((row) => codesIn(row)).filter((row) => row.length > 0)
  expect(languages.sort()).toEqual(textFormats.map(({ languageIds }) => [...languageIds]).sort())
})

test.each([
  ['docs/editors.md', /filetypes = .*/],
  ['docs/editors.md', /pattern = .*/],
  ['packages/language-server-program/README.md', /Editors start it so, for .*?\. /]
])('%s starts the server for a document of each format: %s', (page, pattern) => {
  const named = part(page, pattern).match(/(?<=['`])[\w-]+(?=['`])/g) ?? []
  expect([...new Set(named.map((name) => formatOfLanguage(name)))]).toHaveLength(textFormats.length)
  for (const name of named) expect(formatOfLanguage(name), name).not.toBeNull()
})

test('docs/editors.md names the endings of each format with a language of it', () => {
  const [row = ''] = /\| files \| .*/.exec(read('docs/editors.md')) ?? []
  for (const [, endings = '', language = ''] of row.matchAll(
    /((?:`\*[^`]+`[^`;]*)+)with (?:the language ID )?`([^`]+)`/g
  ))
    for (const ending of codesIn(endings)) expect(formatOf(ending), ending).toBe(formatOfLanguage(language))
  expect(
    codesIn(row)
      .filter((code) => code.startsWith('*'))
      .sort()
  ).toEqual(textFormats.flatMap(({ extensions }) => extensions.map((own) => `*.${own}`)).sort())
})
