/** The boxes that show the notes of a sheet, in VML: Excel shows no note without one. */
import type { Cell } from './reference.js'

export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'

/** A drawing with a hidden box beside each of these cells. It need not be well-formed XML, and is not read. */
export function drawingWith(drawing: string, cells: readonly Cell[]): string {
  const ids = [...drawing.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, id]) => Number(id))
  const first = Math.max(1024, ...ids) + 1
  const at = drawing.lastIndexOf('</')
  const shapes = cells.map((cell, index) => shapeOf(cell, first + index))
  return drawing.slice(0, at) + shapes.join('') + drawing.slice(at)
}

/** In columns and rows with offsets within them: left, top, right, bottom. */
const anchorOf = ({ row, column }: Cell): string => `${column + 1}, 15, ${row}, 2, ${column + 5}, 15, ${row + 9}, 4`

const shapeOf = (cell: Cell, id: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>' +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(cell)}</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${cell.row}</x:Row><x:Column>${cell.column}</x:Column></x:ClientData></v:shape>`
