/** What is done for time changes no tree: that of remark, for all that is not too long or too deep. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/formats/markdown/parser.js'
import { runs } from '../../../../../test/runs.js'

const remark = unified().use(remarkParse).use(remarkGfm).freeze()

const line = fc.constantFrom(
  ...['', '', 'a', 'a', 'a\\', 'a  ', '  a', '    a', '\ta', '      a'],
  ...['> a', '> a', '>', '> > a', '> - a', '>     a', '> ```', '> # a'],
  ...['- a', '- a', '-', '* a', '1. a', '2) a', '  - a', '    - a', '- > a', '- - a', '-     a', '- ```', '- [ ] a'],
  ...['```', '~~~', '  ```', '===', '---', '***', '# a', '| a | b |', '| - | - |', '| a'],
  ...['<div>', '</div>', '<!--', '-->', '[^a]: a', '[^a]:', '    a', '[a]: b', 'a[^a]', '[a]', '*a', 'a*']
)

/** Its nodes, each with where it stands and what it says. */
const outline = (node: Nodes, depth = 0): string[] => [
  `${' '.repeat(depth)}${node.type} ${node.position?.start.offset}-${node.position?.end.offset} ${'value' in node ? node.value : ''}`,
  ...('children' in node ? node.children.flatMap((child: Nodes) => outline(child, depth + 1)) : [])
]

it('lines of all shapes, one below the other', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 20, maxLength: 150 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end)
      expect(outline(parseMarkdown(text))).toEqual(outline(remark.parse(text)))
    }),
    { numRuns: runs(60) }
  )
})

it.each([
  ['of a quotation', '> a\n', '    b\n'],
  ['of a quotation, by tabs', '> a\n', '\tb\n'],
  ['of a quotation in a list', '- > a\n', '      b\n'],
  ['of none', 'a\n', '    b\n']
])('indented lines without end that go on with a paragraph are text: %s', (_name, first, next) => {
  const types = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(types) : [])]
  const tree = parseMarkdown(`${first}${next.repeat(2500)}`)
  expect(types(tree).filter((type) => type === 'paragraph')).toHaveLength(3)
  expect(types(tree)).not.toContain('code')
})
