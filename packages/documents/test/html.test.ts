/** Pages of HTML: what is read in them, and how it is rewritten in place. */
import { applyFixes, check, type Finding } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { html } from '../src/index.js'

const ruleSet = await loadRuleSet()
const found = async (page: string): Promise<Finding[]> => (await check(page, { ruleSet, format: html })).messages

const read: [where: string, page: string, found: string[]][] = [
  ['a paragraph', '<p>The addicts came.</p>', ['addicts']],
  ['words that a tag stands between', '<p>Most drug <b>users</b> came.</p>', ['drug <b>users']],
  ['words with a reference between', '<p>Drug&nbsp;addicts came.</p>', ['Drug&nbsp;addicts']],
  ['the title', '<title>Help for addicts</title>', ['addicts']],
  ['a cell', '<table><tr><th>Who</th></tr><tr><td>The addicts came.</td></tr></table>', ['addicts']],
  ['a description', '<meta name="description" content="Help for addicts">', ['addicts']],
  ['an alternative text', '<img alt="Some addicts" src="a.png">', ['addicts']],
  ['a label', '<button aria-label="Help the addicts">?</button>', ['addicts']],
  ['a placeholder', '<input placeholder="Names of addicts">', ['addicts']],
  ['a backslash', '<p>C:\\\\dir of addicts.</p>', ['addicts']],
  ['data in front of a page', '---\ntitle: Help for addicts\nslug: addicts\n---\n<p>Come.</p>', ['addicts']],
  ['English in a page of English', '<html lang="en-GB"><p>The addicts came.</p></html>', ['addicts']],
  ['no script, style or code', '<script>addicts</script><style>addicts{}</style><code>addicts</code>', []],
  ['no value of a template', '<p>{{ page.addicts }} came to {% include addicts.html %}.</p>', []],
  ['no template in an attribute', '<img alt="{{ page.addict | default: "addict" }}" src="a.png">', []],
  ['what tags of a template stand round', '{% if page.open %}<p>The addicts came.</p>{% endif %}', ['addicts']],
  ['no comment', '<!-- the addicts came -->', []],
  ['no other attribute', '<p class="addicts" id="addicts" data-x="addicts">Come.</p>', []],
  ['no other data of the page', '<meta name="keywords" content="addicts">', []],
  ['no other language', '<p lang="fr">The addicts came.</p>', []],
  ['no page in another language', '<html lang="fr"><p>The addicts came.</p></html>', []],
  [
    'rows behind the end of their table',
    '<tr><td>addicts</td></tr></table><p>The addicts came.</p>',
    ['addicts', 'addicts']
  ],
  [
    'what a comment leaves',
    '<!-- stigmalint-disable-next-line -->\n<p>The addicts came.</p>\n<p>Addicts.</p>',
    ['Addicts']
  ],
  [
    'a comment that is a text of a script',
    '<script>"<!-- stigmalint-disable-file -->"</script><p>Addicts.</p>',
    ['Addicts']
  ]
]

test.each(read)('reads %s', async (_, page, expected) => {
  expect(
    (await found(page))
      .filter(({ ruleId }) => ruleId === 'drug-use/addict' || ruleId === 'drug-use/drug-user')
      .map(({ actual }) => actual)
  ).toEqual(expected)
})

describe('what stands round it', () => {
  test('a block quote is not rewritten', async () => {
    const [finding] = await found('<blockquote><p>The addicts came.</p></blockquote>')
    expect([finding?.severity, finding?.fixes]).toEqual(['information', []])
  })

  test('a list of terms to avoid is none of use', async () => {
    expect(await found('<h2>Terms to avoid</h2>\n<ul><li>addict</li><li>junkie</li></ul>')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })])
    )
  })
})

test('a fix changes the words in their place and nothing else', async () => {
  const page = '<p class=x>Most drug <b>users</b> &amp; friends came | left.\r\n<br/><IMG ALT="an addict">\r\n'
  expect(applyFixes(page, await found(page), 'suggested').text).toMatchInlineSnapshot(`
    "<p class=x>Most people <b>who use drugs</b> &amp; friends came | left.
    <br/><IMG ALT="a person with a drug use disorder">
    "
  `)
})

test.each([
  ['comments never closed', (n: number) => `<p>Addicts.</p>${'<!-- '.repeat(n)}`],
  ['scripts never closed', (n: number) => `<p>Addicts.</p>${'<script '.repeat(n)}`],
  ['headings never closed', (n: number) => `<p>Addicts.</p>${'<h1>'.repeat(n)}`],
  ['paragraphs', (n: number) => '<p>The addicts came.</p>\n'.repeat(n)],
  ['nested quotations', (n: number) => `${'<blockquote>'.repeat(n)}Addicts.`],
  ['words in each of nested quotations', (n: number) => '<blockquote>Addicts.'.repeat(n)],
  ['ends of what is not open', (n: number) => `${'<blockquote>'.repeat(n)}${'</li>'.repeat(n)}Addicts.`],
  ['nested lists', (n: number) => `${'<ul><li>'.repeat(n)}Addicts.`],
  ['cells', (n: number) => `<table><tr>${'<td>addict'.repeat(n)}`],
  ['titles', (n: number) => '<title>Addicts</title>'.repeat(n)]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: html }), 256, 3)).toBeLessThan(3)
})
