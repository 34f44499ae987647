/**
 * Headings with a line below them, as the parser reads them but in linear time: for each, it puts together anew all that
 * it knows of the text before.
 */
import { setextUnderline } from 'micromark-core-commonmark'
import type { Construct, Extension } from 'micromark-util-types'

const { tokenize, resolveTo } = setextUnderline

/** Makes a heading of the paragraph before the line, and looks at no more than that. */
const underline: Construct = {
  tokenize,
  resolveTo: (events, context) => {
    const start = events.findLastIndex(([kind, { type }]) => kind === 'enter' && type === 'content')
    const paragraph = events.splice(Math.max(0, start))
    for (const event of resolveTo?.(paragraph, context) ?? paragraph) events.push(event)
    return events
  }
}

const [dash, equals] = [45, 61]
export const underlines: Extension = { flow: { [dash]: underline, [equals]: underline } }
