/** What people copy out of other programs, as Markdown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownOfHtml } from '../../src/draft/markdown-of-html.js'
import { isRich } from '../../src/draft/rich.js'

const drawn = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp;</span></span><![endif]>${text}</p>`

test.each([
  ['paragraphs', '<p>One<br>and one</p><p>Two</p>', 'One\\\nand one\n\nTwo'],
  ['headings', '<h2>Plan</h2><p>Text</p>', '## Plan\n\nText'],
  ['headings by class', '<p class=MsoTitle>Plan</p><p class="MsoHeading2">Part</p>', '# Plan\n\n## Part'],
  ['lists', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '- a\n- b\n  1. c'],
  [
    'lists that are drawn with paragraphs',
    drawn(1, '·', 'a') + drawn(2, 'o', 'b') + drawn(1, '·', 'c'),
    '- a\n  - b\n- c'
  ],
  ['numbered ones', drawn(1, '1.', 'a') + drawn(1, '2.', 'b'), '1. a\n2. b'],
  [
    'a table without a head: its first row is it',
    '<table><tr><td><p>a</p></td><td>b</td></tr><tr><td>c</td><td><p>d</p><p>e</p></td></tr></table>',
    '| a | b |\n| - | - |\n| c | d e |'
  ],
  ['bold and italic, by tag and by style', '<p><b>a </b><span style="font-style:italic">b</span></p>', '**a** *b*'],
  ['a wrapper that is bold in name only', '<b style="font-weight:normal"><p>a</p></b>', 'a'],
  [
    'links to pages, and no others',
    '<p><a href="https://example.org">a</a> <a href="javascript:x">b</a> <a href="file:///c">c</a></p>',
    '[a](https://example.org) b c'
  ],
  ['pictures are their description', '<p>a <img src="x.png" alt="a map"> b</p>', 'a a map b'],
  [
    'what is hidden or for programs is left out',
    '<style>p{}</style><script>x</script><p>a<span style="display:none">b</span></p>',
    'a'
  ],
  [
    'what was struck out is gone, what came is there',
    '<p><del>addicts</del><ins>people</ins> <s>a</s></p>',
    'people ~~a~~'
  ],
  ['office tags are what they hold', '<p>a<o:p> b</o:p></p>', 'a b'],
  [
    'only what was chosen',
    '<html><body><p>no</p><!--StartFragment--><p>yes</p><!--EndFragment--></body></html>',
    'yes'
  ],
  ['signs of Markdown in the text stay text', '<p># 1. *a* _b_</p>', '\\# 1. \\*a\\* \\_b\\_']
])('%s', (_, html, expected) => {
  expect(markdownOfHtml(html)).toBe(expected)
})

test('whatever the markup, no element comes out of it', () => {
  const part = fc.constantFrom(
    '<p>',
    '<script>',
    '</p>',
    '<img src=x onerror=y>',
    '<svg><a href="javascript:z">',
    '<li style="mso-list:l0 level3">',
    '<td>',
    '<table>',
    'word',
    '&lt;b&gt;',
    '<!--',
    '-->'
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const markdown = markdownOfHtml(parts.join(' '))
      expect(markdown).not.toMatch(/(?<!\\)<[a-z/!]/i)
      expect(markdown).not.toMatch(/javascript:|onerror/)
    })
  )
})

test.each([
  ['a page', '<p>a</p>', true],
  ['a table', '<TABLE><tr>', true],
  ['lines of an editor of code', '<div><span style="color:red"># a</span></div><br>', false]
])('rich or not: %s', (_, html, expected) => {
  expect(isRich(html)).toBe(expected)
})
