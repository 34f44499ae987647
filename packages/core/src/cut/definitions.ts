/** Whether a link or a footnote may be defined in a text: a cheap look. */
export const mayDefine = (text: string): boolean => text.includes(']:')

/**
 * The parts of the source that hold the definitions of links and footnotes: what a piece read alone needs besides
 * itself. Whole pieces of prose, because only a parser can tell a definition from a paragraph that looks like one; the
 * reader takes from them what is one. Empty for most documents.
 */
export const definitions = (prose: readonly string[]): string =>
  prose
    .filter(mayDefine)
    .map((text) => `${text}\n\n`)
    .join('')
