/** Only pages of the web leave a rule: an editor runs what other links say. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/index.js'
import { compileRules, webAddress, type Source } from '../../src/compile/index.js'
import { explainRule, explanationPage } from '../../src/explain.js'

const pages = [
  'https://example.org',
  'http://example.org/a',
  'https://example.org/a_(1)?b=c&d#e',
  'https://example.org/%7Eguide',
  'https://example.org/leitfaden-für-sprache'
]
const others = [
  'command:workbench.action.terminal.new',
  'javascript:alert(1)',
  'file:///etc/hosts',
  'vscode://settings/x',
  'data:text/html,x',
  'mailto:office@example.org',
  '//example.org/a',
  'example.org/a',
  'https://',
  'https:///a',
  'https:example.org',
  ' https://example.org',
  'https://example.org/a b',
  'https://example.org/a\n::error::b',
  'https://example.org/\u001b[31m',
  'https://example.org/\u202Egpj',
  'https://example.org/"x',
  'https://example.org/<x>',
  'https:\\\\example.org'
]

test.each(pages)('%j is an address of a page', (url) => {
  expect(webAddress(url)).toBe(url)
})

test.each(others)('%j is none', (url) => {
  expect(webAddress(url)).toBe(null)
})

const rule = `id: house/bread
title: '"breadwinner"'
status: stable
since: 1.0.0
severity: warning
message: '"{actual}" is a house word'
why: We say so.
flag: [{noun: breadwinner}]
suggest: []
sources: [{id: our-guide, says: avoid}]
examples:
  flagged: [{text: Each «breadwinner» was asked., becomes: Each breadwinner was asked.}]
  unflagged: [{text: Nothing here., because: no-match}]
`
const compiledWith = (url: string) =>
  compileRules([
    {
      path: 'h/sources.yml',
      text: `- id: our-guide\n  title: A guide\n  kind: guide\n  url: ${JSON.stringify(url)}\n`
    },
    { path: 'h/en/house/bread.yml', text: rule },
    { path: 'h/profiles/un.yml', text: 'id: un\ntitle: un\n' }
  ])

describe('the url of a source', () => {
  test.each(others)('%j is refused where it stands', (url) => {
    expect(compiledWith(url).problems.map(({ path, line, message }) => `${path}:${line}: ${message}`)).toEqual([
      'h/sources.yml:4: `url` is no address of a web page, write an address that begins with https:// and has no blank'
    ])
  })

  test.each(pages)('%j is taken', (url) => {
    const { problems, rules } = compiledWith(url)
    expect(problems).toEqual([])
    expect(rules.rules[0]?.url).toBe(url)
  })
})

test.each([
  ['10.1000/182', 'https://doi.org/10.1000/182'],
  [
    '10.1002/(SICI)1097(199601)99:1<1::AID>3.0.CO;2-1',
    'https://doi.org/10.1002/(SICI)1097(199601)99:1%3C1::AID%3E3.0.CO;2-1'
  ]
])('the DOI %s gives an address', (doi, url) => {
  const { problems, rules } = compileRules([
    { path: 'h/sources.yml', text: `- {id: our-guide, title: A guide, kind: guide, doi: '${doi}'}\n` },
    { path: 'h/en/house/bread.yml', text: rule }
  ])
  expect(problems).toEqual([])
  expect(rules.rules[0]?.url).toBe(url)
})

test.each(['https://doi.org/10.1000/182', 'command:x', '10.1000/a b'])('%j is no DOI', (doi) => {
  const text = `- id: our-guide\n  title: A guide\n  kind: guide\n  doi: ${JSON.stringify(doi)}\n`
  expect(
    compileRules([{ path: 'h/sources.yml', text }]).problems.map(({ line, message }) => `${line}: ${message}`)
  ).toEqual(['4: `doi` is no DOI, write one such as 10.1000/182, without https://doi.org/'])
})

/** Rules that somebody made without our compiler: what is wrong in them does not leave, either. */
describe('an address that came past the border', () => {
  const compiled = compiledWith('https://example.org')
  const ruleSet = {
    ...compiled.ruleSet,
    rules: () =>
      Promise.resolve({
        ...compiled.rules,
        rules: compiled.rules.rules.map((own) => ({ ...own, url: 'command:workbench.action.terminal.new' }))
      }),
    reference: () =>
      Promise.resolve({
        ...compiled.reference,
        sources: Object.fromEntries(
          Object.entries(compiled.reference.sources).map(([id, source]): [string, Source] => [
            id,
            { ...source, url: 'command:workbench.action.terminal.new' }
          ])
        )
      })
  }

  test('is not in a finding', async () => {
    const { messages } = await check('Each breadwinner came.', { ruleSet, format: 'text' })
    expect(messages.map(({ ruleId, url }) => [ruleId, url])).toEqual([['house/bread', undefined]])
  })

  test('is not in an explanation', async () => {
    const explanation = await explainRule('house/bread', ruleSet)
    expect(explanation?.references.map(({ url }) => url)).toEqual([null])
    expect(explanation && explanationPage(explanation)).not.toContain('command:')
  })
})
