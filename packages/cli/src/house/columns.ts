/** Which column of a list holds what, by the names that style guides give them. */

export type Column = 'term' | 'instead' | 'why' | 'source'

/** In the order in which they are asked: "instead of" is the term, "preferred term" is what to write. */
const namesOf: readonly (readonly [Column, RegExp])[] = [
  ['source', /\b(?:sources?|references?|guides?|citations?|authority|according to|who says)\b/],
  ['why', /\b(?:why|reasons?|rationale|because|explanations?|notes?|comments?)\b/],
  ['term', /\b(?:instead of|rather than|avoid|not|don t|never|stigmati[sz]ing|outdated|problematic)\b/],
  [
    'instead',
    /\b(?:instead|alternatives?|prefer(?:red)?|replacements?|replace with|use|say|write|suggest(?:ed|ions?)|recommended|better)\b/
  ],
  ['term', /\b(?:terms?|words?|wordings?|phrases?|expressions?|language)\b/]
]

const mostHeaderLetters = 50
const rowsToSearch = 10

/** The row that names the columns, among the first few: titles may stand above it. Null if no column holds terms. */
export function findHeader(
  rows: readonly (readonly string[])[]
): { row: number; columns: ReadonlyMap<Column, number> } | null {
  const headers = rows.slice(0, rowsToSearch).map((cells, row) => ({ row, columns: columnsIn(cells) }))
  const withTerm = headers.filter(({ columns }) => columns.has('term'))
  return withTerm.find(({ columns }) => columns.size > 1) ?? withTerm[0] ?? null
}

function columnsIn(cells: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  cells.forEach((cell, index) => {
    const column = columnNamed(cell)
    if (column !== null && !columns.has(column)) columns.set(column, index)
  })
  return columns
}

function columnNamed(cell: string): Column | null {
  const name = cell
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  if (name.length > mostHeaderLetters) return null
  return namesOf.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
