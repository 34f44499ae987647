/**
 * Globs of the configuration: with a slash they count from its folder, without one a name matches at any depth.
 * `*` and `?` stay within a name, `**` is any number of folders, `[a-z]` and `[!a-z]` are one letter, `{a,b}` is one of
 * both, and a backslash takes its meaning from a sign.
 *
 * The matcher is our own since a glob may come from a stranger. A regular expression that is made of one tries again and
 * again, so that a file name of 200 letters stops an editor for hours; here the time is at most glob times path.
 */

const mostCharacters = 1000
/** In one list, those counted that braces make. */
const mostGlobs = 1000

/** What is wrong with the globs of a list: which of them, and what follows its name in a line; null where all are good. */
export function globsProblem(globs: readonly string[]): { index: number; message: string } | null {
  let count = 0
  for (const [index, glob] of globs.entries()) {
    const message =
      glob.length > mostCharacters ? `has more than ${mostCharacters} characters, shorten it` : unknownSyntax(glob)
    if (message !== null) return { index, message }
    count += choicesOf(glob, mostGlobs - count)?.length ?? Infinity
    if (count > mostGlobs)
      return {
        index,
        message: `brings more than ${mostGlobs} globs into this list (of {a,b} each counts), name folders in place of files`
      }
  }
  return null
}

/** Signs that mean something to other matchers and would silently mean something else here. */
function unknownSyntax(glob: string): string | null {
  const bare = glob.replace(/\\[^]/g, '')
  if (/[@?!*+]\(|\([^()]*\|/.test(bare))
    return 'has a choice in round brackets, write {a,b}; for the brackets themselves write \\( and \\)'
  if (/\[:\w+:\]/.test(bare)) return 'has a class of letters by its name, write the letters, such as [a-z]'
  return /\{[^{},]*\.\.[^{},]*\}/.test(bare) ? 'has a range in braces, write its members, such as {1,2,3}' : null
}

/**
 * Tests a path that is relative to the folder of the configuration, with forward slashes. A glob after `!` takes back, also
 * what globs of another list matched `before`.
 */
export function globMatcher(globs: readonly string[]): (path: string, before?: boolean) => boolean {
  const lines = globs.map((glob) => {
    const isTakenBack = glob.startsWith('!')
    const written = (isTakenBack ? glob.slice(1) : glob).replace(/^\.?\//, '').replace(/\/$/, '')
    const pattern = written.includes('/') ? written : `**/${written}`
    return { isTakenBack, choices: (choicesOf(pattern, mostGlobs) ?? []).map(readSegments) }
  })
  return (path, before = false) => {
    const names = path.split('/')
    return lines.reduce(
      (matched, { isTakenBack, choices }) =>
        choices.some((segments) => matchesPath(segments, names)) ? !isTakenBack : matched,
      before
    )
  }
}

/** The globs that the braces of one make; null where they are more than `most`. */
function choicesOf(glob: string, most: number): string[] | null {
  const open = [glob]
  const done: string[] = []
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = firstBraces(next)
    if (braces === null) done.push(next)
    else {
      const { start, end, members } = braces
      for (const member of members) open.push(next.slice(0, start) + member + next.slice(end))
    }
    if (open.length + done.length > most) return null
  }
  return done
}

/** The first braces that hold a choice: those without a comma, or never closed, are signs like others. */
function firstBraces(glob: string): { start: number; end: number; members: string[] } | null {
  const open: { start: number; borders: number[] }[] = []
  let first: { start: number; end: number; members: string[] } | null = null
  for (let at = 0; at < glob.length; at++) {
    const sign = glob[at]
    if (sign === '\\') at++
    else if (sign === '[') at = (classAt(glob, at)?.end ?? at + 1) - 1
    else if (sign === '{') open.push({ start: at, borders: [at] })
    else if (sign === ',') open.at(-1)?.borders.push(at)
    else if (sign === '}') {
      const closed = open.pop()
      if (!closed || closed.borders.length < 2 || (first !== null && first.start < closed.start)) continue
      const borders = [...closed.borders, at]
      const members = closed.borders.map((border, index) => glob.slice(border + 1, borders[index + 1]))
      first = { start: closed.start, end: at + 1, members }
    }
  }
  return first
}

type GlobPart =
  'star' | 'one' | { letter: string } | { isNot: boolean; ranges: readonly (readonly [from: string, to: string])[] }

/** What one name has to be; `folders` is any number of them. */
type GlobSegment = 'folders' | readonly GlobPart[]

/** What lies below is meant, too. What ends in `**` is only that: a file of that name is no folder. */
function readSegments(glob: string): GlobSegment[] {
  const segments = glob
    .split('/')
    .map((written): GlobSegment => (/^\*{2,}$/.test(written) ? 'folders' : partsOf(written)))
  return segments.at(-1) === 'folders' ? [...segments, ['star'], 'folders'] : [...segments, 'folders']
}

function partsOf(written: string): GlobPart[] {
  const parts: GlobPart[] = []
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at)
    const group = sign === '[' ? classAt(written, at) : null
    if (group) {
      parts.push(group.part)
      at = group.end - 1
    } else if (sign === '\\' && at + 1 < written.length) parts.push({ letter: written.charAt(++at) })
    else if (sign === '?') parts.push('one')
    else if (sign !== '*') parts.push({ letter: sign })
    else if (parts.at(-1) !== 'star') parts.push('star')
  }
  return parts
}

