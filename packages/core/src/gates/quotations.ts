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

type Mark = { at: number; family: 'double' | 'single' | 'angle'; can: 'open' | 'close' | 'both' }

/** Which kind of mark stands at `at`; null for an apostrophe. */
function markAt(text: string, at: number): Mark | null {
  const [before, after] = [text[at - 1], text[at + 1]]
  switch (text[at]) {
    case '“':
    case '„':
      return { at, family: 'double', can: 'open' }
    case '”':
      return { at, family: 'double', can: 'close' }
    case '«':
      return { at, family: 'angle', can: 'open' }
    case '»':
      return { at, family: 'angle', can: 'close' }
    case '"':
      if (/\d/.test(before ?? '') && !isLetterOrDigit(after) && !text.slice(0, at).includes('"')) return null
      return {
        at,
        family: 'double',
        can:
          isSpace(before) && !isSpace(after) ? 'open' : !isSpace(before) && !isLetterOrDigit(after) ? 'close' : 'both'
      }
    case '‘':
      return { at, family: 'single', can: 'open' }
    case '’':
    case "'":
      if (isLetterOrDigit(before) && isLetterOrDigit(after)) return null
      if (isSpace(before) && isLetterOrDigit(after) && text[at] === "'") return { at, family: 'single', can: 'open' }
      // a closing mark, or the end of a plural possessive: only the one that was opened counts
      return isSpace(before) ? null : { at, family: 'single', can: 'close' }
    default:
      return null
  }
}

/**
 * The quotations of a text. A mark that is opened and never closed quotes to the end of the text where it stands at the
 * text's start (a quotation of several paragraphs), and nothing else.
 */
export function quotationsIn(text: string): Quotation[] {
  if (!/["“”„«»‘’']/.test(text)) return []
  const found: Quotation[] = []
  const open: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = markAt(text, at)
    if (!mark) continue
    const opener = open.findLastIndex((other) => other.family === mark.family)
    if (mark.can !== 'open' && opener >= 0) {
      const start = open[opener]?.at ?? at
      open.length = opener
      // 'single' marks far apart are apostrophes more likely than a quotation
      if (mark.family === 'single' && at - start > 300) continue
      found.push({ start, innerStart: start + 1, innerEnd: at, end: at + 1 })
    } else if (mark.can !== 'close') open.push(mark)
  }
  const unclosed = open.find((mark) => mark.family === 'double' && text.slice(0, mark.at).trim() === '')
  if (unclosed && !found.some((quotation) => quotation.start < unclosed.at))
    found.push({ start: unclosed.at, innerStart: unclosed.at + 1, innerEnd: text.length, end: text.length })
  return found
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
