/** The cells of a sheet that show a text, be it one that a formula makes. Numbers, dates and errors are none. */
import type { Limits } from '../paragraphs/limits.js'
import type { Placed } from '../paragraphs/placed.js'
import { walkXml, type Close } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import { isSheet } from './names.js'
import { cellOf, type Cell } from './reference.js'
import { Texts } from './texts.js'

export interface TextCell extends Cell {
  /** its own, or the number of one that it shares with others */
  text: Placed | number
  /** a formula makes it: it is shown, and not written there */
  isMade: boolean
}

/** A cell while it is read. */
interface Open extends Cell {
  type: string | undefined
  isFormula: boolean
  value: string
}

/** Cells that hold a number and say where they are: most of most sheets. */
const numbers = /<c(?: [rs]="[^"<>]*"){1,2}(?:\/>|><v>[^<>]*<\/v><\/c>)/g

/** A sheet of which all that need not be read is put out of sight, with as many blanks. */
const withoutNumbers = (xml: string): string =>
  xml.replace(numbers, (cell) => (/ r="/.test(cell) ? ' '.repeat(cell.length) : cell))

export function cellsIn(part: Part, limits: Limits): TextCell[] {
  const cells: TextCell[] = []
  const texts = new Texts(part, limits)
  /** the last one that began */
  const last = { row: -1, column: -1 }
  let open: Open | null = null
  let isValue = false

  const beginRow = (row: string | undefined): void => {
    last.row = row === undefined ? last.row + 1 : Number(row) - 1
    last.column = -1
  }
  const beginCell = (reference: string | undefined, type: string | undefined): Close => {
    // a cell that does not say where it is stands beside the one before it
    Object.assign(last, cellOf(reference ?? '') ?? { column: last.column + 1 })
    const own: Open = { ...last, type, isFormula: false, value: '' }
    open = own
    return () => {
      open = null
      if (own.type === 's' && !own.isFormula && own.value !== '')
        cells.push({ ...last, text: Number(own.value), isMade: false })
    }
  }
  const beginText = (isMade: boolean): Close =>
    texts.beginValue((text) => cells.push({ ...last, text, isMade }), isMade ? 'fixed' : 'prose')
  walkXml(
    { ...part, xml: withoutNumbers(part.xml) },
    {
      begin: (tag) => {
        const { local, uri, attribute } = tag
        if (!isSheet(uri)) return undefined
        switch (local) {
          case 'row':
            beginRow(attribute('r'))
            return undefined
          case 'c':
            limits.cell()
            return beginCell(attribute('r'), attribute('t'))
          case 'f':
            if (open) open.isFormula = true
            return undefined
          case 'v':
            if (open?.type === 'str') return beginText(open.isFormula)
            isValue = open?.type === 's'
            return () => {
              isValue = false
            }
          case 'is':
            if (open?.type !== 'inlineStr' || open.isFormula) return 'skip'
            return texts.begin((text) => cells.push({ ...last, text, isMade: false }))
          default:
            return texts.within(tag)
        }
      },
      text: (start, end, isData) => {
        if (open && isValue) open.value += part.xml.slice(start, end)
        texts.words(start, end, isData)
      }
    }
  )
  return cells
}
