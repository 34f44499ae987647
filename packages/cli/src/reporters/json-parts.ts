/** A report in JSON, in parts, since it may be longer than a string can be. */

/** In characters, at least, but for the last. */
const partLength = 100_000
/** A run, its files, a file, its messages: from there on a value is small. */
const deepest = 4

/** What `JSON.stringify` with an indentation of two writes, and a line break. Values deeper than this are written each at once. */
export function* jsonParts(value: object, depth = deepest): Generator<string> {
  let part = ''
  for (const text of inParts(value, depth, '')) {
    part += text
    if (part.length < partLength) continue
    yield part
    part = ''
  }
  yield `${part}\n`
}

/** What `JSON.stringify` with an indentation of two writes, each value so deep within this one for itself. */
function* inParts(value: unknown, depth: number, indent: string): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
    return
  }
  const isList = Array.isArray(value)
  const [open, close] = isList ? '[]' : '{}'
  const inner = `${indent}  `
  let before = open
  for (const [key, own] of Object.entries(value)) {
    yield `${before}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* inParts(own, depth - 1, inner)
    before = ','
  }
  yield before === open ? `${open}${close}` : `\n${indent}${close}`
}
