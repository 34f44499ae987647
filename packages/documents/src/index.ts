/** Formats beside those of the engine. Each is a thin value: what reads it is loaded when there is something to read. */
export { html } from './html/html.js'
export { srt, vtt } from './captions/captions.js'
export { notebook } from './notebook/notebook.js'
export { docx } from './docx/docx.js'
export { odt } from './opendocument/odt.js'
export { odp } from './opendocument/odp.js'
export { pptx } from './pptx/pptx.js'
export { epub } from './epub/epub.js'
