/** What every page promises: whole, silent, and what strangers wrote stays text. */
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { element, isolated, link } from '../src/html/element.js'
import { pageOf } from '../src/html/page.js'
import { reportPage, type ReportInput, type ShownFinding } from '../src/report/index.js'
import { runningOrders } from '../src/kit/index.js'

type Node = DefaultTreeAdapterTypes.Node

/** The names of all elements of a page as a browser reads it, and its text. */
function read(html: string): { names: Set<string>; text: string } {
  const names = new Set<string>()
  let text = ''
  const visit = (node: Node): void => {
    if ('tagName' in node) names.add(node.tagName)
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if ('childNodes' in node && node.nodeName !== 'style') node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return { names, text }
}

const finding = (words: string, path: string): ShownFinding => ({
  ...{ ruleId: 'pack/rule', severity: 'error', where: path, reason: words },
  excerpt: { before: words, words, after: words },
  offers: [{ wording: words, replaces: path }]
})

const report = (words: string, path: string): string => {
  const input: ReportInput = {
    documents: [
      { path, words: 10, findings: [finding(words, path)] },
      { path: 'other', words: null, findings: [] }
    ],
    explanations: new Map(),
    problems: [words],
    ...{ notesLeftOut: 1, profile: 'un', version: '0.0.0', change: null }
  }
  return [...reportPage(input)].join('')
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>x</script>',
    '</style><img src=x onerror=y>',
    '"><svg onload=x>',
    '&#x3C;script&#x3E;',
    '\u202Eabc',
    '</bdi></mark>',
    '<!--',
    ']]>'
  )
)

test('whatever a document says and is called, a report has the elements that it has of a plain one, and no more', () => {
  const { names } = read(report('addicts', 'draft.md'))
  fc.assert(
    fc.property(hostile, hostile, (words, path) => {
      const page = report(words, path)
      expect(read(page).names).toEqual(names)
      expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
    })
  )
})

test('what strangers wrote can be read as they wrote it', () => {
  expect(read(report('<b>addicts</b> & "co"', 'a&b.md')).text).toContain('<b>addicts</b> & "co"')
})

test('a page allows its own style and nothing else', () => {
  const html = pageOf({ title: 'T', style: '.own { color: red }', body: element('p', {}, 'x') })
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'")
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
})

test.each([
  ['https://example.org/a', '<a '],
  ['javascript:alert(1)', 'text'],
  [null, 'text']
])('%s is a link only where it leads to a page', (address, shown) => {
  const content = pageOf({ title: 'T', body: element('p', {}, link('who', address), isolated('x')) })
  expect(content.includes('<a ')).toBe(shown === '<a ')
})

test('the same input gives the same bytes', () => {
  expect(report('addicts', 'a.md')).toBe(report('addicts', 'a.md'))
})

test.each(runningOrders.map((order) => [order.minutes, order.steps] as const))(
  'the steps of %i minutes take as many',
  (minutes, steps) => {
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes)
  }
)
