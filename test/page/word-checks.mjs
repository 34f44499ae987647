/** A draft that was pasted is taken back as a Word document. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOffice } from '../../scripts/documents/review.mjs'
import { schemaFaultsIn, schemaMissing } from '../../scripts/documents/schema.mjs'
import { partOf } from './word-document.mjs'
import { clipboard, wordMarkup } from './write-checks.mjs'

async function saved(page, marked) {
  await page.keyboard.press('Control+S')
  const dialog = page.getByRole('dialog')
  assert.ok(await dialog.getByLabel('A Word document').isChecked())
  await dialog.getByLabel('Mark what changed').setChecked(marked)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save a file' }).click()
  ])
  await page.getByText('was saved where your browser puts downloads').waitFor()
  const path = await download.path()
  const said = await page.locator('.notice p').innerText()
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path), said }
}

export const wordChecks = [
  [
    'a draft that was pasted is saved as a Word document: clean, or with what changed and why',
    async ({ page, paste, settled }) => {
      await paste({ html: wordMarkup, plain: 'Shelter plan' })
      await page.locator('.mark').first().waitFor()
      await settled()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('F8')
      await page.keyboard.press('Alt+2')
      await settled()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nA paragraph more.')
      await settled()
      const marked = await saved(page, true)
      assert.equal(marked.name, 'marked.docx')
      assert.match(marked.said, /with 2 tracked changes and 3 comments\.$/)
      const xml = await partOf(marked.bytes, 'word/document.xml')
      assert.match(xml, /<w:pStyle w:val="Heading1"\/>.*?Shelter plan/)
      assert.match(xml, /<w:del [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:delText[^>]*>addicts</)
      assert.match(xml, /<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>people who use drugs</)
      assert.match(xml, /<w:tblHeader\/>/)
      assert.match(await partOf(marked.bytes, 'word/comments.xml'), /names people by a condition/)
      const clean = await saved(page, false)
      assert.equal(clean.name, 'mended.docx')
      assert.doesNotMatch(await partOf(clean.bytes, 'word/document.xml'), /<w:(?:ins|del|comment)/)
      return `${await faultsOf([marked.bytes, clean.bytes])}; ${inLibreOffice(marked.path)}`
    },
    clipboard
  ]
]

async function faultsOf(files) {
  const missing = schemaMissing()
  if (missing !== null) return missing
  assert.deepEqual(await schemaFaultsIn(files), [[], []])
  return 'valid against the schemas'
}

/** Accepted and rejected there, the copy is the mended draft and the draft as it was. */
function inLibreOffice(path) {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice is not here'
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-page-'))
  const own = join(folder, 'plan.docx')
  copyFileSync(path, own)
  try {
    const texts = inOffice(['accept', 'reject'].map((action) => ({ path: own, action }))).map(
      ({ texts: found, error }) => found?.body ?? error
    )
    assert.match(texts[0], /In the past, people who use drugs were turned away\.[^]*A paragraph more\./)
    assert.match(texts[1], /In the past, addicts were turned away\.(?![^]*more)/)
    return 'accepted and rejected in LibreOffice'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
