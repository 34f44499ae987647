/** Texts in AsciiDoc: what is read in them, and how it is rewritten in place. */
import { applyFixes, check } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { asciidoc } from '../src/index.js'
import { asked, ruleSet } from './markup.js'

const { found, wordsIn } = asked(asciidoc)

const read: [where: string, source: string, found: string[]][] = [
  ['a paragraph', 'The addicts came.', ['addicts']],
  ['words that marks stand between', 'Most drug *users* came.', ['drug *users']],
  ['a word that begins in marks', 'The **ad**dicts came.', ['ad**dicts']],
  ['words with a reference between', 'Most drug&nbsp;users came.', ['drug&nbsp;users']],
  ['words that a comment stands between', 'Most drug\n// users\nusers came.', ['drug\n// users\nusers']],
  ['a title', '== Help for addicts', ['addicts']],
  ['the title of a document', '= Help for addicts\nA. Writer of addicts\n:addicts: addicts\n\nCome.', ['addicts']],
  ['a title over a line', 'Help for addicts\n----------------', ['addicts']],
  ['an item', '* Some came.\n** The addicts\ncame.', ['addicts']],
  ['a numbered item', '. The addicts came.', ['addicts']],
  ['what is added to an item', '* Some\n+\nThe addicts came.', ['addicts']],
  ['a term and what is said of it', 'The addicts:: The addicts came.', ['addicts', 'addicts']],
  ['a note', 'Services.footnote:[The addicts came.] For all.', ['addicts']],
  ['a note directly behind a word', 'The addictsfootnote:[Some.] came.', ['addicts']],
  ['a caption', '.The addicts\nimage::addicts.png[]', ['addicts']],
  ['an alternative text', 'image::addicts.png[The addicts came,300]', ['addicts']],
  ['an alternative text in a line', 'So image:addicts.png[The addicts came] it is.', ['addicts']],
  ['a box', '[NOTE]\n====\nThe addicts came.\n====\n\nWARNING: The addicts came.', ['addicts', 'addicts']],
  ['the words of a link', 'See https://example.org/addicts[the addicts] there.', ['addicts']],
  [
    'the words of a reference',
    'See xref:addicts.adoc[the addicts] and <<addicts,the addicts>>.',
    ['addicts', 'addicts']
  ],
  ['a cell', '|===\n|Who |What\n\n|The addicts\n2+|came\n|===', ['addicts']],
  ['a word in an index', 'The ((addicts)) came.(((addicts)))', ['addicts']],
  ['no code', 'Write `addicts` or +addicts+ or ``addicts``.', []],
  [
    'no listing',
    '[source,sh]\n----\nThe addicts came.\n----\n\n....\nThe addicts came.\n....\n\n```\naddicts\n```',
    []
  ],
  ['no literal paragraph', 'So:\n\n The addicts came.', []],
  ['no paragraph of code', '[source]\nThe addicts came.', []],
  ['nothing that is passed on', '++++\nThe addicts came.\n++++\n\npass:[addicts] stem:[addicts]', []],
  ['no comment', '////\nThe addicts came.\n////\n// The addicts came.', []],
  ['no attribute', ':addicts: The addicts came \\\n  again\n\nThe {addicts} came.', []],
  ['no anchor', '[[addicts]]\n[#addicts.addicts]\n== Come [[addicts]]', []],
  ['no macro of a block', 'include::addicts.adoc[]\nifdef::addicts[]\nendif::addicts[]', []],
  ['no key', 'Press kbd:[addicts], menu:addicts[addicts].', []],
  ['no address', 'See https://example.org/addicts there.', []],
  ['marks that are escaped', 'The \\*addicts* came.', ['addicts']]
]

