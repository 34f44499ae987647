/** Where values stand in a text that is known to be JSON: what is written back changes these places and no other. */

/** [start, end) of a value. */
export interface Span {
  start: number
  end: number
}

/** The values of an object that begins at `at`, by their names; of two with one name the last, as a parser takes it. */
export function members(json: string, at: number): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  for (let here = behindSigns(json, at + 1); json.charAt(here) !== '}';) {
    const end = endOfString(json, here)
    const start = behindSigns(json, end)
    const span = { start, end: endOfValue(json, start) }
    found.set(stringIn(json, { start: here, end }), span)
    here = behindSigns(json, span.end)
  }
  return found
}

/** The values of a list that begins at `at`. */
export function elements(json: string, at: number): readonly Span[] {
  const found: Span[] = []
  for (let start = behindSigns(json, at + 1); json.charAt(start) !== ']';) {
    const span = { start, end: endOfValue(json, start) }
    found.push(span)
    start = behindSigns(json, span.end)
  }
  return found
}

/** A string as it reads. */
export function stringIn(json: string, { start, end }: Span): string {
  const text: unknown = JSON.parse(json.slice(start, end))
  return String(text)
}

const signs = /[\s,:]*/y

/** Behind white space and what stands between values. */
export function behindSigns(json: string, at: number): number {
  signs.lastIndex = at
  return at + (signs.exec(json)?.[0].length ?? 0)
}

const structure = /["[\]{}]/g
const endOfScalar = /[\s,\]}]|$/g

function endOfValue(json: string, at: number): number {
  const first = json.charAt(at)
  if (first === '"') return endOfString(json, at)
  if (first !== '{' && first !== '[') {
    endOfScalar.lastIndex = at
    return endOfScalar.exec(json)?.index ?? json.length
  }
  structure.lastIndex = at
  for (let depth = 0; ;) {
    const found = structure.exec(json)
    if (found === null) return json.length
    const [sign] = found
    if (sign === '"') structure.lastIndex = endOfString(json, found.index)
    else if (sign === '{' || sign === '[') depth++
    else if (--depth === 0) return found.index + 1
  }
}

/** A quotation mark behind an odd number of backslashes is part of the string. */
function endOfString(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let first = quote
    while (json.charAt(first - 1) === '\\') first--
    if ((quote - first) % 2 === 0) return quote + 1
  }
  return json.length
}
