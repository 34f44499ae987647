/** Writing files; loaded by who does. */
export { isCopy, nameBeside } from './copies.js'
export { writeFile } from './new-file.js'
export { replaceFile } from './replace-file.js'
export { leftoverRemover, openTemporary, removeLeftovers } from './temporary-file.js'
export { beginFile, type Begun, type WholeFile } from './whole-file.js'
