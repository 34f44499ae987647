/**
 * The round trip of a review: what is proposed in every document, opened in LibreOffice. Accepting all has to give the
 * text that fixing gives, rejecting all the text as it was; comments are there, and what was there before is there still.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { docx, odt, pptx, xlsx } from '@stigmalint/documents'
import { schemaFaults, schemaMissing } from './schema.mjs'

const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }
const kinds = { '.docx': docx, '.odt': odt, '.pptx': pptx, '.xlsx': xlsx }
const planted = 'Planted.'
const phrase = /\p{L}{3,}(?: \p{L}{3,})?/u

/** Places spread over a document, one in a paragraph, so that each kind of place has its turn. */
function places({ text }, most) {
  const found = []
  const paragraphs = [...text.matchAll(/\u001E[^\n]*\n([^\u001E]*)/g)]
  const step = Math.max(1, Math.floor(paragraphs.length / most))
  for (let index = 0; index < paragraphs.length; index += step) {
    const [whole, inner] = paragraphs[index]
    const start = paragraphs[index].index + whole.length - inner.length
    let at = 0
    let isFree = true
    for (const part of inner.split(/([\u0019-\u001D\u001F])/)) {
      if (/^[\u001A\u001C]$/.test(part)) isFree = false
      if (/^[\u0019\u001D]$/.test(part)) isFree = true
      const words = isFree ? phrase.exec(part) : null
      if (words) {
        const from = start + at + words.index
        found.push({ start: from, end: from + words[0].length, text: 'newly planted words' })
        break
      }
      at += part.length
    }
  }
  return found
}

export async function reviewRoundTrip(paths, mostPlaces = 25) {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-review-'))
  const rows = []
  const jobs = []
  try {
    for (const path of paths) {
      const bytes = readFileSync(path)
      const ending = extname(path)
      const opening = await kinds[ending].open(bytes)
      if (!opening.ok) continue
      const edits = places(opening.document, mostPlaces)
      if (edits.length === 0) continue
      const remarks = edits.map((edit) => ({
        start: edit.start,
        end: edit.end,
        edits: [edit],
        lines: [planted, 'A second paragraph.']
      }))
      const reviewed = await opening.document.review(remarks, author)
      const fixed = (await opening.document.apply(reviewed.changes ?? [])).write()
      if (!reviewed.ok || !fixed.ok) {
        rows.push({ path, problem: reviewed.message ?? fixed.message })
        continue
      }
      const own = join(folder, String(rows.length))
      writeFileSync(`${own}-before${ending}`, bytes)
      writeFileSync(`${own}-fixed${ending}`, fixed.bytes)
      writeFileSync(`${own}-reviewed${ending}`, reviewed.bytes)
      for (const [name, action] of [
        ['before', 'reject'],
        ['fixed', 'accept'],
        ['reviewed', 'accept'],
        ['reviewed', 'reject']
      ])
        jobs.push({ path: `${own}-${name}${ending}`, action })
      rows.push({
        path,
        changes: reviewed.changes.length,
        comments: reviewed.comments,
        untouched: untouched(bytes, reviewed.bytes),
        written: { ending, before: bytes, after: reviewed.bytes },
        job: jobs.length - 4
      })
    }
    const results = inOffice(jobs)
    await askSchema(rows.filter(({ written }) => written !== undefined && written.ending !== '.odt'))
    return rows.map((row) => (row.problem ? row : { ...row, ...judged(row, results.slice(row.job, row.job + 4)) }))
  } finally {
    if (process.env.STIGMALINT_KEEP) console.log(folder)
    else rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives each row its `faults`: what the schema says of the copy and not of the file that it was made of. */
async function askSchema(rows) {
  const missing = schemaMissing()
  if (missing !== null) {
    console.log(`not validated against the schemas: ${missing}`)
    return
  }
  const faults = await schemaFaults(rows.map(({ written }) => written))
  for (const [index, row] of rows.entries()) row.faults = faults[index]
}

export function inOffice(jobs) {
  const script = new URL('office.py', import.meta.url).pathname
  const { stdout, stderr, status } = spawnSync(process.env.STIGMALINT_PYTHON ?? '/usr/bin/python3', [script], {
    input: JSON.stringify(jobs),
    maxBuffer: 1 << 30
  })
  if (status !== 0) throw new Error(`LibreOffice did not answer: ${stderr}`)
  return JSON.parse(stdout)
}

/** Of the parts that a zip had before, how many are the same bytes; and how many changed. */
function untouched(before, after) {
  const [one, other] = [before, after].map(localParts)
  let same = 0
  for (const [name, bytes] of one) if (other.get(name)?.equals(bytes)) same++
  return { same, changed: one.size - same }
}

/** The bytes of each entry from its local header to the next. */
function localParts(bytes) {
  const view = Buffer.from(bytes)
  const end = view.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = view.readUInt32LE(end + 16)
  const count = view.readUInt16LE(end + 10)
  const entries = []
  for (let index = 0; index < count; index++) {
    const [name, extra, comment] = [28, 30, 32].map((own) => view.readUInt16LE(at + own))
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + name),
      local: view.readUInt32LE(at + 42),
      size: view.readUInt32LE(at + 20)
    })
    at += 46 + name + extra + comment
  }
  return new Map(
    entries.map(({ name, local, size }) => {
      const data = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
      return [name, view.subarray(local, data + size)]
    })
  )
}

function judged({ comments }, [before, fixed, accepted, rejected]) {
  for (const own of [before, fixed, accepted, rejected]) if (own.error) return { problem: own.error }
  const by = (list, own) => list.filter((name) => (name === author.name) === own).length
  return {
    isShown: accepted.changes.length > 0,
    isAccepted: same(accepted.texts, fixed.texts),
    isRejected: same(rejected.texts, before.texts),
    // in a workbook a note has no author that LibreOffice keeps, and one may hold several remarks
    hasComments: remarksIn(accepted.comments) === comments,
    hasOld:
      by(accepted.changes, false) >= by(before.changes, false) &&
      // a note in a workbook goes on
      before.comments.every(([, text]) => accepted.comments.some(([, own]) => own.startsWith(text))),
    marked: by(accepted.changes, true),
    differences: [...differences(accepted.texts, fixed.texts), ...differences(rejected.texts, before.texts)]
  }
}

const remarksIn = (comments) => comments.reduce((sum, [, text]) => sum + text.split(planted).length - 1, 0)

const same = (one, other) => differences(one, other).length === 0

function differences(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((where) => {
    const [a, b] = [one[where] ?? '', other[where] ?? '']
    if (a === b) return []
    let at = 0
    while (a[at] === b[at] && at < a.length) at++
    return [
      `${where}: ${JSON.stringify(a.slice(Math.max(0, at - 40), at + 60))} ≠ ${JSON.stringify(b.slice(Math.max(0, at - 40), at + 60))}`
    ]
  })
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const row of await reviewRoundTrip(process.argv.slice(2)))
    console.log(basename(row.path), JSON.stringify({ ...row, path: undefined }))
}
