/** Pieces of Markdown for the rule reference. */

/** Text as it stands: nothing in it is read as markup, and line breaks stay visible. */
export const literal = (text) =>
  text
    .trim()
    .replace(/[\\`*_[\]<>|~]|&(?=[#\w]+;)/g, '\\$&')
    .replace(/\s*\n\s*/g, ' <br> ')

/** An example, with what is underlined in bold. */
export const marked = (text) => literal(text).replace(/«([^»]*)»/g, '**$1**')

/** A pattern as a rule writes it. */
export const code = (text) => `\`${text.replaceAll('|', '\\|')}\``

export const section = (title, body) => (body === '' ? '' : `## ${title}\n\n${body}`)

/** Empty without rows; a column that no row fills is left out. */
export function table(head, rows) {
  if (rows.length === 0) return ''
  const columns = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]))
  const line = (cells) => `| ${columns.map((index) => cells[index] ?? '').join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
}

export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`
