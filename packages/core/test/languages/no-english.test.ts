/** The stages hold no word of a language: what is English stands in `languages/english`, and terms in `rules`. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { rules } from '../asking.js'

const sources = fileURLToPath(new URL('../../src/', import.meta.url))

/** Modules with words of a language, or with what is spelled like some, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'compile/slips.ts': 'what is said to who writes rules, with words of YAML and of schemas',
  'compile/yaml.ts': 'what is said to who writes rules, with words of YAML',
  'compile/web-address.ts': 'parts of addresses',
  'compile/load-files.ts': 'names of files',
  'cut/front-matter.ts': 'keys of front matter',
  'cut/html.ts': 'elements and attributes of HTML',
  'cut/template.ts': 'tags of templates',
  'gates/emphasis.ts': 'elements of HTML',
  'read/address.ts': 'top domains',
  'read/front-matter.ts': 'keys of front matter, and names of languages',
  'read/hidden-html.ts': 'attributes of HTML',
  'read/html.ts': 'elements and attributes of HTML',
  'read/identifier.ts': 'endings of files and names of folders',
  'scan/suppression-marks.ts': 'the words of our own comments'
}

/** Tables whose keys are ids. */
const tables = ['compile/engine-lexicons.ts', 'compile/reasons.ts', 'compile/schema.ts', 'suggest/doubts.ts']

/** Stages that speak to people: to who writes rules, and to who reads a fix. */
const speaks = (path: string): boolean => path.startsWith('compile/') || path === 'suggest/doubts.ts'

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
const parsed = (path: string): ts.SourceFile => parse(path, readFileSync(join(sources, path), 'utf8'))

const modulesIn = (folder: string): string[] =>
  readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

interface Literal {
  text: string
  line: number
  /** a text with blanks, or a path: no list of words, which is split */
  isSaid: boolean
}

/** Neither a type, nor the path of an import, nor the key in `'key' in value`. */
function isWritten({ parent }: ts.Node): boolean {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false
  if (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) return false
  return !(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword)
}

/** A text, or the whole of the template that it is a part of. */
function wholeText(node: ts.Node): string {
  if (ts.isTemplateHead(node)) return node.parent.getText()
  return ts.isTemplateSpan(node.parent) ? node.parent.parent.getText() : node.getText()
}

const isSplit = ({ parent }: ts.Node): boolean => ts.isPropertyAccessExpression(parent) && parent.name.text === 'split'

function literalsIn(file: ts.SourceFile): Literal[] {
  const found: Literal[] = []
  walk(file, (node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    if (ts.isRegularExpressionLiteral(node)) {
      // neither classes of characters nor escapes nor flags are words
      const text = node.text.replace(/\\[pP]\{\w+\}|\\u[\dA-F]{4}|\\.|\/[a-z]*$/giu, ' ')
      found.push({ text, line, isSaid: false })
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (isWritten(node))
        found.push({ text: node.text, line, isSaid: !isSplit(node) && /[\s/]/.test(wholeText(node)) })
    }
  })
  return found
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []

/** What English knows: its closed and its open classes, and the words of rules. */
const english = new Set([
  ...modulesIn('languages/english').flatMap((path) => literalsIn(parsed(path)).flatMap(({ text }) => wordsOf(text))),
  ...Object.values(rules.lexicons).flatMap((entries) => entries.flatMap(({ words }) => words)),
  ...Object.keys(rules.anchors)
])

/** Values that a type or a table of the sources names: ids, and no words of a text. */
const ids = new Set<string>()
for (const path of modulesIn('.')) {
  if (path.startsWith('languages/english/')) continue
  const addAll = (list: ts.Expression | undefined): void => {
    if (list && ts.isArrayLiteralExpression(list))
      for (const element of list.elements) if (ts.isStringLiteral(element)) ids.add(element.text)
  }
  const isPicklist = (node: ts.CallExpression): boolean =>
    ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'picklist'
  walk(parsed(path), (node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) ids.add(node.literal.text)
    if (ts.isAsExpression(node) && node.type.getText() === 'const') {
      if (ts.isStringLiteral(node.expression)) ids.add(node.expression.text)
      addAll(node.expression)
    }
    if (ts.isCallExpression(node) && isPicklist(node)) addAll(node.arguments[0])
    if (tables.includes(path) && ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name))
      ids.add(node.name.getText().replace(/'/g, ''))
  })
}

/** Words of English in a module. Where it `speaks` to people, what is said to them is none. */
const wordsFound = (file: ts.SourceFile, speaks: boolean): string[] =>
  literalsIn(file).flatMap(({ text, line, isSaid }) => {
    if (ids.has(text) || (speaks && isSaid)) return []
    return wordsOf(text).flatMap((word) =>
      english.has(word) && !(speaks && ids.has(word)) ? [`line ${line}: ${word}`] : []
    )
  })

describe('what counts as English', () => {
  test.each([
    ["const relative = new Set(['whose'])", ['line 1: whose']],
    ["const list = 'whom whose'.split(' ')", ['line 1: whom', 'line 1: whose']],
    ['const article = /^(?:an?|the)$/', ['line 1: an', 'line 1: the']],
    ['const phrase = `${noun} without ${thing}`', ['line 1: without']],
    ["const term = 'addict'", ['line 1: addict']],
    ["const number = 'one'", []],
    ["hasCue(lexicons, 'mention-cue', tokens)", []],
    ["import { of } from './without.js'", []],
    ['const space = /\\s+\\p{Lu}/u', []]
  ])('%s', (text, found) => {
    expect(wordsFound(parse('planted.ts', text), false)).toEqual(found)
  })
  test.each([
    ["const mend = 'Missing wording, write one whose'", []],
    ["const list = 'whom whose'.split(' ')", ['line 1: whom', 'line 1: whose']],
    ["const relative = new Set(['whose'])", ['line 1: whose']]
  ])('where it speaks to people: %s', (text, found) => {
    expect(wordsFound(parse('planted.ts', text), true)).toEqual(found)
  })
})

describe.each(['compile', 'cut', 'scan', 'read', 'match', 'gates', 'suggest'])('%s holds none', (stage) => {
  test.each(modulesIn(stage).filter((path) => !Object.hasOwn(exceptions, path)))('%s', (path) => {
    expect(wordsFound(parsed(path), speaks(path))).toEqual([])
  })
})

test('each exception has such words', () => {
  const clean = Object.keys(exceptions).filter((path) => wordsFound(parsed(path), speaks(path)).length === 0)
  expect(clean).toEqual([])
})
