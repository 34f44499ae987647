/**
 * The lines of an ignore file with the meaning that git gives them, and their match with a path. Letters are alike in both
 * cases, as on most machines, so that a folder is read the same on all. The time grows with the path and the pattern, and
 * no faster: strangers write these files, and an expression that tries every way to match may never end.
 */

/** Stands for any number of characters within a name (`*`), and among names for any number of them (`**`). */
const any = Symbol('any')

/** A character in lower case, or what is asked of one. */
type Character = string | ((character: string) => boolean)
type Name = string | readonly (Character | typeof any)[]

export interface IgnoreRule {
  /** it takes back what an earlier line leaves out */
  isNegated: boolean
  onlyFolders: boolean
  names: readonly (Name | typeof any)[]
}

export function readIgnoreRules(text: string): IgnoreRule[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => readRule(line) ?? [])
}

/** What the last line says that matches a path; null where none does. The names are those of the folders and the file. */
export function verdictOf(
  rules: readonly IgnoreRule[],
  names: readonly string[],
  isFolder: boolean
): 'ignored' | 'kept' | null {
  const path = names.map((name) => name.toLowerCase())
  const rule = rules.findLast((own) => (isFolder || !own.onlyFolders) && matches(path, own.names, isNamed))
  return rule ? (rule.isNegated ? 'kept' : 'ignored') : null
}

/**
 * Whether the items are what the pattern says. Only what the last `any` stands for is ever tried again, which is enough:
 * an earlier one that took more would leave less to those behind it.
 */
function matches<Item, Wanted>(
  items: ArrayLike<Item>,
  pattern: readonly (Wanted | typeof any)[],
  is: (wanted: Wanted, item: Item) => boolean
): boolean {
  let [at, next, behindAny, again] = [0, 0, -1, 0]
  for (let item = items[at]; item !== undefined; item = items[at]) {
    const wanted = pattern[next]
    if (wanted === any) [behindAny, again] = [++next, at]
    else if (wanted !== undefined && is(wanted, item)) [at, next] = [at + 1, next + 1]
    else if (behindAny >= 0) [at, next] = [++again, behindAny]
    else return false
  }
  while (pattern[next] === any) next++
  return next === pattern.length
}

const isNamed = (wanted: Name, name: string): boolean =>
  typeof wanted === 'string' ? wanted === name : matches(name, wanted, isCharacter)

const isCharacter = (wanted: Character, character: string): boolean =>
  typeof wanted === 'string' ? wanted === character : wanted(character)

function readRule(line: string): IgnoreRule | null {
  if (line.startsWith('#')) return null
  const written = withoutTrailingBlanks(line)
  const isNegated = written.startsWith('!')
  const onlyFolders = written.endsWith('/')
  const pattern = written.slice(isNegated ? 1 : 0, onlyFolders ? -1 : undefined)
  if (pattern === '' || endsInEscape(pattern)) return null
  const parts = partsOf(pattern.replace(/^\//, ''))
  if (parts === null) return null
  const own = parts.map((part) => (part === '**' ? any : readName(part)))
  const names: (Name | typeof any)[] = pattern.includes('/') ? own : [any, ...own]
  // What is in a folder is not the folder itself.
  if (names.at(-1) === any) names.push([any])
  return { isNegated, onlyFolders, names }
}

function withoutTrailingBlanks(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' && !endsInEscape(line.slice(0, end - 1))) end--
  return line.slice(0, end)
}

function endsInEscape(text: string): boolean {
  let count = 0
  while (text[text.length - 1 - count] === '\\') count++
  return count % 2 === 1
}

/** What stands between slashes, those in a bracket aside; null for a bracket that is never closed, which matches nothing. */
function partsOf(pattern: string): string[] | null {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++
    else if (pattern[at] === '[') {
      const members = readMembers(pattern, at + 1)
      if (members === null) return null
      at = members.end
    } else if (pattern[at] === '/') {
      parts.push(pattern.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, pattern.slice(start)]
}

function readName(written: string): Name {
  const name: (Character | typeof any)[] = []
  for (let at = 0; at < written.length; at++) {
    const character = written.charAt(at)
    if (character === '*') {
      if (name.at(-1) !== any) name.push(any)
    } else if (character === '?') name.push(() => true)
    else if (character === '[') {
      const members = readMembers(written, at + 1)
      name.push(members?.has ?? isNone)
      at = members?.end ?? written.length
    } else {
      if (character === '\\') at++
      name.push(written.charAt(at).toLowerCase())
    }
  }
  return name.every((part) => typeof part === 'string') ? name.join('') : name
}

const isNone = (): boolean => false

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[\da-z]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  cntrl: /[\0-\x1f\x7f]/,
  digit: /\d/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\n\r]/,
  upper: /[A-Z]/,
  xdigit: /[\da-f]/i
}

/** The members of a bracket from behind `[` on, and where its `]` stands; null if that is missing or a class unknown. */
function readMembers(written: string, start: number): { has: (character: string) => boolean; end: number } | null {
  const isNegated = /[!^]/.test(written.charAt(start))
  const first = start + (isNegated ? 1 : 0)
  const members: ((character: string) => boolean)[] = []
  let at = first
  while (at < written.length && (at === first || written[at] !== ']')) {
    const named = /^\[:(\w*):\]/.exec(written.slice(at, at + 16))
    if (named) {
      const known = Object.hasOwn(classes, named[1] ?? '') ? classes[named[1] ?? ''] : undefined
      if (!known) return null
      members.push((character) => known.test(character))
      at += named[0].length
      continue
    }
    const [from, behind] = readMember(written, at)
    const isRange = written[behind] === '-' && behind + 1 < written.length && written[behind + 1] !== ']'
    const [to, end] = isRange ? readMember(written, behind + 1) : [from, behind]
    members.push((character) => character === from || (from <= character && character <= to))
    at = end
  }
  if (at >= written.length) return null
  const hasOne = (character: string): boolean => members.some((member) => member(character))
  return {
    has: (character) => (hasOne(character) || hasOne(character.toUpperCase())) !== isNegated,
    end: at
  }
}

function readMember(written: string, at: number): [member: string, behind: number] {
  return written[at] === '\\' ? [written.charAt(at + 1), at + 2] : [written.charAt(at), at + 1]
}
