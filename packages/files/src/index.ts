/** Which files are checked, as what, and their bytes as text and back: the same for the command and for the editor. */
export { decode, encode, type Encoding, type Source } from './decode.js'
export { dataByName, dataIn, whyData } from './data-files.js'
export { describeFileError } from './file-error.js'
export { filesInFolder, findInputs } from './find-inputs.js'
export { formatOf, formatOfLanguage, languageIds, readExtensions } from './formats.js'
export { ignoreFileNames, leftOutBy, type IgnoreFileName } from './ignore-files.js'
export {
  badEncoding,
  encodingNote,
  maxBytes,
  readSource,
  type FileSource,
  type SourceResult
} from './read-source.js'
export { readRegularFile, type RegularFile } from './read-regular-file.js'
export { replaceFile } from './replace-file.js'
export { endingOf, isUnreadProse, whyUnread } from './unread.js'
export { dataFiles, passOver, type PassedOver } from './walk.js'
export type { Input, Inputs, Notice, Pause } from './walk.js'
