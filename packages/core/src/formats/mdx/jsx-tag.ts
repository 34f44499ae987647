/** A tag of JSX: `<Card title="x" {...rest}>`, `</Card>`, `<>`. */
export interface Tag {
  name: string
  isClosing: boolean
  /** `<br />` */
  isEmpty: boolean
  end: number
  /** what is JavaScript in it; a value stands behind "=" */
  braces: readonly { start: number; end: number; isValue: boolean }[]
}

const opening = /<(\/?)([A-Za-z_$][\w$.:-]*)?/y
/** White space without an empty line. */
const space = /[ \t\r]*(?:\n[ \t\r]*)?/y
const attribute = /[A-Za-z_$@:][\w$.:@-]*/y
const equals = /[ \t\r\n]{0,20}=[ \t\r\n]{0,20}/y
const bare = /[^\s"'=<>`{]+/y

/** The tag that begins at `at`, or null if what stands there is none; `endOfBraces` as for `{` in the source. */
export function tagAt(source: string, at: number, endOfBraces: (at: number) => number | undefined): Tag | null {
  const match = (pattern: RegExp, from: number): string | null => {
    pattern.lastIndex = from
    return pattern.exec(source)?.[0] ?? null
  }
  opening.lastIndex = at
  const [whole, slash = '', name = ''] = opening.exec(source) ?? []
  if (whole === undefined) return null
  const braces: { start: number; end: number; isValue: boolean }[] = []
  const tag = { name, isClosing: slash !== '', braces }
  if (name === '')
    return source.charAt(at + whole.length) === '>' ? { ...tag, isEmpty: false, end: at + whole.length + 1 } : null
  for (let here = at + whole.length; ;) {
    const before = here
    here += match(space, here)?.length ?? 0
    if (source.startsWith('/>', here)) return { ...tag, isEmpty: true, end: here + 2 }
    if (source.charAt(here) === '>') return { ...tag, isEmpty: false, end: here + 1 }
    if (before === here) return null
    if (source.charAt(here) === '{') {
      const end = endOfBraces(here)
      if (end === undefined) return null
      braces.push({ start: here, end, isValue: false })
      here = end
      continue
    }
    const key = match(attribute, here)
    if (key === null) return null
    here += key.length
    const sign = match(equals, here)
    if (sign === null) continue
    here += sign.length
    const mark = source.charAt(here)
    if (mark === '{') {
      const end = endOfBraces(here)
      if (end === undefined) return null
      braces.push({ start: here, end, isValue: true })
      here = end
    } else if (mark === '"' || mark === "'") {
      const close = source.indexOf(mark, here + 1)
      if (close < 0 || /\n[ \t\r]*\n/.test(source.slice(here, close))) return null
      here = close + 1
    } else {
      const value = match(bare, here)
      if (value === null) return null
      here += value.length
    }
  }
}