test.each(read)('reads %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

const silenced: [what: string, source: string, found: string[]][] = [
  ['the next line', '// stigmalint-disable-next-line\nThe addicts came.\nAddicts.', ['Addicts']],
  [
    'a line within a paragraph',
    'Drug users.\n// stigmalint-disable-next-line -- why\nThe addicts came.',
    ['Drug users']
  ],
  ['from here to there', '// stigmalint-disable\nAddicts.\n\n// stigmalint-enable\nDrug users.', ['Drug users']],
  ['the file', 'Addicts.\n\n// stigmalint-disable-file', []],
  ['nothing from code', '----\n// stigmalint-disable-file\n----\nAddicts.', ['Addicts']]
]

test.each(silenced)('a comment switches off %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

describe('what stands round it', () => {
  test.each([
    ['a block', '[quote, A. Person]\n____\nThe addicts came.\n____'],
    ['a paragraph', '[quote]\nThe addicts came.'],
    ['a verse', '[verse]\nThe addicts came.'],
    ['a paragraph in quotation marks', '"The addicts came."\n-- A. Person'],
    ['a paragraph as in mails', '> The addicts came.'],
    ['curved marks', 'He said: "`The addicts came.`"']
  ])('%s is a quotation, which is not rewritten', async (_, source) => {
    const [finding] = await found(source)
    expect([finding?.severity, finding?.fixes]).toEqual(['information', []])
  })

  test.each([
    ['a list below a title', '== Terms to avoid\n\n* addict\n* junkie'],
    ['a list that a paragraph leads in', 'Words to avoid:\n\n* addict\n* junkie'],
    ['a column', '|===\n|Avoid |Use\n\n|addict\n|person with an addiction\n|==='],
    [
      'a column of which the number is said',
      '[cols="1,1"]\n|===\n|Avoid\n|Use\n|addict\n|person with an addiction\n|==='
    ],
    ['a word that is set apart', 'The word _addict_ is old.']
  ])('%s of terms to avoid is none of use', async (_, source) => {
    expect((await found(source)).filter(({ severity }) => severity !== 'information')).toEqual([])
  })

  test('a word in strong letters is none that is set apart', async () => {
    expect((await found('An *addict* came.')).map(({ severity }) => severity)).toEqual(['error'])
  })
})

test('a fix changes the words in their place and nothing else', async () => {
  const source =
    'Most drug *users* &amp; friends.footnote:[An addict came.]\r\n// an addict\r\n\r\n* An addict\r\ncame to `addict`.\r\n'
  expect(applyFixes(source, await found(source), 'suggested').text).toMatchInlineSnapshot(`
    "Most people *who use drugs* &amp; friends.footnote:[A person with a drug use disorder came.]
    // an addict

    * A person with a drug use disorder
    came to \`addict\`.
    "
  `)
})

test.each([
  ['marks that nothing ends', (n: number) => `Addicts. ${'*a _b #c '.repeat(n)}`],
  ['marks in marks', (n: number) => `${'*a _b '.repeat(n)}addicts${'_ *'.repeat(n)}`],
  ['double marks', (n: number) => `Addicts. ${'**a __b '.repeat(n)}`],
  ['backticks', (n: number) => `Addicts. ${'`a ``b '.repeat(n)}`],
  ['brackets', (n: number) => `Addicts. ${'[[a ((b (((c '.repeat(n)}`],
  ['references', (n: number) => `Addicts. ${'<<a '.repeat(n)}`],
  ['attributes', (n: number) => `Addicts. ${'{a:'.repeat(n)}`],
  ['notes that nothing ends', (n: number) => `Addicts. ${'footnote:[a '.repeat(n)}`],
  ['macros that nothing ends', (n: number) => `Addicts. ${'link:a['.repeat(n)}`],
  ['blocks that nothing ends', (n: number) => `Addicts.\n\n${'----\n\n....\n\n'.repeat(n)}`],
  [
    'boxes that nothing ends',
    (n: number) => `${Array.from({ length: n }, (_, at) => '='.repeat(4 + (at % 60))).join('\n\n')}\n\nAddicts.`
  ],
  ['paragraphs', (n: number) => 'The addicts came.\n\n'.repeat(n)],
  ['lines', (n: number) => 'The addicts came.\n'.repeat(n)],
  ['items', (n: number) => '* addicts\n'.repeat(n)],
  ['terms', (n: number) => 'a :: '.repeat(n)],
  ['cells', (n: number) => `|===\n${'|addicts '.repeat(n)}\n|===`],
  ['tables that nothing ends', (n: number) => '|===\n\n'.repeat(n)],
  ['comments', (n: number) => `${'// stigmalint-disable-next-line\n'.repeat(n)}Addicts.`]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: asciidoc }), 256, 3)).toBeLessThan(3)
})
