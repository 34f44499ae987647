/** Copies of Word documents and PDFs: what is written beside them, and what is left alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { pdfFile } from '../../documents/test/pdf/file.js'
import { paragraph, run as words, wordFile } from '../../documents/test/word.js'
import { run } from './run-command.js'

const draft = wordFile({ body: paragraph(words('Two drug users came on Monday.')) })
const clean = wordFile({ body: paragraph(words('Two people came on Monday.')) })

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = temporaryFolder({})
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

const bytesOf = (folder: string, name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))

describe.concurrent('--review', () => {
  test('writes a copy, tells what is in it, and leaves the document as it is', async () => {
    const folder = folderWith({ 'draft.docx': draft })
    const { code, error } = await run(folder, ['--review', 'draft.docx'])
    expect([code, error]).toEqual([1, 'draft.reviewed.docx: written, 1 change proposed, 1 comment\n'])
    expect(bytesOf(folder, 'draft.docx')).toEqual(draft)
    expect(bytesOf(folder, 'draft.reviewed.docx').length).toBeGreaterThan(draft.length)
  })

  test('makes the same copy for the same date', async () => {
    const copies = await Promise.all(
      [0, 1].map(async () => {
        const folder = folderWith({ 'draft.docx': draft })
        await run(folder, ['--review', '--review-date', '2026-01-31', 'draft.docx'])
        return bytesOf(folder, 'draft.reviewed.docx')
      })
    )
    expect(copies[0]).toEqual(copies[1])
  })

  test('leaves a copy alone that somebody may have worked in, unless asked', async () => {
    const folder = folderWith({ 'draft.docx': draft, 'draft.reviewed.docx': clean })
    const { code, error } = await run(folder, ['--review', 'draft.docx'])
    expect([code, error]).toEqual([2, 'draft.reviewed.docx: is there already, remove it or add --overwrite\n'])
    expect(bytesOf(folder, 'draft.reviewed.docx')).toEqual(clean)
    await run(folder, ['--review', '--overwrite', 'draft.docx'])
    expect(bytesOf(folder, 'draft.reviewed.docx')).not.toEqual(clean)
  })

  test('writes none where nothing is found, and none of a copy in a folder', async () => {
    const folder = folderWith({ 'clean.docx': clean, 'draft.reviewed.docx': draft })
    expect((await run(folder, ['--review', '.'])).error).toBe('')
    expect(existsSync(join(folder, 'clean.reviewed.docx'))).toBe(false)
    expect(existsSync(join(folder, 'draft.reviewed.reviewed.docx'))).toBe(false)
  })

  test.each([
    [['--review', '--fix', 'draft.docx'], '--review marks what it proposes in a copy'],
    [['--review', '--review-date', 'soon', 'draft.docx'], '--review-date soon is no date'],
    [['--review', '-'], '--review writes a copy beside a file']
  ])('%j is refused in one line', async (line, message) => {
    const { code, error } = await run(folderWith({ 'draft.docx': draft }), line)
    expect([code, error]).toEqual([2, expect.stringContaining(message)])
  })
})

describe.concurrent('--fix of a Word document', () => {
  test('writes beside it, and leaves it as it is', async () => {
    const folder = folderWith({ 'draft.docx': draft })
    const { code, error } = await run(folder, ['--fix', 'draft.docx'])
    expect([code, error]).toEqual([0, 'draft.fixed.docx: written, 1 fix, draft.docx is as it was\n'])
    expect(bytesOf(folder, 'draft.docx')).toEqual(draft)
    expect((await run(folder, ['draft.fixed.docx'])).code).toBe(0)
  })

  test('lists what is left under the name of the file that was written', async () => {
    const inner = paragraph(words('Two drug users came on Monday. Then came the drunks.'))
    const folder = folderWith({ 'draft.docx': wordFile({ body: inner }) })
    const { out } = await run(folder, ['--fix', 'draft.docx'])
    expect(out).toContain('draft.fixed.docx: written')
    expect(out).not.toContain('draft.docx: written')
  })

  test('writes into it with --overwrite', async () => {
    const folder = folderWith({ 'draft.docx': draft })
    expect((await run(folder, ['--fix', '--overwrite', 'draft.docx'])).code).toBe(0)
    expect(existsSync(join(folder, 'draft.fixed.docx'))).toBe(false)
    expect((await run(folder, ['draft.docx'])).code).toBe(0)
  })
})

describe.concurrent('a PDF', () => {
  const report = pdfFile({ pages: [[{ x: 72, y: 700, text: 'Two drug users came on Monday.' }]] })
  const isLeft = (folder: string): boolean =>
    !existsSync(join(folder, 'report.fixed.pdf')) && Buffer.from(report).equals(bytesOf(folder, 'report.pdf'))

  test('is told with the page of each finding, and with the copy that can be made', async () => {
    const { code, out } = await run(folderWith({ 'report.pdf': report }), ['report.pdf'])
    expect(code).toBe(1)
    expect(out).toContain('page 1, paragraph 1: "drug users"')
    expect(out).toContain('stigmalint --review report.pdf')
    expect(out).not.toContain('--fix')
  })

  test('has its place in SARIF and in JSON', async () => {
    const folder = folderWith({ 'report.pdf': report })
    const sarif = (await run(folder, ['--format', 'sarif', 'report.pdf'])).out
    expect(sarif).toMatch(/"fullyQualifiedName": ?"page 1, paragraph 1"/)
    const [file] = JSON.parse((await run(folder, ['--format', 'json', 'report.pdf'])).out) as unknown[]
    expect(file).toMatchObject({ messages: [{ location: { page: 1, paragraph: 1 } }] })
  })

  test('is reviewed in a copy with comments behind its bytes', async () => {
    const folder = folderWith({ 'report.pdf': report })
    const { code, error } = await run(folder, ['--review', 'report.pdf'])
    expect([code, error]).toEqual([1, 'report.reviewed.pdf: written, 1 comment\n'])
    expect(bytesOf(folder, 'report.reviewed.pdf').slice(0, report.length)).toEqual(report)
    expect(isLeft(folder)).toBe(true)
  })

  test.each([
    ['--fix', 'report.pdf', 2],
    ['--fix-suggested', 'report.pdf', 2],
    ['--fix-suggested', '.', 1]
  ])('is not rewritten by %s %s, which says what to do', async (flag, name, expected) => {
    const folder = folderWith({ 'report.pdf': report })
    const { code, error } = await run(folder, [flag, name])
    expect([code, error]).toEqual([
      expected,
      'report.pdf: a PDF is not rewritten; --review writes a copy of it with comments, or mend the document that it was made from and make the PDF anew\n'
    ])
    expect(isLeft(folder)).toBe(true)
  })
})
