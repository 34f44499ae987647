/** One file checked as its configuration says: the same for the command and for the editor. */
export {
  CalledOff,
  checkFile,
  checkRead,
  readFile,
  type FileCheck,
  type NotRead,
  type ReadFile,
  type TextOptions
} from './check-file.js'
export { checkDocument, type DocumentCheck } from './check-document.js'
export { optionsFor } from './options-for.js'
export type { Change, Fixed, Fixing } from './fix-document.js'
