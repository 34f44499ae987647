import * as documents from '@stigmalint/documents'
import { expect, test } from 'vitest'
import { formatOf, formatOfLanguage, formats } from '../src/formats.js'

test.each(Object.entries(documents))('the format %s of packages/documents is in the table', (_, format) => {
  expect(formats).toContain(format)
})

test.each([
  ['/d/a.md', 'markdown'],
  ['a.MARKDOWN', 'markdown'],
  ['page.mdx', 'mdx'],
  ['report.qmd', 'markdown'],
  ['report.Rmd', 'markdown'],
  ['notes.v2.txt', 'text'],
  ['a.text', 'text'],
  ['/d/.git/COMMIT_EDITMSG', 'commit-message'],
  ['MERGE_MSG', 'commit-message'],
  ['draft.ipynb', 'notebook'],
  ['Draft.DOCX', 'docx'],
  ['draft.docm', 'docx'],
  ['Draft.ODT', 'odt'],
  ['form.ott', 'odt'],
  ['paper.tex', 'latex'],
  ['guide.adoc', 'asciidoc'],
  ['README.rst', 'rst'],
  ['notes.org', 'org'],
  ['talk.odp', 'odp'],
  ['a.pptx', 'pptx'],
  ['a.epub', 'epub'],
  ['A.RTF', 'rtf'],
  ['Report.PDF', 'pdf'],
  ['a.xlsx', 'xlsx'],
  ['a.xls', null],
  // what Word leaves beside a document that is open
  ['~$draft.docx', null],
  ['/d.md/README', null],
  ['commit_editmsg', null],
  ['COMMIT_EDITMSG.bak', null],
  ['md', null],
  ['', null],
  ['a.constructor', null]
])('a file %j is read as %s', (path, format) => {
  expect(formatOf(path)?.id ?? null).toBe(format)
})

test.each([
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['plaintext', 'text'],
  ['Markdown', 'markdown'],
  ['git-commit', 'commit-message'],
  ['gitcommit', 'commit-message'],
  ['tex', 'latex'],
  ['asciidoc', 'asciidoc'],
  ['restructuredtext', 'rst'],
  ['org', 'org'],
  ['yaml', null],
  ['constructor', null]
])('a document in the language %j is read as %s', (languageId, format) => {
  expect(formatOfLanguage(languageId)?.id ?? null).toBe(format)
})

/** Who keeps findings asks for it. A change in how a format reads is a change here. */
test('each format says which version of its reader it is', () => {
  expect(Object.fromEntries(formats.map(({ id, version }) => [id, version]))).toEqual({
    markdown: '1',
    mdx: '1.1',
    text: '1',
    'commit-message': '1.2',
    html: '2.1',
    srt: '2',
    vtt: '3',
    latex: '1',
    asciidoc: '1',
    rst: '1',
    org: '1',
    notebook: '1',
    docx: '2',
    odt: '2',
    odp: '1',
    pptx: '2',
    xlsx: '2',
    epub: '2',
    rtf: '1',
    pdf: '1'
  })
})
