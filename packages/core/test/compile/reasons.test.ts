/** One row for each reason: what a reader is told follows from it, and the page on the language of rules names it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  contextOf,
  contextTexts,
  contexts,
  exampleBecause,
  leftAloneReasons,
  lowerReasons,
  noteInWords,
  outcomeInWords,
  outcomeOf,
  reportedReasons
} from '../../src/compile/reasons.js'

const page = readFileSync(new URL('../../../../docs/rule-language.md', import.meta.url), 'utf8')
const examples = page.slice(page.indexOf('## examples'), page.indexOf('## lexicons'))

test.each([...reportedReasons, ...leftAloneReasons])('docs/rule-language.md names `%s`', (reason) => {
  expect(examples).toContain(`\`${reason}\``)
})

const library = readFileSync(new URL('../../../../docs/use-the-library.md', import.meta.url), 'utf8')

test.each(contexts)('docs/use-the-library.md names the context `%s`', (context) => {
  expect(library).toContain(`\`${context}\``)
})

/** A page of the documentation, its lines as one. */
const pageNamed = (name: string): string =>
  readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8').replace(/\s+/g, ' ')

test.each(lowerReasons)('docs/check-a-draft.md says why something is only a note, as reports do: %s', (reason) => {
  expect(pageNamed('check-a-draft.md')).toContain(`*${noteInWords(reason)}*`)
})

const editorPages = ['write-in-vs-code.md', 'language-server.md', 'editors.md']
test.each(editorPages.flatMap((name) => contexts.map((context) => [name, context] as const)))(
  'docs/%s says so as editors do: %s',
  (name, context) => {
    expect(pageNamed(name)).toContain(contextTexts(context)?.inList ?? 'guides differ')
  }
)

const inWords: [Parameters<typeof outcomeInWords>[0], string][] = [
  ['kept', 'reported'],
  ['quotation', "note, somebody's words"],
  ['lowered', 'note, may be meant otherwise'],
  ['name', 'left alone, a name'],
  ['off', 'left alone, its rule is switched off'],
  ['suppression', 'left alone, switched off by a comment or the configuration']
]
test.each(inWords)('what became of a match: %s is "%s"', (outcome, words) => {
  expect(outcomeInWords(outcome)).toBe(words)
})

test('an example can only be switched off by a comment in it', () => {
  expect(exampleBecause('suppression')).toBe('switched off by a comment')
})

describe('whose words they are', () => {
  test.each([
    ['quotation', 'quotation', 'a quotation'],
    ['recital', 'recital', "an instrument's wording"],
    ['lowered', 'use', undefined]
  ] as const)('%s: %s', (reason, context, inList) => {
    expect(contextOf(reason)).toBe(context)
    expect(contextTexts(context)?.inList).toBe(inList)
  })
})

test.each([
  ['quotation', 'quotation'],
  ['grammar', 'kept'],
  ['no-alternative', 'kept']
] as const)('an example reported for %s is %s', (reason, outcome) => {
  expect(outcomeOf(reason)).toBe(outcome)
})