/** The letters in square brackets that begin at `at`, and where they end; null where they are never closed. */
function classAt(text: string, at: number): { part: GlobPart; end: number } | null {
  const isNot = text[at + 1] === '!' || text[at + 1] === '^'
  const ranges: [string, string][] = []
  const start = at + (isNot ? 2 : 1)
  let next = start
  const letter = (): string => text.charAt(text[next] === '\\' ? ++next : next)
  for (; next < text.length && (text[next] !== ']' || next === start); next++) {
    const from = letter()
    const isRange = text[next + 1] === '-' && next + 2 < text.length && text[next + 2] !== ']'
    if (isRange) next += 2
    ranges.push([from, isRange ? letter() : from])
  }
  return next < text.length ? { part: { isNot, ranges }, end: next + 1 } : null
}

const matchesPath = (segments: readonly GlobSegment[], names: readonly string[]): boolean =>
  matchesRun(
    segments,
    names,
    (segment) => segment === 'folders',
    (segment, name) => segment !== 'folders' && matchesName(segment, name)
  )

const matchesName = (parts: readonly GlobPart[], name: string): boolean =>
  name !== '' && matchesRun(parts, name, (part) => part === 'star', matchesLetter)

function matchesLetter(part: GlobPart, letter: string): boolean {
  if (part === 'one' || part === 'star') return true
  if ('letter' in part) return part.letter === letter
  return part.ranges.some(([from, to]) => from <= letter && letter <= to) !== part.isNot
}

/**
 * Whether steps fit what is given, one by one, where some steps take any number. Only the last of those is ever tried
 * again, for what an earlier one could take instead, this one can take as well.
 */
function matchesRun<Step, Given>(
  steps: readonly Step[],
  given: ArrayLike<Given>,
  isAny: (step: Step) => boolean,
  fits: (step: Step, item: Given) => boolean
): boolean {
  let step = 0
  let at = 0
  let again: { step: number; at: number } | null = null
  while (at < given.length) {
    const current = steps[step]
    const item = given[at]
    if (current !== undefined && isAny(current)) again = { step: step++, at }
    else if (current !== undefined && item !== undefined && fits(current, item)) {
      step++
      at++
    } else if (again) {
      again.at++
      step = again.step + 1
      at = again.at
    } else return false
  }
  return steps.slice(step).every(isAny)
}
