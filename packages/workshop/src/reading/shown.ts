/** A text as its reader sees it, as plain data: elements that say what something is, and nothing that runs or asks for anything. */
import * as v from 'valibot'

const tags = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'table', 'tr'],
  ...['th', 'td', 'em', 'strong', 's', 'code', 'sup', 'ins', 'del']
] as const

/** Text, an element, words that were found (by their place among those that were asked about), or where these end. */
export type Shown =
  | string
  | { is: (typeof tags)[number]; children: Shown[]; start?: number | undefined }
  | { is: 'found'; index: number; children: Shown[] }
  | { is: 'end'; index: number }

const children = v.array(v.lazy(() => shownSchema))
const index = v.pipe(v.number(), v.integer(), v.minValue(0))

export const shownSchema: v.GenericSchema<Shown> = v.union([
  v.string(),
  /** `start`: the number of the first item */
  v.object({ is: v.picklist(tags), children, start: v.optional(v.number()) }),
  v.object({ is: v.literal('found'), index, children }),
  v.object({ is: v.literal('end'), index })
])
