/** Writing to the files that were checked; loaded by who does. */
export { replaceFile } from './replace-file.js'
export { leftoverRemover } from './temporary-file.js'
