/** Fences whose body is prose: the boxes of MyST, beside its code. */

const boxes =
  'note|warning|tip|important|caution|danger|error|hint|attention|seealso|admonition|topic|sidebar|margin|dropdown|card|' +
  'grid|grid-item|grid-item-card|tab-set|tab-item|details|figure|epigraph|pull-quote'
const fence = new RegExp(`^(?:\`{3,}|~{3,}|:{3,})\\{(?:${boxes})\\}(?=[ \\t]|\\r?\\n|$)`)

/** Whether a fence opens a box and no code: a cheap look at its first line. */
export const isBoxFence = (source: string): boolean => fence.test(source)
