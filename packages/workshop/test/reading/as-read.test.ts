/** On paper and before and after, a text stands as it is read: none of its signs, and none of its markup. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedLines, isChanged } from '../../src/changes/changes.js'
import { rowOf } from '../../src/changes/rows.js'
import { markdownAsRead } from '../../src/reading/as-read.js'
import { asItStands, withSigns } from '../../src/reading/signs.js'
import type { Shown } from '../../src/reading/shown.js'

const written = (nodes: readonly Shown[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.is === 'end') return `»${node.index}`
      const inside = written(node.children)
      return node.is === 'found' ? `«${inside}` : `<${node.is}>${inside}</${node.is}>`
    })
    .join('')

/** A text in which what was found stands between « and ». */
function onPaper(marked: string, read = markdownAsRead): string {
  const found: { start: number; end: number }[] = []
  let source = ''
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') found.push({ start: source.length, end: source.length })
    else if (part === '»') found.push({ start: found.pop()?.start ?? 0, end: source.length })
    else source += part
  }
  return written(read(withSigns(source, found)))
}

test.each([
  ['a heading', '# For «addicts»\n\nText.', '<h1>For «addicts»0</h1><p>Text.</p>'],
  ['a list', '- one\n- «two»\n', '<ul><li>one</li><li>«two»0</li></ul>'],
  ['emphasis', 'The **«addicts»** of _Lindau_.', '<p>The <strong>«addicts»0</strong> of <em>Lindau</em>.</p>'],
  [
    'what was found begins in bold and ends behind it',
    'The «**drug** addict» came.',
    '<p>The <strong>«drug</strong>« addict»0 came.</p>'
  ],
  ['two in a paragraph, each with its number', '«a» and «b»', '<p>«a»0 and «b»1</p>'],
  ['a link is its words', '[the «addicts»](https://example.org)', '<p>the «addicts»0</p>'],
  [
    'a table',
    '| a | b |\n| - | - |\n| «c» | d |',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>«c»0</td><td>d</td></tr></table>'
  ],
  ['markup is left out, its words stay', 'The <b onclick="x()">«addicts»</b> came.', '<p>The «addicts»0 came.</p>'],
  ['a block of markup, too', '<div onclick="x()">\nthe «addicts»\n</div>', '<p>the «addicts»0</p>'],
  ['a comment is none of it', 'a\n\n<!-- «hidden» -->\n\nb «c»', '<p>a</p><p>b «c»1</p>'],
  [
    'what stands at the head of a file',
    '---\ntitle: For «addicts»\n---\n\nText.',
    '<pre>---\ntitle: For «addicts»0\n---</pre><p>Text.</p>'
  ]
])('on paper: %s', (_, marked, expected) => {
  expect(onPaper(marked)).toBe(expected)
})

test('what is no Markdown stands as it is', () => {
  expect(onPaper('# «a»\n  *b*', asItStands)).toBe('<pre># «a»0\n  *b*</pre>')
})

const rows = (before: string, after: string, isMarkdown = true): string[] =>
  changedLines(before, after)
    .filter(isChanged)
    .map((line) => {
      const row = rowOf(line, isMarkdown)
      return `${written(row.before)} | ${written(row.after)}`
    })

test.each<[string, string, string, string[]]>([
  [
    'a heading',
    '# Old plan',
    '# New plan',
    ['<p><strong><del>Old</del> plan</strong></p> | <p><strong><ins>New</ins> plan</strong></p>']
  ],
  [
    'an item, in bold',
    '- The **addicts** came.',
    '- The **people** came.',
    [
      '<ul><li>The <strong><del>addicts</del></strong> came.</li></ul> | <ul><li>The <strong><ins>people</ins></strong> came.</li></ul>'
    ]
  ],
  [
    'a row of a table',
    '| addicts | c |',
    '| people | c |',
    ['<p><del>addicts</del> · c</p> | <p><ins>people</ins> · c</p>']
  ],
  ['a line that came', 'a', 'a\n- b', [' | <ul><li><ins>b</ins></li></ul>']]
])('before and after: %s', (_, before, after, expected) => {
  expect(rows(before, after)).toEqual(expected)
})

test('before and after, what is no Markdown stands as it is', () => {
  expect(rows('# The addicts', '# The people', false)).toEqual([
    '<pre># The <del>addicts</del></pre> | <pre># The <ins>people</ins></pre>'
  ])
})

test('whatever is found, its words are marked in the text on paper', () => {
  const word = fc.constantFrom('a', 'drug', 'users', '**bold**', '*it*', '`code`', '[x](y)', '\n\n', '\n- ', '# ', '|')
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (before, after) => {
      const text = `${before.join(' ')}\n\naddicts came\n\n${after.join(' ')}`
      const start = text.indexOf('addicts')
      const read = written(markdownAsRead(withSigns(text, [{ start, end: start + 7 }])))
      expect(read).toContain('«addicts»0 came')
    })
  )
})
