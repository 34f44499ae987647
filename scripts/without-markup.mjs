/**
 * A plugin for the page: those who write LaTeX, AsciiDoc, reStructuredText or Org have an editor or the command, rich text is pasted as well, and their
 * readers would take the page over its size. The page tells of such a file that it cannot be opened there.
 */
const left = ['asciidoc', 'latex', 'org', 'rst', 'rtf']

export const withoutMarkup = {
  name: 'without-markup',
  transform(code, id) {
    if (!/files[\\/]dist[\\/]formats\.js$/.test(id)) return null
    return left.reduce((own, name) => {
      const listed = new RegExp(`\\b${name},`, 'g')
      // in the import and in the table
      if (own.match(listed)?.length !== 2)
        throw new Error(`${id}: ${name} is not where scripts/without-markup.mjs looks`)
      return own.replace(listed, '')
    }, code)
  }
}
