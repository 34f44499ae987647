import { loadRuleSet } from '@stigmalint/core/rules'
import { openDocument } from '@stigmalint/core/trusted'
import { expect, it } from 'vitest'
import { converter, isShown, messageOf } from '../../src/findings/diagnostics.js'
import { linesOf } from '../../src/text/lines.js'
import { findingsIn } from '../checked.js'

const uri = 'file:///x.md'
const all = {
  encoding: 'utf-16',
  relatedInformation: true,
  codeDescription: true,
  ruleLink: 'vscode://us/rule',
  ownCommands: false
} as const

it('has the place, the severity, the rule and its page', async () => {
  const text = 'One.\n\nThe 😀 addicts came.\n'
  const [diagnostic] = converter(all, 'bySeverity').convert(await findingsIn(text), linesOf(text, 'utf-16'), uri)
  expect(diagnostic).toMatchObject({
    range: { start: { line: 2, character: 7 }, end: { line: 2, character: 14 } },
    severity: 1,
    source: 'stigmalint',
    code: 'drug-use/addict',
    message: '"addicts" names people by a condition; write "people with drug use disorders"'
  })
  // Never to one guide out of many.
  expect(diagnostic?.codeDescription?.href).toBe(
    'vscode://us/rule?rule=drug-use%2Faddict&document=file%3A%2F%2F%2Fx.md'
  )
})

const remedies: [text: string, message: string][] = [
  ['Drug abuse is common here.\n', '; write "Drug use"'],
  ['She has been clean for a year.\n', '; write "been in recovery"'],
  ['HIV-infected people came.\n', '; write "People living with HIV" for "HIV-infected people"']
]

it.each(remedies)('%j: says what to write, the whole of it', async (text, message) => {
  const [finding] = await findingsIn(text)
  expect(finding && messageOf(finding)).toContain(message)
})

it('leaves out what the client cannot show', async () => {
  const text = 'Injecting drug users (IDUs) came. The IDUs left.\n'
  const bare = { ...all, relatedInformation: false, codeDescription: false }
  const other = { ...all, ruleLink: null }
  const [plain] = converter(other, 'bySeverity').convert(await findingsIn(text), linesOf(text, 'utf-16'), uri)
  expect(plain).not.toHaveProperty('codeDescription')
  for (const diagnostic of converter(bare, 'bySeverity').convert(
    await findingsIn(text),
    linesOf(text, 'utf-16'),
    uri
  )) {
    expect(diagnostic).not.toHaveProperty('codeDescription')
    expect(diagnostic).not.toHaveProperty('relatedInformation')
  }
})

it('names the places that change together', async () => {
  const text = 'Injecting drug users (IDUs) came. The IDUs left.\n'
  const diagnostics = converter(all, 'bySeverity').convert(await findingsIn(text), linesOf(text, 'utf-16'), uri)
  expect(diagnostics.length).toBeGreaterThan(1)
  for (const { relatedInformation = [] } of diagnostics) expect(relatedInformation).toHaveLength(diagnostics.length - 1)
})

const lowered: [text: string, words: RegExp][] = [
  ['She said: "The addicts came back again."\n', /\(a quotation: only a note\)$/],
  ['> The addicts came back again.\n', /\(a quotation: only a note\)$/],
  ['Recalling the resolution on the rights of drug users,\n', /\(an instrument's wording: only a note\)$/]
]

it.each(lowered)('%j: an information says in words why', async (text, words) => {
  const [finding] = await findingsIn(text)
  expect(finding && messageOf(finding)).toMatch(words)
  expect(
    converter(all, 'bySeverity').convert(finding ? [finding] : [], linesOf(text, 'utf-16'), uri)[0]?.severity
  ).toBe(3)
  expect(finding && [isShown(finding, 'information'), isShown(finding, 'warning')]).toEqual([true, false])
})

it('keeps the diagnostic of a finding that did not move', async () => {
  const text = 'The addicts came.\n'
  const findings = await findingsIn(text)
  const { convert } = converter(all, 'bySeverity')
  const lines = linesOf(text, 'utf-16')
  const [first] = convert(findings, lines, uri)
  expect(convert(findings, lines, uri)[0]).toBe(first)
})

it('keeps the diagnostics of lines that an edit left where they are, and makes the others anew', async () => {
  const text = 'Nothing.\n\nThe addicts came.\n\nThe addicts and the addicts left.\n'
  const document = openDocument(text, { ruleSet: await loadRuleSet(), format: 'markdown' })
  const lines = linesOf(text, 'utf-16')
  const { convert } = converter(all, 'bySeverity')
  const edits = [
    { start: 0, end: 0, text: 'More. ' }, // moves offsets, no line and no column
    { start: 16, end: 16, text: 'So the' }, // moves one column
    { start: 0, end: 0, text: '\n' }, // moves lines
    { start: text.indexOf('addicts'), end: text.indexOf('addicts') + 20, text: '' }
  ]
  const counts: number[] = []
  let before = convert((await document.check()).findings, lines, uri)
  for (const edit of edits) {
    document.edit(edit)
    lines.edit(edit)
    const findings = (await document.check()).findings
    const now = convert(findings, lines, uri)
    expect(now).toEqual(converter(all, 'bySeverity').convert(findings, linesOf(lines.text, 'utf-16'), uri))
    counts.push(now.filter((diagnostic) => before.includes(diagnostic)).length)
    before = now
  }
  expect(counts.slice(0, 3)).toEqual([3, 2, 0])
})

it.each(['utf-8', 'utf-32'] as const)('%s: counts anew what stands before it in the line', async (encoding) => {
  const document = openDocument('The é addicts came.\n', { ruleSet: await loadRuleSet(), format: 'markdown' })
  const { convert } = converter({ ...all, encoding }, 'bySeverity')
  const findings = (await document.check()).findings
  const columns = (text: string): number | undefined =>
    convert(findings, linesOf(text, encoding), uri)[0]?.range.start.character
  expect(columns('The é addicts came.\n')).toBe(encoding === 'utf-8' ? 7 : 6)
  expect(columns('The e addicts came.\n')).toBe(6)
})

it.each([
  ['bySeverity', 1, 3],
  ['calm', 3, 3],
  ['faint', 4, 4]
] as const)('colours, %s: what is strongly advised against, and what is only a note', async (colours, strong, note) => {
  const text = 'The addicts came. She said: "The addicts came back again."\n'
  const diagnostics = converter(all, colours).convert(await findingsIn(text), linesOf(text, 'utf-16'), uri)
  expect(diagnostics.map(({ severity }) => severity)).toEqual([strong, note])
})

it('tells the extension what to list, in whatever colours; and no other client', async () => {
  const text = 'Drug abuse is common here.\n'
  const findings = await findingsIn(text)
  const convert = (ownCommands: boolean) =>
    converter({ ...all, ownCommands }, 'faint').convert(findings, linesOf(text, 'utf-16'), uri)[0]
  expect(convert(true)?.data).toEqual({
    words: 'Drug abuse',
    wording: 'Drug use',
    level: 'warning',
    subject: 'Drug use'
  })
  expect(convert(false)).not.toHaveProperty('data')
})

it('tells the extension all that a wording stands for, where that is more than the words', async () => {
  const text = 'People are substance abusers here.\n'
  const [found] = converter({ ...all, ownCommands: true }, 'calm').convert(
    await findingsIn(text),
    linesOf(text, 'utf-16'),
    uri
  )
  expect(found?.data).toMatchObject({
    words: 'substance abusers',
    replaces: 'are substance abusers',
    wording: 'use drugs'
  })
})
