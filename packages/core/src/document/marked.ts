/** A text with its byte-order marks, which are no part of it for what is below: a heading behind one is a heading. */
import type { DocumentOptions, Inspection } from '../options.js'
import { applyEdits } from '../report/edits.js'
import { withFindings, type Checked, type EditedDocument } from './checked.js'
import { difference } from './difference.js'

type Options = DocumentOptions & Inspection

export function openMarked(
  text: string,
  options: Options,
  openBelow: (text: string, options: Options) => EditedDocument
): EditedDocument {
  let marks = marksBefore(text)
  const { trace } = options
  const below = openBelow(text.slice(marks.length), {
    ...options,
    ...(trace && {
      trace: (event) => trace({ ...event, start: event.start + marks.length, end: event.end + marks.length })
    })
  })
  const inSource = (checked: Checked): Checked =>
    marks === '' ? checked : withFindings(checked, (finding) => finding.behind(marks.length))
  return {
    get text() {
      return marks + below.text
    },
    edit: ({ start, end, text: own }) => {
      const before = marks.length
      if (start > before || (start === before && own !== '' && !own.startsWith(mark))) {
        below.edit({ start: start - before, end: end - before, text: own })
        return
      }
      const source = applyEdits(marks + below.text, [{ start, end, text: own }])
      marks = marksBefore(source)
      const change = difference(below.text, source.slice(marks.length))
      if (change) below.edit(change)
    },
    check: async (pause) => inSource(await below.check(pause)),
    found: () => inSource(below.found())
  }
}

const mark = '\uFEFF'

function marksBefore(text: string): string {
  let count = 0
  while (text.startsWith(mark, count)) count++
  return text.slice(0, count)
}
