/** Texts of Org: what is read in them, and how it is rewritten in place. */
import { applyFixes, check } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { org } from '../src/index.js'
import { asked, ruleSet } from './markup.js'

const { found, wordsIn } = asked(org)

const read: [where: string, source: string, found: string[]][] = [
  ['a paragraph', 'The addicts came.', ['addicts']],
  ['words that marks stand between', 'Most drug *users* came.', ['drug *users']],
  ['a word with a hyphen that may break it', 'The ad\\shy{}dicts came.', ['ad\\shy{}dicts']],
  ['a heading', '** TODO [#A] Help for addicts :addicts:', ['addicts']],
  ['the title', '#+TITLE: Help for addicts', ['addicts']],
  ['an item', '- Some came.\n- [ ] The addicts\n  came.\n  + The addicts.', ['addicts', 'addicts']],
  ['what is added to an item', '1. Some.\n\n   The addicts came.', ['addicts']],
  ['a term and what is said of it', '- The addicts :: The addicts came.', ['addicts', 'addicts']],
  ['a note', 'Services.[fn:1] For all.\n\n[fn:1] The addicts came.', ['addicts']],
  ['a note in a line', 'Services[fn::The addicts came.] for all.', ['addicts']],
  ['a caption', '#+CAPTION: The addicts\n[[./addicts.png]]', ['addicts']],
  ['a block of its own', '#+begin_center\nThe addicts came.\n#+end_center', ['addicts']],
  ['the words of a link', 'See [[https://example.org/addicts][the addicts]] there.', ['addicts']],
  ['a cell', '| Who | What |\n|---+---|\n| The addicts | came |', ['addicts']],
  ['no code', 'Write =addicts= or ~addicts~ or src_sh{addicts}.', []],
  ['no block of code', '#+BEGIN_SRC sh :var a=addicts\nThe addicts came.\n#+END_SRC', []],
  ['no example', '#+begin_example\nThe addicts came.\n#+end_example\n\n: The addicts came.', []],
  [
    'no formula',
    'So $addicts$ and \\(addicts\\) and \\[addicts\\].\n\n\\begin{equation}\nThe addicts came.\n\\end{equation}',
    []
  ],
  ['no comment', '# The addicts came.\n\n#+begin_comment\nThe addicts came.\n#+end_comment', []],
  ['no keyword', '#+OPTIONS: addicts\n#+INCLUDE: "addicts.org"\n#+TBLFM: addicts', []],
  ['no drawer of Emacs', '* Come\n:PROPERTIES:\n:addicts: The addicts came.\n:END:', []],
  ['no tag and no time', '* Come :addicts:\nSCHEDULED: <2026-01-02 addicts>', []],
  ['no address and no citation', 'See [[addicts]] and <https://example.org/addicts> and [cite:@addicts].', []],
  ['nothing that is struck out', 'The +addicts+ came.', []],
  ['nothing for another program', 'So @@html:<addicts>@@ {{{addicts}}} it is.', []]
]

test.each(read)('reads %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

const silenced: [what: string, source: string, found: string[]][] = [
  ['the next paragraph', '# stigmalint-disable-next-paragraph\nThe addicts\ncame, addicts.\n\nAddicts.', ['Addicts']],
  ['from here to there', '# stigmalint-disable\nAddicts.\n\n# stigmalint-enable\nDrug users.', ['Drug users']],
  ['the file', 'Addicts.\n\n# stigmalint-disable-file', []],
  ['nothing from code', '#+begin_src sh\n# stigmalint-disable-file\n#+end_src\nAddicts.', ['Addicts']]
]

test.each(silenced)('a comment switches off %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

describe('what stands round it', () => {
  test.each([
    ['a quotation', '#+begin_quote\nThe addicts came.\n#+end_quote'],
    ['a verse', '#+BEGIN_VERSE\nThe addicts came.\n#+END_VERSE']
  ])('%s is not rewritten', async (_, source) => {
    const [finding] = await found(source)
    expect([finding?.severity, finding?.fixes]).toEqual(['information', []])
  })

  test.each([
    ['a list below a heading', '* Terms to avoid\n- addict\n- junkie'],
    ['a list that a paragraph leads in', 'Words to avoid:\n- addict\n- junkie'],
    ['a column', '| Avoid | Use |\n|---+---|\n| addict | person with an addiction |'],
    ['a word that is set apart', 'The word /addict/ is old.']
  ])('%s of terms to avoid is none of use', async (_, source) => {
    expect((await found(source)).filter(({ severity }) => severity !== 'information')).toEqual([])
  })
})

test('a fix changes the words in their place and nothing else', async () => {
  const source =
    'Most drug *users* & friends.[fn:1]\r\n# an addict\r\n\r\n- An addict\r\n  came to =addict=.\r\n\r\n[fn:1] An addict left.\r\n'
  expect(applyFixes(source, await found(source), 'suggested').text).toMatchInlineSnapshot(`
    "Most people *who use drugs* & friends.[fn:1]
    # an addict

    - A person with a drug use disorder
      came to =addict=.

    [fn:1] A person with a drug use disorder left.
    "
  `)
})

test.each([
  ['marks that nothing ends', (n: number) => `Addicts. ${'*a /b _c '.repeat(n)}`],
  ['marks in marks', (n: number) => `${'*a /b '.repeat(n)}addicts${'/ *'.repeat(n)}`],
  ['marks over many lines', (n: number) => `${'*a *a *a\n'.repeat(n)}addicts*`],
  ['links that nothing ends', (n: number) => `Addicts. ${'[[a][b '.repeat(n)}`],
  ['notes that nothing ends', (n: number) => `Addicts. ${'[fn::a '.repeat(n)}`],
  ['formulas', (n: number) => `Addicts. ${'$a \\(b \\[c '.repeat(n)}`],
  ['times', (n: number) => `Addicts. ${'<2026-01-02 [2026-01-02 '.repeat(n)}`],
  ['blocks that nothing ends', (n: number) => `${'#+begin_quote\n'.repeat(n)}Addicts.`],
  ['code that nothing ends', (n: number) => `Addicts.\n${'#+begin_src\n'.repeat(n)}`],
  ['ends of what is not open', (n: number) => `${'#+begin_a\n'.repeat(n)}${'#+end_b\n'.repeat(n)}Addicts.`],
  ['drawers', (n: number) => `${'* a\n:PROPERTIES:\n'.repeat(n)}Addicts.`],
  ['environments', (n: number) => `${'\\begin{a}\n* a\n'.repeat(n)}Addicts.`],
  ['paragraphs', (n: number) => 'The addicts came.\n\n'.repeat(n)],
  ['items', (n: number) => '- addicts\n'.repeat(n)],
  ['cells', (n: number) => `|${'addicts|'.repeat(n)}`],
  ['comments', (n: number) => `${'# stigmalint-disable-next-paragraph\n'.repeat(n)}Addicts.`]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: org }), 256, 3)).toBeLessThan(3)
})
