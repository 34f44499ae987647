/** What the source of Markdown may read as, told without a parser. */

/**
 * What is surely a tag or an address in angle brackets, in one line, or a comment, whose further lines begin nothing but
 * text; "<5% among … and >10%" is text.
 */
const tags =
  /(?<!\\)<(?:[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w.:-]*(?:=(?:[^\s"'=<>`|]+|'[^'`|\n]*'|"[^"`|\n]*"))?)*[ \t]*\/?|\/[a-z][a-z\d-]*[ \t]*|[a-z][a-z\d+.-]{1,31}:[^\s<>`|]*|!--(?:[^<>`|\n-]|-(?!-)|\n(?=[a-z]|-->))*--)>/gi
/** The target of what is surely a link: its label has no markup that could be text after all. */
const targets =
  /(?<!\\)(\[[^\][\\`<>|\n]*\])\( ?(?:<[^<>\n`|]*>|(?:[^\s()<>`|]|\([^\s()<>`|]*\))*)(?: "[^"()`|\n]*")? ?\)/g
const mayOpenHtml = /<[a-z/!?]/i
/** What only a parser can tell. */
const unclear = /<!--|&#?\w+;/
/** Perhaps a link or the call of a footnote, perhaps brackets of the text: both readings are looked at. */
const perhapsTargets = /\]\([^()]*\)|\]\[[^\][]*\]|\[\^[^\][]+\]/g
/** What is left of brackets that is neither. */
const unclearTargets = /\]\[|\[\^|\]\(/
/** What may be a tag: between signs for less and more anything may stand. */
const perhapsTags = /<[^<>]*>/g
const hasBrackets = /[`[]/
const withinWord = /[\p{L}\p{N}\p{M}]<[^<>]*>[\p{L}\p{N}\p{M}]/u
/** The text of an attribute that readers see; looked at ahead, since quotation marks that are left open hide no other. */
const seenAttribute = /\s(?:alt|title)\s*=\s*(?=("[^"]*"|'[^']*'|[^\s"'=<>`]+))/gi

/** The text of an image, the title of a link: what would be markup elsewhere is shown there as it stands. */
const mayShowMarkup = /!\[|\][(:]\s*(?:\S{1,500}\s+)?["'(]/

/** What one block of Markdown or several may read as; null where only a parser can tell. */
export function bareMarkdown(text: string): readonly string[] | null {
  const hasTags = text.includes('<')
  if (unclear.test(hasTags ? text.replace(tags, ']') : text)) return null
  const found = mayShowMarkup.test(text) ? [text] : []
  for (const reading of hasTags ? readingsOf(text) : [text]) {
    const plain = plainReadings(reading)
    if (plain === null) return null
    found.push(...plain)
    // in HTML, brackets and backticks are text
    if (hasTags && hasBrackets.test(reading)) found.push(reading)
  }
  return found
}

/** A text with tags as it may be read: a tag parts words or stands within one, and what looks like one may be none. */
function readingsOf(text: string): string[] {
  const bare = text.replace(tags, ']')
  const readings = [bare, ...attributesIn(text)]
  const isUnclear = bare.includes('<')
  if (isUnclear) readings.push(text.replace(perhapsTags, ']'))
  if (withinWord.test(text)) readings.push(text.replace(tags, ''))
  if (isUnclear && withinWord.test(text)) readings.push(text.replace(perhapsTags, ''))
  return readings
}

/** `text` has no tags. */
function plainReadings(text: string): string[] | null {
  const prose = withoutCode(text.includes('](') ? text.replace(targets, '$1') : text)
  if (!unclearTargets.test(prose)) return [prose]
  const other = prose.replace(perhapsTargets, ']')
  return unclearTargets.test(other) ? null : [prose, other]
}

const attributesIn = (text: string): string[] => Array.from(text.matchAll(seenAttribute), ([, value = '']) => value)

/** Takes out inline code where it is surely code: single backticks, in pairs on every line, none escaped or within HTML. */
function withoutCode(text: string): string {
  if (!text.includes('`') || /``|\\`/.test(text)) return text
  const isPaired = text.split('\n').every((line) => line.split('`').length % 2 === 1)
  if (!isPaired) return text
  const bare = text.replace(/`[^`\n|]*`/g, '`')
  return mayOpenHtml.test(bare) ? text : bare
}
