/** What is taken away: clean, or with what changed. */
import { expect, test } from 'vitest'
import { exported } from '../../src/export/document.js'

const before =
  '# Old plan\n\n- The **addicts** came.\n- Gone <b onclick="x">now</b>.\n\n| a | b |\n| - | - |\n| addicts | c |\n'
const after = '# New plan\n\n- The **people** came.\n\n| a | b |\n| - | - |\n| people | c |\n\nAdded at the end.\n'

const wanted = (kind: Parameters<typeof exported>[0]['kind'], marked: boolean, format = 'markdown') =>
  exported({ before, after, format, kind, marked, title: 'A & <b>' }).text

test('a page has what changed in its place, in a list, in bold, in a cell', () => {
  const page = wanted('html', true)
  expect(page).toContain('<h1><del>Old</del><ins>New</ins> plan</h1>')
  expect(page).toContain('The <strong><del>addicts</del><ins>people</ins></strong> came.')
  expect(page).toContain('<td><del>addicts</del><ins>people</ins></td>')
  expect(page).toContain('<p><ins>Added at the end.</ins></p>')
})

test('a page runs nothing: no markup of the text is in it, and a policy forbids the rest', () => {
  const page = wanted('html', true)
  expect(page).not.toMatch(/onclick|<b /)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('<title>A &amp; &lt;b></title>')
  const link = exported({
    before: '',
    after: '[a](javascript:x) ![b](http://127.0.0.1/p.png)',
    format: 'markdown',
    kind: 'html',
    marked: false,
    title: ''
  })
  expect(link.text).not.toContain('javascript:')
})

test.each<[string, string, RegExp]>([
  ['a clean page', wanted('html', false), /<h1>New plan<\/h1>[\s\S]*<strong>people<\/strong>/],
  ['for the clipboard, without the page round it', wanted('fragment', false), /^<h1>New plan<\/h1>/],
  [
    'Markdown with tracked changes',
    wanted('markdown', true),
    /^# \{--Old--\}\{\+\+New\+\+\} plan\n\n- The \*\*\{--addicts--\}\{\+\+people\+\+\}\*\* came\./
  ],
  ['clean Markdown is the text', wanted('markdown', false), new RegExp(`^${after.replace(/[*|]/g, '\\$&')}$`)],
  ['plain text', wanted('text', false), /^New plan\n\n- The people came\.\n\na\tb\npeople\tc\n\nAdded at the end\.\n$/],
  [
    'plain text with what changed',
    wanted('text', true),
    /^\[-Old-\]\{\+New\+\} plan\n\n- The \[-addicts-\]\{\+people\+\} came\./
  ],
  [
    'of a text that is no Markdown, the text as it stands',
    wanted('html', false, 'srt'),
    /<p class="source"># New plan<\/p>/
  ]
])('%s', (_, text, expected) => {
  expect(text).toMatch(expected)
})

test('no hidden sign is left in anything that is taken away', () => {
  for (const kind of ['html', 'fragment', 'markdown', 'text', 'own'] as const)
    for (const marked of [true, false]) expect(wanted(kind, marked)).not.toMatch(/[\uFDD0-\uFDD3]/)
})
