/** Quotation marks in a block of prose, nested and unbalanced ones too. */

/** Offsets into the block's text; `start` and `end` take the marks in, the inner ones do not. */
export interface Quotation {
  start: number
  innerStart: number
  innerEnd: number
  end: number
}

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string | undefined): boolean => character === undefined || /[\s([{—–\-/]/.test(character)

interface Mark {
  at: number
  /** as it is written */
  text: string
  /** `grave` has two characters: ``…'' in the text of laws */
  family: 'double' | 'single' | 'angle' | 'grave'
  can: 'open' | 'close' | 'both'
}

/** Which kind of mark stands at `at`; null for an apostrophe. */
function markAt(text: string, at: number): Omit<Mark, 'at' | 'text'> | null {
  const [before, after] = [text[at - 1], text[at + 1]]
  switch (text[at]) {
    case '“':
    case '„':
      return { family: 'double', can: 'open' }
    case '”':
      return { family: 'double', can: 'close' }
    case '«':
      return { family: 'angle', can: 'open' }
    case '»':
      return { family: 'angle', can: 'close' }
    case '"':
      if (/\d/.test(before ?? '') && !isLetterOrDigit(after) && !text.slice(0, at).includes('"')) return null
      return {
        family: 'double',
        can:
          isSpace(before) && !isSpace(after) ? 'open' : !isSpace(before) && !isLetterOrDigit(after) ? 'close' : 'both'
      }
    case '‘':
      return { family: 'single', can: 'open' }
    case '`':
      return { family: after === '`' ? 'grave' : 'single', can: 'open' }
    case '’':
    case "'":
      if (isLetterOrDigit(before) && isLetterOrDigit(after)) return null
      if (isSpace(before) && isLetterOrDigit(after) && text[at] === "'") return { family: 'single', can: 'open' }
      // a closing mark, or the end of a plural possessive: only the one that was opened counts
      return isSpace(before) ? null : { family: 'single', can: 'close' }
    default:
      return null
  }
}

/** Verbs behind which somebody's words stand, and up to a few words between: "she told the court, ". A colon does as well. */
const saying =
  /(?::|(?<![\p{L}])(?:sa(?:y|id|ys|ying)|t(?:ell|ells|old|elling)|asks?|asked|adds?|added|writes?|wrote|written|repl(?:y|ies|ied)|answer(?:s|ed)?|explain(?:s|ed)?|stat(?:e|es|ed)|not(?:es|ed)|report(?:s|ed)|remark(?:s|ed)?|observ(?:es|ed)|recall(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|argu(?:es|ed)|conclud(?:es|ed)|continu(?:es|ed)|declar(?:es|ed)|announc(?:es|ed)|admit(?:s|ted)?|respond(?:s|ed)?|shout(?:s|ed)?|whisper(?:s|ed)?|sighed|cried)(?:\s+[^\s.!?;:"]+){0,4}[.,]?)\s*$/iu
const sayingReach = 120

/**
 * The quotations of a text. A mark that is opened and never closed quotes to the end of the text where it stands at the
 * text's start or behind a verb of saying, or where `goesOn` says that the next paragraph is opened with the same mark:
 * a quotation of several paragraphs is opened in each and closed in the last.
 */
export function quotationsIn(text: string, goesOn: (mark: string) => boolean): Quotation[] {
  if (!/["“”„«»‘’'`]/.test(text)) return []
  const found: Quotation[] = []
  const open: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = quotationMark(text, at, open)
    if (!mark) continue
    const width = mark.text.length
    const opener = open.findLastIndex((other) => other.family === mark.family)
    const first = open[opener]
    if (mark.can !== 'open' && first) {
      open.length = opener
      // 'single' marks far apart are apostrophes more likely than a quotation
      if (mark.family !== 'single' || at - first.at <= 300)
        found.push({ start: first.at, innerStart: first.at + first.text.length, innerEnd: at, end: at + width })
    } else if (mark.can !== 'close') open.push(mark)
    at += width - 1
  }
  const unclosed = open.find((mark) => quotesToEnd(text, mark, goesOn))
  if (unclosed)
    found.push({
      start: unclosed.at,
      innerStart: unclosed.at + unclosed.text.length,
      innerEnd: text.length,
      end: text.length
    })
  return found
}

/** The mark at `at` as far as those that are open before it tell; null for an apostrophe. */
function quotationMark(text: string, at: number, open: readonly Mark[]): Mark | null {
  // '' closes what `` opened, and three of them an inner quotation first
  if (text.startsWith("''", at) && open.some(({ family }) => family === 'grave')) {
    const isInnerFirst = text[at + 2] === "'" && open.at(-1)?.family === 'single'
    if (!isInnerFirst) return { at, text: "''", family: 'grave', can: 'close' }
  }
  const mark = markAt(text, at)
  return mark && { at, text: mark.family === 'grave' ? '``' : (text[at] ?? ''), ...mark }
}

function quotesToEnd(text: string, mark: Mark, goesOn: (mark: string) => boolean): boolean {
  if (mark.can !== 'open') return false
  const before = text.slice(Math.max(0, mark.at - sayingReach), mark.at)
  // what looks like a single mark may be an apostrophe: "‘tis"
  if (mark.family === 'single') return mark.text === '‘' && goesOn(mark.text)
  return text.slice(0, mark.at).trim() === '' || saying.test(before) || goesOn(mark.text)
}

/** The innermost quotation around [start, end), or null. */
export function quotationAround(quotations: readonly Quotation[], start: number, end: number): Quotation | null {
  let inner: Quotation | null = null
  for (const quotation of quotations)
    if (
      quotation.innerStart <= start &&
      end <= quotation.innerEnd &&
      (!inner || quotation.innerStart >= inner.innerStart)
    )
      inner = quotation
  return inner
}
