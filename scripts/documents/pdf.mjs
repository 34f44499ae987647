/** PDF beside poppler: whether copies with comments open and say what they said. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pdf } from '@stigmalint/documents'

const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }
const phrase = /\p{L}{3,}(?: \p{L}{3,})?/u

/** A remark in each paragraph, up to so many. */
function planted({ text }, most = 40) {
  const remarks = []
  for (const { index, 1: lead, 2: words } of text.matchAll(/\u001E([^\n]*)\n([^\u001E]*)/g)) {
    const found = phrase.exec(words)
    if (!found || remarks.length === most) continue
    const start = index + lead.length + 2 + found.index
    remarks.push({ start, end: start + found[0].length, lines: ['Planted.', 'A second paragraph.'], edits: [] })
  }
  return remarks
}

export async function pdfReviews(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-pdf-'))
  const total = { copies: 0, whole: 0, comments: 0 }
  console.log(
    'Copies of PDFs with comments: comments | bytes that were there are there | poppler opens it, its text is the same | file'
  )
  try {
    for (const path of paths) {
      const bytes = readFileSync(path)
      const opening = await pdf.open(bytes)
      if (!opening.ok) continue
      const reviewed = await opening.document.review(planted(opening.document), author)
      if (!reviewed.ok) {
        console.log(`no copy: ${reviewed.message} | ${basename(path)}`)
        continue
      }
      const copy = join(folder, basename(path))
      writeFileSync(copy, reviewed.bytes)
      const isBehind = Buffer.from(reviewed.bytes.subarray(0, bytes.length)).equals(bytes)
      const isOpen = spawnSync('pdfinfo', [copy]).status === 0
      const isSame = textIn(copy) === textIn(path)
      total.copies++
      total.comments += reviewed.comments
      if (isBehind && isOpen && isSame) total.whole++
      const yes = (own) => (own ? 'yes' : 'NO')
      console.log(`${reviewed.comments} | ${yes(isBehind)} | ${yes(isOpen)}, ${yes(isSame)} | ${basename(path)}`)
    }
  } finally {
    if (process.env.STIGMALINT_KEEP) console.log(folder)
    else rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${total.whole} of ${total.copies} copies whole, ${total.comments} comments\n`)
}

const textIn = (path) => String(spawnSync('pdftotext', [path, '-'], { maxBuffer: 1 << 28 }).stdout)
