/** Texts in reStructuredText: what is read in them, and how it is rewritten in place. */
import { applyFixes, check } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { rst } from '../src/index.js'
import { asked, ruleSet } from './markup.js'

const { found, wordsIn } = asked(rst)

const read: [where: string, source: string, found: string[]][] = [
  ['a paragraph', 'The addicts came.', ['addicts']],
  ['a paragraph of several lines', 'Most drug\nusers came.', ['drug\nusers']],
  ['words that marks stand between', 'Most drug **users** came.', ['drug **users']],
  ['a word with marks in it', 'The **ad**\\ dicts came.', ['ad**\\ dicts']],
  ['a title', 'Help for addicts\n================', ['addicts']],
  ['a title between two lines', '==================\n Help for addicts\n==================', ['addicts']],
  ['an item', '- Some came.\n- The addicts\n  came.', ['addicts']],
  ['a numbered item', '#. The addicts came.\n#. (a) Yes.', ['addicts']],
  ['a term and what is said of it', 'Addicts\n   The addicts came.', ['Addicts', 'addicts']],
  ['a field', ':Abstract: The addicts came.', ['addicts']],
  ['an option of a program', '-a, --all  The addicts came.', ['addicts']],
  ['lines that stay apart', '| The addicts\n| came.', ['addicts']],
  ['a note', 'Services [1]_ for all.\n\n.. [1] The addicts came.', ['addicts']],
  ['a box', '.. note:: The addicts came.\n\n   Most addicts came.', ['addicts', 'addicts']],
  ['the title of a box', '.. admonition:: The addicts\n\n   Come.', ['addicts']],
  ['a caption', '.. figure:: addicts.png\n   :alt: addicts\n\n   The addicts came.', ['addicts']],
  ['what a version brings', '.. versionadded:: 1.0\n   The addicts came.', ['addicts']],
  ['what is said of a function', '.. py:function:: addicts(addicts)\n\n   Counts the addicts of a town.', ['addicts']],
  ['the words of a link', 'See `the addicts <https://example.org/addicts>`_ here.', ['addicts']],
  ['the title of what is named', 'See :ref:`the addicts <addicts>` here.', ['addicts']],
  ['a cell of a table', '=======  ====\nWho      What\n=======  ====\nAddicts  came\n=======  ====', ['Addicts']],
  [
    'a cell of a table that is drawn',
    '+---------+------+\n| Who     | What |\n+=========+======+\n| Addicts | came |\n+---------+------+',
    ['Addicts']
  ],
  ['no literal', 'Write ``addicts`` or :code:`addicts` or `addicts`.', []],
  ['no code below a paragraph', 'So::\n\n   The addicts came.\n\nCome.', []],
  ['no code of a directive', '.. code-block:: python\n   :caption: addicts\n\n   The addicts came.', []],
  ['nothing raw', '.. raw:: html\n\n   The addicts came.', []],
  ['no formula', '.. math::\n\n   The addicts came\n\n:math:`addicts`', []],
  ['no example of a session', '>>> addicts = "The addicts came."', []],
  ['no directive that is not known', '.. graph:: addicts\n\n   The addicts came.', []],
  ['no list of pages', '.. toctree::\n   :maxdepth: 2\n\n   addicts', []],
  ['no option', '.. image:: addicts.png\n   :alt: The addicts came.', []],
  ['no comment', '.. The addicts came.\n   And more addicts.\n\nCome.', []],
  ['no target', '.. _addicts: https://example.org/addicts\n\n__ addicts', []],
  ['no substitution', 'The |addicts| came.', []],
  ['no name of an address', 'See addicts_ there.', ['addicts']]
]

