/** Rows of CSV, for spreadsheets. */
import { stringify } from 'csv-stringify/sync'

/** What a spreadsheet would run as a formula stays a text: its cell begins with an apostrophe. */
export const csvLines = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true }
  )
