/** A Word document on the page: what its writer sees of it, and what of the writer's work is in the copy. */
import { loadRuleSet } from '@stigmalint/core/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Archive } from '../../../documents/src/zip/archive.js'
import { paragraph, run, wordFile } from '../../../documents/test/word.js'
import { replyTo } from '../../src/checking/answers.js'
import { createChecker } from '../../src/checking/checker.js'
import { applyDelta } from '../../src/checking/delta.js'
import { createDocuments } from '../../src/checking/documents.js'
import type { ShownFinding } from '../../src/checking/protocol.js'
import { openFile } from '../../src/draft/open-file.js'

const ruleSet = await loadRuleSet()
const rules = await ruleSet.rules()
const styles =
  '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
const field = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const draft = wordFile({
  styles,
  body: [
    paragraph(run('Shelter plan'), '<w:pStyle w:val="h1"/>'),
    paragraph(`${run('In the past, ')}${run('addi', '<w:b/>')}${run('cts')}${run(' were turned away.')}`),
    paragraph(''),
    paragraph(`${run('See page ')}${field('seven')}${run(' for more.')}`),
    paragraph(run('Drug abusers come, too.'))
  ].join('')
})

async function open(bytes = draft, name = 'plan.docx') {
  const opened = await openFile(name, bytes)
  if (!opened.ok || !opened.document) throw new Error('it is no document')
  let list: readonly ShownFinding[] = []
  const checker = createChecker({
    ...{ ruleSet, rules, format: opened.document.format, settings: { profile: 'un', packs: null } },
    tell: ({ delta }) => (list = applyDelta(list, delta)),
    crash: (error) => {
      throw error
    },
    turn: () => Promise.resolve(),
    now: () => 0
  })
  let version = 0
  checker.openDocument(opened.document, ++version)
  const edit = (...edits: { start: number; end: number; text: string }[]): void => checker.edit(edits, ++version)
  const findings = async (): Promise<readonly ShownFinding[]> => {
    await checker.all()
    return list
  }
  return {
    ...{ checker, opened, edit, findings },
    replace: (words: string, by: string): void => {
      const start = checker.text.indexOf(words)
      edit({ start, end: start + words.length, text: by })
    },
    write: async (index: number, offer: number): Promise<void> => {
      const finding = (await findings())[index]
      const question = { ask: 'fix' as const, finding: finding?.id ?? -1, offer, alike: false }
      const reply = await replyTo(question, checker, ruleSet, createDocuments())
      if (reply.reply === 'edits') edit(...reply.edits)
    },
    review: async () => {
      const question = { ask: 'review' as const, notes: true, date: '2026-01-01T00:00:00Z' }
      const reply = await replyTo(question, checker, ruleSet, createDocuments())
      if (reply.reply !== 'reviewed') throw new Error(JSON.stringify(reply))
      const part = async (own: string): Promise<string> => {
        const archive = new Archive(reply.bytes)
        return new TextDecoder().decode((await archive.read(own)) ?? new Uint8Array())
      }
      const xml = await part('word/document.xml')
      const words = (pattern: RegExp, tag: string): string[] =>
        [...xml.matchAll(pattern)].map(([own]) =>
          [...own.matchAll(new RegExp(`<w:${tag}[ >][^<]*`, 'g'))].map(([text]) => text.replace(/^[^>]*>/, '')).join('')
        )
      return {
        ...{ changes: reply.changes, comments: reply.comments, left: reply.left },
        removed: words(/<w:del .*?<\/w:del>/g, 'delText'),
        added: words(/<w:ins .*?<\/w:ins>/g, 't'),
        said: await part('word/comments.xml')
      }
    }
  }
}

test('the sheet has the words of the document, a paragraph a line, and nothing of what is round them', async () => {
  const { opened, checker, findings } = await open()
  const sheet =
    'Shelter plan\nIn the past, addicts were turned away.\nSee page seven for more.\nDrug abusers come, too.\n'
  expect(opened.text.replace('\n\n', '\n')).toBe(sheet)
  expect(checker.text).toBe(opened.text)
  const found = await findings()
  expect(found.map(({ start, end }) => checker.text.slice(start, end))).toEqual(['addicts', 'Drug abusers'])
})

test('a wording that was chosen is a tracked change that says why, and what was left has a comment', async () => {
  const { write, review, checker } = await open()
  await write(0, 1)
  expect(checker.text).toContain('In the past, people who use drugs were turned away.')
  const copy = await review()
  expect(copy).toMatchObject({ changes: 1, comments: 2, left: 0, added: ['people who use drugs'] })
  expect(copy.removed.join('')).toBe('addicts')
  expect(copy.said).toContain('names people by a condition')
  expect(copy.said).toContain('Drug abusers')
})

test.each<[what: string, words: string, by: string, removed: string, added: string]>([
  ['a word', 'turned', 'sent', 'turned', 'sent'],
  ['a letter, by whole words', 'too.', 'too!', 'too.', 'too!'],
  ['words put in, with the word that they stand at', 'for more.', 'for much more.', 'for more.', 'for much more.'],
  ['words taken away', ' come', '', 'abusers come,', 'abusers,']
])('%s changed by hand is a tracked change', async (_, words, by, removed, added) => {
  const { replace, review } = await open()
  replace(words, by)
  const copy = await review()
  expect(copy).toMatchObject({ changes: 1, left: 0 })
  expect(copy.removed.join('')).toBe(removed)
  expect(copy.added.join('')).toBe(added)
})

test('what a hand changed where nothing was found has no comment', async () => {
  const { replace, review } = await open()
  replace('turned', 'sent')
  expect(await review()).toMatchObject({ changes: 1, comments: 2 })
})

test.each<[what: string, words: string, by: string]>([
  ['a paragraph made', 'turned', 'tur\nned'],
  ['paragraphs joined', 'plan\n', 'plan '],
  ['what the word processor writes', 'seven', 'eight']
])('%s is not in the copy, which is said', async (_, words, by) => {
  const { replace, review } = await open()
  replace(words, by)
  expect(await review()).toMatchObject({ changes: 0, left: 1 })
})

test('what was changed and changed back is no change', async () => {
  const { replace, review } = await open()
  replace('turned', 'sent')
  replace('sent', 'turned')
  expect(await review()).toMatchObject({ changes: 0, left: 0 })
})

test('stigma that was written by hand is told at the change', async () => {
  const { replace, review } = await open()
  replace('Shelter', 'Junkie')
  const copy = await review()
  expect(copy).toMatchObject({ changes: 1, comments: 3 })
  expect(copy.said).toContain('unkie')
})

test('whatever is done to it, the page and the engine have the same text, and a copy is written', async () => {
  const steps = fc.array(fc.tuple(fc.nat(110), fc.nat(20), fc.constantFrom('', 'x', 'addicts ', '\n', ' a\u001Eb ')), {
    maxLength: 6
  })
  await fc.assert(
    fc.asyncProperty(steps, async (own) => {
      const { checker, opened, edit, findings, review } = await open()
      let text = opened.text
      for (const [at, length, words] of own) {
        const start = Math.min(at, text.length)
        const end = Math.min(start + length, text.length)
        text = `${text.slice(0, start)}${words.replace('\u001E', '\uFFFD')}${text.slice(end)}`
        edit({ start, end, text: words })
        expect(checker.text).toBe(text)
      }
      for (const { start, end, words } of await findings())
        expect(text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()).toContain(words.toLowerCase().slice(0, 3))
      const { changes, left } = await review()
      if (changes + left === 0) expect(text).toBe(opened.text)
    }),
    { numRuns: 60 }
  )
})
