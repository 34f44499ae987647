/** Markdown that nests deeper, or repeats more, than anybody writes: its words are found, and that it was too much is said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, openDocument, type Finding, type FormatId } from '../../../src/index.js'
import { builtInRules } from '../../built-in-rules.js'
import { document, edit, editOf } from '../../edited.js'
import { runs } from '../../../../../test/runs.js'

const { ruleSet } = builtInRules
const tooMuch = 'stigmalint/excessive-markup'

const found = async (text: string, format: FormatId = 'markdown', full = false): Promise<Finding[]> =>
  (await check(text, { ruleSet, format, full })).messages

const wordsAndNotice = (messages: readonly Finding[]): string[] =>
  messages.map(({ ruleId, actual, line }) => (ruleId === tooMuch ? `${line}: too much` : `${line}: ${actual}`))

const words = (messages: readonly Finding[]): string[] =>
  wordsAndNotice(messages.filter(({ ruleId }) => ruleId !== tooMuch))

describe.each<FormatId>(['markdown', 'mdx'])('in %s', (format) => {
  it.each([
    ['bullets', `${'- '.repeat(3000)}addict`, ['1: too much', '1: addict']],
    ['numbers', `${'1. '.repeat(3000)}addict`, ['1: too much', '1: addict']],
    ['marks of quotation', `${'> '.repeat(5000)}addict`, ['1: too much', '1: addict']],
    ['all of these in turn', `${'> - 1) '.repeat(3000)}addict`, ['1: too much', '1: addict']],
    ['notes', `${'[^a]: '.repeat(3000)}addict`, ['1: too much', '1: addict']],
    ['images', `${'!['.repeat(3000)}addict${'](x)'.repeat(3000)}`, ['1: too much', '1: addict']],
    ['links', `${'['.repeat(3000)}addict${'](x)'.repeat(3000)}`, ['1: too much', '1: addict']],
    ['emphasis', `${'**a '.repeat(4000)}addict${' a**'.repeat(4000)}`, ['1: too much', '1: addict']],
    ['struck-out words', `${'~~a '.repeat(4000)}addict${' a~~'.repeat(4000)}`, ['1: too much', '1: addict']],
    ['brackets', `addict ${'['.repeat(9000)}`, ['1: addict', '1: too much']],
    ['closing brackets', `**addict** ${']'.repeat(9000)}`, ['1: too much', '1: addict']],
    ['entities', `addict ${'&eacute; '.repeat(9000)}`, ['1: addict', '1: too much']],
    ['openings of comments', `addict ${'<!-- '.repeat(9000)}`, ['1: addict', '1: too much']],
    [
      'lines below that are as they should be',
      `${'- '.repeat(3000)}x addict\n\nAn addict.\n`,
      ['1: too much', '1: addict', '3: addict']
    ]
  ])('%s without end are text', async (_name, text, expected) => {
    expect(wordsAndNotice(await found(text, format))).toEqual(expected)
    expect(wordsAndNotice(await found(text, format, true))).toEqual(expected)
  })

  it.each([
    ['lists within lists', Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- drug users`).join('\n'), 12],
    ['a reply to many replies', `${'> '.repeat(30)}Drug users came.`, 1],
    ['many links in one paragraph', '[drug users](x), '.repeat(400), 400],
    [
      'many footnotes in one paragraph',
      `${Array.from({ length: 60 }, (_, i) => `a[^${i}] `).join('')}[drug users](addict)\n\n${Array.from({ length: 60 }, (_, i) => `[^${i}]: a\n`).join('')}`,
      1
    ],
    ['many terms in bold', '**drug users**, '.repeat(400), 400],
    ['a line of dashes', `Drug users came.\n\n${'-'.repeat(400)}\n\n${'- '.repeat(40)}\n`, 1],
    ['intervals', `Drug users, ${'[0, 1) '.repeat(40)}and [addicts](x) came.`, 2],
    ['code', `${'`addict` '.repeat(300)}drug users`, 1],
    ['comments', `${'<!-- addict --> '.repeat(300)}drug users`, 1],
    ['backticks without an end', `${'` '.repeat(31)}drug users`, 1]
  ])('%s are read as they are', async (_name, text, count) => {
    const messages = await found(text, format)
    expect(messages.map(({ actual }) => actual?.toLowerCase())).not.toContain(undefined)
    expect(messages.filter(({ ruleId }) => ruleId === tooMuch)).toEqual([])
    expect(messages).toHaveLength(count)
  })
})

it.each([
  ['ampersands', '&amp; '],
  ['ampersands of ampersands', '&amp;amp;&#38;#38;amp; '],
  ['numbers', '&#233;&#xe9; '],
  ['letters', '&eacute; '],
  ['escapes', '\\* '],
  ['backslashes', '\\\\\\\\ ']
])('beyond it, too, a finding is its own words: %s', async (_name, mark) => {
  const text = `An addict came. ${mark.repeat(2100)} An addict left. ${mark.repeat(5)}\nAn addict stayed.`
  const messages = (await found(text)).filter(({ ruleId }) => ruleId !== tooMuch)
  expect(messages.map(({ actual, line }) => `${line}: ${actual}`)).toEqual(['1: addict', '1: addict', '2: addict'])
  expect(messages.map(({ fixes }) => fixes.length > 0)).toEqual([true, true, true])
})

it('is said once for a text, and only where it holds words of a rule', async () => {
  const many = '[a '.repeat(100)
  expect(wordsAndNotice(await found(`${many}\n\n${many} addict\n\n${many} addict\n`))).toEqual([
    '3: too much',
    '3: addict',
    '5: addict'
  ])
})

it('is said as the settings say', async () => {
  const text = `${'- '.repeat(100)}addict`
  const options = { ruleSet, format: 'markdown' } as const
  const off = await check(text, { ...options, settings: { rules: { [tooMuch]: 'off' } } })
  expect(wordsAndNotice(off.messages)).toEqual(['1: addict'])
  const [notice] = (await check(text, { ...options, settings: { rules: { [tooMuch]: 'warning' } } })).messages
  expect(notice).toMatchObject({ ruleId: tooMuch, severity: 'warning', fatal: false })
})

it('does not put the program off by depth in the tree', async () => {
  const deep = Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- addict`).join('\n')
  expect((await found(deep)).filter(({ actual }) => actual === 'addict')).toHaveLength(300)
})

it('is told of the same place after an edit that takes away what another place is about', async () => {
  const marks = '**a '.repeat(60)
  const text = `The clinic has an opioid counsellor.\n\n${marks}Replacement therapy (ORT) is free of charge.\n---\nA drug abuser came.\n`
  const opened = openDocument(text, { ruleSet, format: 'markdown' })
  await opened.check()
  opened.edit({ start: 0, end: text.indexOf('\n'), text: 'The clinic has a counsellor.' })
  const fresh = await check(opened.text, { ruleSet, format: 'markdown' })
  expect(wordsAndNotice((await opened.check()).messages)).toEqual(wordsAndNotice(fresh.messages))
})

it('after edits, what is found is what a fresh check finds', async () => {
  const marks = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(2),
    insert: fc.constantFrom(
      '- '.repeat(60),
      '> '.repeat(120),
      '['.repeat(60),
      '<!-- '.repeat(10),
      '` '.repeat(12),
      '**a '.repeat(60)
    ),
    isAtLine: fc.boolean()
  })
  await fc.assert(
    fc.asyncProperty(document, fc.array(fc.oneof(edit, marks), { minLength: 8, maxLength: 8 }), async (text, drawn) => {
      const opened = openDocument(text, { ruleSet, format: 'markdown' })
      for (const next of drawn) {
        opened.edit(editOf(opened.text, next))
        const fresh = await check(opened.text, { ruleSet, format: 'markdown' })
        expect(JSON.stringify((await opened.check()).messages)).toBe(JSON.stringify(fresh.messages))
        const full = await check(opened.text, { ruleSet, format: 'markdown', full: true })
        // all is read there: what is said of how far it was understood may be said of another place
        expect(words(fresh.messages)).toEqual(words(full.messages))
      }
    }),
    { numRuns: runs(4) }
  )
}, 600_000)
