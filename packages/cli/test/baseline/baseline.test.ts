/** Old findings are accepted, new ones are not: by content and count, whatever moves. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { check } from '@stigmalint/core/trusted'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept, shrunk, type Known } from '../../src/baseline/accept.js'
import { contentOf } from '../../src/baseline/content.js'
import { entriesOf, type Entry } from '../../src/baseline/entries.js'
import { baselineText, parseBaseline } from '../../src/baseline/text.js'

const ruleSet = await loadRuleSet()

/** The findings of texts, by the names of their files. */
async function foundIn(files: Readonly<Record<string, string>>): Promise<{ item: string; known: Known }[]> {
  const found: { item: string; known: Known }[] = []
  for (const [path, text] of Object.entries(files)) {
    const { findings } = await check(text, { ruleSet, format: 'markdown' })
    for (const finding of findings)
      found.push({
        item: `${path}:${finding.line}`,
        known: { path, ruleId: finding.ruleId ?? '', content: contentOf(finding) }
      })
  }
  return found
}

const sentence = 'The centre of the district admits every addict and each alcoholic who asks for a place before noon.'
const page = `# Report\n\n${sentence}\n\nOthers were former drug abusers.\n`

const cases: [what: string, before: Record<string, string>, after: Record<string, string>, fresh: string[]][] = [
  ['nothing changed', { 'a.md': page }, { 'a.md': page }, []],
  ['lines above it', { 'a.md': page }, { 'a.md': `# New\n\nMore.\n\n${page}` }, []],
  ['other line ends', { 'a.md': page }, { 'a.md': page.replaceAll('\n', '\r\n') }, []],
  ['wrapped elsewhere', { 'a.md': page }, { 'a.md': page.replaceAll(' a', '\na') }, []],
  ['made a list', { 'a.md': page }, { 'a.md': page.replace('The centre', '- The centre') }, []],
  ['other markup', { 'a.md': page }, { 'a.md': page.replace('district', '**district**') }, []],
  ['a change far away in the sentence', { 'a.md': page }, { 'a.md': page.replace('before noon', 'in time') }, []],
  ['a file renamed', { 'a.md': page }, { 'b.md': page }, []],
  ['a paragraph moved to another file', { 'a.md': page, 'b.md': 'Text.' }, { 'a.md': 'Text.', 'b.md': page }, []],
  ['one more of the same', { 'a.md': page }, { 'a.md': `${page}\n${sentence}\n` }, ['a.md:7', 'a.md:7']],
  ['a copy in a new file', { 'a.md': sentence }, { 'a.md': sentence, 'b.md': sentence }, ['b.md:1', 'b.md:1']],
  ['another sentence', { 'a.md': page }, { 'a.md': `${page}\nTwo addicts came.\n` }, ['a.md:7']],
  ['one mended, another written', { 'a.md': 'Two addicts came.' }, { 'a.md': 'Nine addicts left.' }, ['a.md:1']]
]

test.each(cases)('%s', async (_, before, after, fresh) => {
  const entries = entriesOf((await foundIn(before)).map(({ known }) => known))
  const parsed = parseBaseline(baselineText(entries))
  if (!parsed.ok) throw new Error(parsed.message)
  expect(parsed.entries).toEqual(entries)
  const here = (path: string): boolean => path in after
  const result = accept(await foundIn(after), parsed.entries, here, (path) => !here(path))
  expect([...result.fresh].sort()).toEqual([...new Set(fresh)])
})

test('what is fixed is told, and taken out on request; files that were not looked at keep theirs', async () => {
  const entries = entriesOf((await foundIn({ 'a.md': page, 'b.md': page })).map(({ known }) => known))
  const found = await foundIn({ 'a.md': page.replace('every addict and each alcoholic', 'everybody') })
  const { fresh, fixed } = accept(
    found,
    entries,
    (path) => path === 'a.md',
    () => false
  )
  expect([...fresh]).toEqual([])
  expect(fixed.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
    'a.md alcohol/alcoholic',
    'a.md drug-use/addict'
  ])
  const left = shrunk(
    found,
    entries,
    (path) => path === 'a.md',
    () => false
  )
  expect(left.filter(({ path }) => path === 'b.md')).toHaveLength(3)
  expect(left.filter(({ path }) => path === 'a.md').map(({ ruleId }) => ruleId)).toEqual(['drug-use/drug-abuser'])
})

test('a file that was renamed has its new name once the baseline is shrunk', async () => {
  const entries = entriesOf((await foundIn({ 'a.md': page })).map(({ known }) => known))
  const left = shrunk(
    await foundIn({ 'b.md': page }),
    entries,
    (path) => path === 'b.md',
    (path) => path === 'a.md'
  )
  expect(left).toEqual(entries.map((entry) => ({ ...entry, path: 'b.md' })))
})

const broken: [what: string, text: string, line: number, message: string][] = [
  ['nothing', '', 1, 'this is no baseline'],
  ['something else', '{"a": 1}', 1, 'this is no baseline'],
  ['a later version', '# stigmalint baseline 2: …', 1, 'a later version'],
  ['a conflict', '# stigmalint baseline 1:\n<<<<<<< HEAD\n', 2, 'a conflict of a merge'],
  ['no number', '# stigmalint baseline 1:\na.md\tpack/rule\tmany\t«words»', 2, 'not a line of'],
  ['cut off', '# stigmalint baseline 1:\na.md\tpack/rule\t1\t«words»\nb.md\tpa', 3, 'not a line of']
]

test.each(broken)('refused with its line: %s', (_, text, line, message) => {
  const parsed = parseBaseline(text)
  expect(parsed).toMatchObject({ ok: false, line })
  expect(parsed.ok ? '' : parsed.message).toContain(message)
})

test('lines that two branches both brought are one entry, with the greater number', () => {
  const line = (count: number): string => `a.md\tpack/rule\t${count}\t«words»`
  const parsed = parseBaseline(`# stigmalint baseline 1:\n${line(2)}\n${line(3)}\n`)
  expect(parsed).toMatchObject({ ok: true, entries: [{ count: 3 }] })
})

const word = fc.constantFrom('a', 'b', 'c')
const known = fc.record<Known>({ path: word, ruleId: word, content: word })

test('as many are accepted as there were, and the rest is new, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(known), fc.array(known), (before, after) => {
      const entries: Entry[] = entriesOf(before)
      const found = after.map((own, item) => ({ item, known: own }))
      const { fresh, fixed } = accept(
        found,
        entries,
        () => true,
        () => false
      )
      const left = fixed.reduce((sum, { count }) => sum + count, 0)
      expect(after.length - fresh.size).toBe(before.length - left)
      // one that is left is not wanted by one that is new
      const kind = ({ ruleId, content }: Omit<Known, 'path'>): string => `${ruleId} ${content}`
      const wanted = new Set(fixed.map(kind))
      expect(found.filter(({ item, known: own }) => fresh.has(item) && wanted.has(kind(own)))).toEqual([])
      expect(
        accept(
          found,
          entriesOf(after),
          () => true,
          () => false
        ).fresh.size
      ).toBe(0)
    })
  )
})