test.each(read)('reads %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

test.each([
  ['a word that names an address', 'See addicts_ there.'],
  ['words that name an address', 'See `the addicts`_ there.'],
  ['a title whose line would be too short', 'An addict\n========='],
  ['a cell that others stand beside', '======  ====\nWho     What\n======  ====\naddict  came\n======  ===='],
  ['a cell of a table that is drawn', '+--------+\n| addict |\n+--------+']
])('%s is not rewritten', async (_, source) => {
  expect((await found(source)).flatMap(({ fixes }) => fixes)).toEqual([])
})

test.each([
  ['a title whose line is long enough', 'Help for addicts\n==============================================='],
  ['the last cell of a row', '======  ======\nWhat    Who\n======  ======\ncame    addict\n======  ======']
])('%s is', async (_, source) => {
  expect((await found(source)).flatMap(({ fixes }) => fixes)).not.toEqual([])
})

const silenced: [what: string, source: string, found: string[]][] = [
  [
    'the next paragraph',
    '.. stigmalint-disable-next-paragraph\n\nThe addicts\ncame, addicts.\n\nAddicts.',
    ['Addicts']
  ],
  [
    'the next one, over others',
    '.. stigmalint-disable-next-paragraph drug-use/addict -- why\n\n.. stigmalint-disable-next-paragraph drug-use/drug-user\n\nAddicts. Drug users.',
    []
  ],
  ['an item', '- Some.\n\n  .. stigmalint-disable-next-paragraph\n\n  The addicts came.', []],
  ['from here to there', '.. stigmalint-disable\n\nAddicts.\n\n.. stigmalint-enable\n\nDrug users.', ['Drug users']],
  ['the file', 'Addicts.\n\n.. stigmalint-disable-file', []],
  ['nothing from code', 'So::\n\n   .. stigmalint-disable-file\n\nAddicts.', ['Addicts']]
]

test.each(silenced)('a comment switches off %s', async (_, source, expected) => {
  expect(await wordsIn(source)).toEqual(expected)
})

test('a comment about the next line is told what to be', async () => {
  const [notice] = (await found('.. stigmalint-disable-next-line\n\nYes.')).filter(
    ({ ruleId }) => !ruleId?.includes('drug')
  )
  expect(notice?.message).toMatch(/did you mean `stigmalint-disable-next-paragraph`/)
})

describe('what stands round it', () => {
  test.each([
    ['what stands further in', 'He said:\n\n   The addicts came.'],
    ['an epigraph', '.. epigraph::\n\n   The addicts came.']
  ])('%s is a quotation, which is not rewritten', async (_, source) => {
    const [finding] = await found(source)
    expect([finding?.severity, finding?.fixes]).toEqual(['information', []])
  })

  test.each([
    ['a list below a title', 'Terms to avoid\n==============\n\n- addict\n- junkie'],
    ['a list that a paragraph leads in', 'Words to avoid:\n\n- addict\n- junkie'],
    ['a column', '======  ====\nAvoid   Use\n======  ====\naddict  person with an addiction\n======  ===='],
    ['a word that is set apart', 'The word *addict* is old.']
  ])('%s of terms to avoid is none of use', async (_, source) => {
    expect((await found(source)).filter(({ severity }) => severity !== 'information')).toEqual([])
  })
})

test('a fix changes the words in their place and nothing else', async () => {
  const source =
    'Most drug **users** &\r\nfriends [1]_ came.\r\n\r\n- An addict\r\n  came.\r\n\r\n.. [1] An addict left ``addict``.\r\n'
  expect(applyFixes(source, await found(source), 'suggested').text).toMatchInlineSnapshot(`
    "Most people **who use drugs** &
    friends [1]_ came.

    - A person with a drug use disorder
      came.

    .. [1] A person with a drug use disorder left \`\`addict\`\`.
    "
  `)
})

test.each([
  ['marks that nothing ends', (n: number) => `Addicts. ${'*a '.repeat(n)}`],
  ['backticks that nothing ends', (n: number) => `Addicts. ${'`a '.repeat(n)}${'``a '.repeat(n)}`],
  ['roles that nothing ends', (n: number) => `Addicts. ${':a:`a '.repeat(n)}`],
  ['bars', (n: number) => `Addicts. ${'|a '.repeat(n)}`],
  ['names', (n: number) => `Addicts. ${'a-'.repeat(n)}_`],
  ['backslashes', (n: number) => `Addicts. ${'\\'.repeat(n)}`],
  ['paragraphs', (n: number) => 'The addicts came.\n\n'.repeat(n)],
  ['lines', (n: number) => 'The addicts came.\n'.repeat(n)],
  ['items', (n: number) => '- addicts\n'.repeat(n)],
  ['items in items', (n: number) => `${'- '.repeat(n)}addicts`],
  ['directives that are open', (n: number) => `Addicts.\n\n${'.. note::\n'.repeat(n)}`],
  ['rows', (n: number) => `== ==\n${'a addicts\n'.repeat(n)}== ==\n`],
  ['rows that are drawn', (n: number) => `+--+--+\n${'|a |b|\n+--+--+\n'.repeat(n)}`],
  ['borders', (n: number) => `Addicts.\n\n${'== ==\n'.repeat(n)}`],
  ['colons of two', (n: number) => `Addicts.\n\n${'a::\n\n'.repeat(n)}`],
  ['comments', (n: number) => `${'.. stigmalint-disable-next-paragraph\n\n'.repeat(n)}Addicts.`],
  ['fields', (n: number) => `Addicts.\n\n${':a'.repeat(n)}`]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: rst }), 256, 3)).toBeLessThan(3)
})
