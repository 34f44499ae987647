/**
 * Which lines a unified diff adds or changes, as `git diff` writes it. Read here since libraries keep every line of it, and
 * do not undo the quotes of names with line breaks or, by default, letters beyond ASCII.
 */

/** First and last line, from 1, in the text after the change. */
export type LineRange = readonly [first: number, last: number]

/** By the names of files after the change, with `/`, as the diff has them behind `b/`. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>

const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** Null where it is no diff. An empty text is one without changes. */
export function changedLines(diff: string): ChangedLines | null {
  const files = new Map<string, LineRange[]>()
  let own: LineRange[] | null = null
  let isDiff = diff.trim() === ''
  // what is left of a hunk: lines that look like headers may stand in it
  let [before, after, line] = [0, 0, 0]
  for (const text of linesOf(diff)) {
    if (before > 0 || after > 0) {
      const sign = text[0] ?? ' '
      if (sign === '+') {
        own?.push([line, line])
        after--
        line++
      } else if (sign === '-') before--
      else if (sign !== '\\') {
        before--
        after--
        line++
      }
      continue
    }
    const [, removed = '1', start = '1', added = '1'] = hunk.exec(text) ?? [null]
    if (hunk.test(text)) {
      isDiff = true
      ;[before, after, line] = [Number(removed), Number(added), Number(start)]
    } else if (text.startsWith('diff --git ')) {
      isDiff = true
      own = null
    } else if (text.startsWith('+++ ')) {
      isDiff = true
      const name = nameOf(text.slice(4))
      own = null
      if (name === '/dev/null') continue
      const path = name.replace(/^b\//, '')
      own = files.get(path) ?? []
      files.set(path, own)
    }
  }
  return isDiff ? new Map([...files].map(([path, lines]) => [path, joined(lines)])) : null
}

function* linesOf(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    yield text.slice(start, end < 0 ? undefined : end)
    start = end < 0 ? text.length : end + 1
  }
}

/** A name without the tab or the time behind it, and without the quotes of C. */
function nameOf(text: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(text) ?? []
  if (quoted === undefined) return text.replace(/\r$/, '').replace(/\t.*$/, '')
  const bytes = Array.from(quoted.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gu), ([, octal, letter, plain]) =>
    octal !== undefined
      ? Buffer.from([Number.parseInt(octal, 8)])
      : Buffer.from(letter === undefined ? (plain ?? '') : (escapes[letter] ?? letter))
  )
  return Buffer.concat(bytes).toString('utf8')
}

const escapes: Readonly<Record<string, string>> = {
  ...{ a: '\u0007', b: '\b', t: '\t', n: '\n' },
  ...{ v: '\v', f: '\f', r: '\r' }
}

/** Lines that follow each other as one range. */
function joined(lines: readonly LineRange[]): LineRange[] {
  const ranges: LineRange[] = []
  for (const [first, last] of lines) {
    const before = ranges.at(-1)
    if (before && before[1] === first - 1) ranges[ranges.length - 1] = [before[0], last]
    else ranges.push([first, last])
  }
  return ranges
}

/** Whether a stretch of lines and a changed one meet. */
export function isChanged(ranges: readonly LineRange[], first: number, last: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? 0) < first) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.[0] ?? Infinity) <= last
}
