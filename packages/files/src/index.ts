/** Which files are checked, as what, and their bytes as text and back: the same for the command and for the editor. */
export { dataByName, dataIn, whyData } from './data-files.js'
export { describeFileError } from './file-error.js'
export { filesInFolder, findInputs } from './find-inputs.js'
export {
  fixedWhere,
  formatNamed,
  formatNames,
  formatOf,
  formatOfLanguage,
  formats,
  readAs,
  readExtensions,
  readGlob,
  textFormatOf,
  textFormats
} from './formats.js'
export { ignoreFileNames, leftOutBy, whyLeftOut, type LeftOut } from './ignore-files.js'
export { isInside, repositoryRoot } from './inside.js'
export { openBytes, type FileState } from './open-file.js'
export { maxBytes, readSource, type SourceResult } from './read-source.js'
export { readRegularFile, type RegularFile } from './read-regular-file.js'
export { endingOf, isUnreadProse, whyUnread } from './unread.js'
export { dataFiles, passOver, skippedFolderIn, type PassedOver } from './walk.js'
export type { Input, Inputs, Notice, Pause } from './walk.js'
