/** Names of HTML elements, and what of HTML is for no reader. */

/** Elements that stand on lines of their own; to CommonMark, those that open HTML up to a blank line. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' ')
)

const raw = /^<(?:!--|\?|![a-z[]|(?:pre|script|style|textarea)[\s>])/i
const rawEnd = /(?:--|\?|\]\]|<\/(?:pre|script|style|textarea))>\s*$|^<![a-z][^>]*>\s*$/i

/** Whether HTML is one comment, script or the like from its start to its end: a cheap look. */
export const isHiddenHtml = (html: string): boolean => raw.test(html) && rawEnd.test(html)

const unread = new Set(
  (
    'code kbd samp var tt cite pre script style textarea svg math template object iframe noembed noframes xmp canvas ' +
    'del s strike'
  ).split(' ')
)
const otherBlocks = new Set(
  'pre script style textarea template svg object canvas picture video audio select'.split(' ')
)

/** Whether an element holds code, the name of a work or a person, what is struck out, or no text. */
export const isUnreadElement = (name: string): boolean => unread.has(name)

/** Whether an element begins a line. */
export const isBlockElement = (name: string): boolean => blockNames.has(name) || otherBlocks.has(name)
