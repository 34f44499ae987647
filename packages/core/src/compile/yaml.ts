/**
 * YAML that somebody else may have written: read in time that grows with its length alone, and never deeper than a
 * person writes. The library's own reading goes down as deep as the text does, which ends the whole process, and
 * compares each key with all others.
 */
import { Composer, LineCounter, Parser, isScalar, visit, type CST, type Document, type ErrorCode } from 'yaml'

/** What is wrong with the YAML itself. */
export type YamlFault =
  | { is: 'syntax'; code: ErrorCode; message: string }
  | { is: 'duplicate-key' }
  | { is: 'too-deep' }
  /** `*name` where nothing has that name: most often a text that begins with an asterisk and has no quotes */
  | { is: 'unknown-name'; name: string }
  | { is: 'too-many-references' }

export type YamlResult =
  | { ok: true; document: Document; lines: LineCounter; value: unknown }
  /** `document` is what could be read all the same; null where nothing was */
  | { ok: false; fault: YamlFault; document: Document | null; line: number; column: number }

/** So deep may lists and keys stand in one another; what stigmalint reads needs a fifth of it. */
export const deepest = 50

/** The first document of a text, with its mistakes; where it goes too deep, the offset at which it does. */
export function composeYaml(
  text: string,
  lines?: LineCounter
): { document: Document; isAlone: boolean } | { deep: number } {
  const tokens = [...new Parser(lines?.addNewLine).parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== null) return { deep }
  const [document, second] = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'error' }).compose(
    tokens,
    true,
    text.length
  )
  return document ? { document, isAlone: second === undefined } : { deep: 0 }
}

/** Reads a text. It never throws for what stands in it. Line and column count from 1. */
export function readYaml(text: string): YamlResult {
  const lines = new LineCounter()
  const failed = (fault: YamlFault, offset: number, document: Document | null = null): YamlResult => {
    const { line, col } = lines.linePos(offset)
    return { ok: false, fault, document, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const composed = composeYaml(text, lines)
  if ('deep' in composed) return failed({ is: 'too-deep' }, composed.deep)
  const { document, isAlone } = composed
  const faults = faultsIn(document)
  if (!isAlone && document.errors.length === 0)
    faults.push({
      offset: document.range?.[1] ?? 0,
      fault: { is: 'syntax', code: 'MULTIPLE_DOCS', message: 'A second document' }
    })
  // an asterisk that begins a text often makes the rest of its line wrong as well, and then that says more
  const [first] = faults.toSorted(
    (a, b) => Number(a.fault.is === 'unknown-name') - Number(b.fault.is === 'unknown-name') || a.offset - b.offset
  )
  if (first) return failed(first.fault, first.offset, document)
  try {
    return { ok: true, document, lines, value: document.toJS() }
  } catch {
    return failed({ is: 'too-many-references' }, firstReference(document), document)
  }
}

/** Where a text goes deeper than it may, or null. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open = tokens.map((token): { token: CST.Token; depth: number } => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > deepest) return token.type === 'document' ? 0 : token.offset
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 })
      if (value) open.push({ token: value, depth: depth + 1 })
    }
  }
  return null
}

interface Placed {
  offset: number
  fault: YamlFault
}

/** The first fault of each kind. */
function faultsIn(document: Document): Placed[] {
  const faults: Placed[] = []
  const [error] = document.errors
  if (error) faults.push({ offset: error.pos[0], fault: { is: 'syntax', code: error.code, message: error.message } })
  const names = new Set<string>()
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) names.add(node.anchor)
    },
    Map: (_, map) => {
      if (map.anchor) names.add(map.anchor)
      const keys = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value)) {
          faults.push({ offset: key.range?.[0] ?? 0, fault: { is: 'duplicate-key' } })
          return visit.BREAK
        }
        keys.add(key.value)
      }
      return undefined
    },
    Alias: (_, { source, range }) => {
      if (names.has(source)) return undefined
      faults.push({ offset: range?.[0] ?? 0, fault: { is: 'unknown-name', name: source } })
      return visit.BREAK
    }
  })
  return faults
}

function firstReference(document: Document): number {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    }
  })
  return offset
}

/**
 * What the library says of a slip; without what it quotes of the text, which may be any file that a link leads to.
 */
export const syntaxInWords = (code: ErrorCode, message: string): string => ownWords[code] ?? message

const ownWords: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'An asterisk that no name follows',
  BAD_DIRECTIVE: 'A line that begins with a percent sign, which YAML takes for a command',
  BAD_DQ_ESCAPE: 'A backslash in double quotes that stands for no sign, write it twice or use single quotes',
  BAD_SCALAR_START: 'A text that begins with a sign that YAML keeps for itself',
  IMPOSSIBLE: 'This is no YAML',
  MISSING_CHAR: 'A bracket, a comma or a quotation mark is missing',
  TAG_RESOLVE_FAILED: 'A word that begins with an exclamation mark, which YAML takes for a type',
  UNEXPECTED_TOKEN: 'Something that YAML does not expect here'
}
