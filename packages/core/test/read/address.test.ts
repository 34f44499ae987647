/** Literal addresses reach as far as GFM links them: what is in one is no prose, and no fix changes it. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { addressRanges } from '../../src/read/address.js'
import { toEdits } from '../../src/read/prose.js'
import { applyEdits } from '../../src/report/edits.js'
import { runs } from '../../../../test/runs.js'
import { blocksOf } from './reading.js'

const addresses: [text: string, found: string[]][] = [
  ['See http://e.org/a, then https://e.org/b.', ['http://e.org/a', 'https://e.org/b']],
  ['http://e.org/a”addicts came', ['http://e.org/a”addicts']],
  ['http://e.org»ex-users came', ['http://e.org»ex-users']],
  ['http://e.org/"a"b came', ['http://e.org/"a"b']],
  ['http://e.org/a&quot;b came', ['http://e.org/a&quot;b']],
  ['http://e.org/a?b&amp;c came', ['http://e.org/a?b&amp;c']],
  ['http://e.org/a&quot; came', ['http://e.org/a']],
  ['http://e.org/a; came', ['http://e.org/a']],
  ['“http://e.org/a” came', ['http://e.org/a']],
  ['(http://e.org/a) came', ['http://e.org/a']],
  ['(http://e.org/a(b)) came', ['http://e.org/a(b)']],
  ['http://e.org/(a)b)c came', ['http://e.org/(a)b)c']],
  ['[http://e.org/a] came', ['http://e.org/a']],
  ['http://e.org/[a]b came', ['http://e.org/[a]b']],
  ['http://e.org/*a*_b_~c came', ['http://e.org/*a*_b_~c']],
  ['http://e.org:80?a=b#c came', ['http://e.org:80?a=b#c']],
  ['www.e.org?a=b came', ['www.e.org?a=b']],
  ['WWW.e.org”addicts came', ['WWW.e.org”addicts']],
  ['www.clínica.org/a came', ['www.clínica.org/a']],
  ['www.e.org, www.f.org!', ['www.e.org', 'www.f.org']],
  ['addicts@e.org came', ['addicts@e.org']],
  ['addicts@drug_users.org came', ['addicts@drug_users.org']],
  ['a@e.orgwww.www.1/addicts came', ['a@e.orgwww.www.1/addicts']],
  ['a@e.org.http://e.org/addicts came', ['a@e.org.http://e.org/addicts']],
  ['addicts@e.orgx._1/a came', ['addicts@e.orgx._1']],
  ['addicts@www.e.orgéaddicts came', ['addicts@www.e.orgéaddicts']],
  ['a@e.org.www.(addicts came', ['a@e.org.www.(addicts']],
  ['mailto:addicts@e.org came', ['mailto:addicts@e.org']],
  ['xmpp:addicts@e.org/drug-users came', ['xmpp:addicts@e.org/drug-users']],
  ['xmpp:\uFFFC/addicts came', ['xmpp:\uFFFC/addicts']],
  ['It is e.g. so.', []],
  ['The aim: addicts.', []]
]

test.each(addresses)('%j', (text, found) => {
  expect(addressRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})

const parser = unified().use(remarkParse).use(remarkGfm)
const linksIn = (node: Nodes): string[] => [
  ...(node.type === 'link' ? [node.url] : []),
  ...('children' in node ? node.children.flatMap(linksIn) : [])
]
const linksOf = (text: string): string[] => linksIn(parser.parse(text))

const pieces = ['http://', 'https://', 'www.', 'e.org', 'mailto:', 'xmpp:', 'a@e.org', 'addicts', 'x', '1', 'é']
const signs = [
  '/',
  '.',
  ',',
  ':',
  ';',
  '!',
  '?',
  '”',
  '»',
  '“',
  '"',
  '’',
  "'",
  '(',
  ')',
  '&',
  '-',
  '_',
  '@',
  '#',
  '=',
  '&amp;',
  '&lt;',
  '&quot;'
]
const markup = ['[', ']', '<', '>', '*', '_', '~', '`', '|', '\\', '](', '](x)', '<b>', '</b>', '\n']
const text = (...of: string[][]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...of.flat(), ' ')), {
      minLength: 2,
      maxLength: 14
    })
    .map((own) => own.join(''))

describe('generated texts', () => {
  test('plain text: what is left holds no address', () => {
    fc.assert(
      fc.property(text(signs), (plain) => {
        const left = addressRanges(plain).reduceRight(
          (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
          plain
        )
        expect(linksOf(left)).toEqual([])
      }),
      { numRuns: runs(600) }
    )
  })

  test('Markdown: no word that may be changed is part of a link', () => {
    fc.assert(
      fc.property(text(signs, markup), (source) => {
        for (const block of blocksOf(source))
          for (const { 0: word, index } of block.text.matchAll(/addicts/g)) {
            const edits = toEdits(block, index, index + word.length, 'people')
            if (edits) expect(linksOf(applyEdits(source, edits))).toEqual(linksOf(source))
          }
      }),
      { numRuns: runs(600) }
    )
  })
})
