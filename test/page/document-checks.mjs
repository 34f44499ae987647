/** A Word document is dropped, mended with a key, and saved as a copy for a colleague. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOffice } from '../../scripts/documents/review.mjs'
import { partOf, wordDocument } from './word-document.mjs'

const draft = [
  ['Shelter plan'],
  ['In the past, ', 'addicts', ' were turned away.'],
  ['Beds are kept for drug abusers.'],
  ['Doors open at nine.']
]

const words = (xml, change, text) =>
  [...xml.matchAll(new RegExp(`<w:${change} .*?</w:${change}>`, 'g'))].map(([own]) =>
    [...own.matchAll(new RegExp(`<w:${text}[^>]*>([^<]*)`, 'g'))].map(([, part]) => part).join('')
  )

async function saved(page) {
  await page.keyboard.press('Control+S')
  const dialog = page.getByRole('dialog')
  assert.ok(await dialog.getByLabel('A copy of the Word document').isChecked())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save a file' }).click()
  ])
  await page.getByText('was saved where your browser puts downloads').waitFor()
  const path = await download.path()
  return {
    name: download.suggestedFilename(),
    path,
    bytes: readFileSync(path),
    said: await page.locator('.notice p').innerText()
  }
}

export const documentChecks = [
  [
    'a Word document is dropped, mended with a key and saved as a reviewed copy, which LibreOffice opens',
    async ({ page, drop, settled, status, text, picture, axe }) => {
      await drop('plan.docx', await wordDocument(draft))
      await page.getByText('plan.docx stays as it is').waitFor()
      await settled()
      assert.equal(await text(), `${draft.map((runs) => runs.join('')).join('\n')}\n`)
      assert.equal(await status(), 'plan.docx: 2 to change')
      await page.keyboard.press('F8')
      await page.keyboard.press('Alt+2')
      await settled()
      assert.match(await text(), /In the past, people who use drugs were turned away\./)
      await picture('document')
      await page.keyboard.press('Control+End')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('End')
      await page.keyboard.type(' Come in.')
      await settled()
      await page.keyboard.press('Control+S')
      assert.deepEqual(await axe(), [])
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
      const copy = await saved(page)
      assert.equal(copy.name, 'plan.reviewed.docx')
      assert.match(copy.said, /with 2 tracked changes and 2 comments\.$/)
      const xml = await partOf(copy.bytes, 'word/document.xml')
      assert.deepEqual(
        [words(xml, 'del', 'delText'), words(xml, 'ins', 't')],
        [
          ['addicts', 'nine.'],
          ['people who use drugs', 'nine. Come in.']
        ]
      )
      assert.equal(xml.match(/<w:commentReference/g).length, 2)
      assert.match(await partOf(copy.bytes, 'word/comments.xml'), /names people by a condition/)
      return inLibreOffice(copy.path)
    }
  ],
  [
    'what a copy of a Word document cannot hold is said, and the text stays',
    async ({ page, drop, settled, text }) => {
      await drop('plan.docx', await wordDocument(draft))
      await settled()
      await page.locator('.sheet').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('A new paragraph.')
      await settled()
      const copy = await saved(page)
      assert.match(
        copy.said,
        /0 tracked changes and 2 comments\. 1 edit of yours is not in it: paragraphs that you added/
      )
      assert.match(await text(), /A new paragraph\.$/)
      return copy.said
    }
  ],
  [
    'a Word document that cannot be read is one sentence with what to do',
    async ({ page, drop, text }) => {
      await drop('broken.docx', (await wordDocument(draft)).slice(0, 300))
      await page.locator('.notice.problem').waitFor()
      const said = await page.locator('.notice p').innerText()
      assert.match(said, /^broken\.docx: .*save it again/)
      await drop('old.docx', [0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])
      await page.getByText('old.docx: is encrypted, or in the old form of Word').waitFor()
      assert.equal(await text(), '')
      return said
    }
  ]
]

/** Accepted and rejected there, the copy is the mended text and the text as it was. */
function inLibreOffice(path) {
  if (spawnSync('soffice', ['--version']).status !== 0)
    return 'LibreOffice is not here, the copy was read by its parts alone'
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-page-'))
  const own = join(folder, 'plan.reviewed.docx')
  copyFileSync(path, own)
  try {
    const [accepted, rejected] = inOffice(['accept', 'reject'].map((action) => ({ path: own, action })))
    const texts = [accepted, rejected].map((result) =>
      Object.values(result.texts ?? { error: result.error }).join('\n')
    )
    assert.match(texts[0], /In the past, people who use drugs were turned away\.[^]*nine\. Come in\./)
    assert.match(texts[1], /In the past, addicts were turned away\.[^]*nine\.(?! Come)/)
    assert.equal(accepted.comments.length, 2)
    return `in LibreOffice ${accepted.changes.length} changes and ${accepted.comments.length} comments, accepted and rejected`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
