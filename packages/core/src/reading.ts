/** What it takes to read a format into blocks of prose, for formats of other packages. */
export { languageOfTexts } from './languages/index.js'
export { hasWord, maskAddresses, ProseBuilder } from './read/builder.js'
export type { ProseBlock, Role, Write } from './read/prose.js'
export { pointer } from './report/places.js'
