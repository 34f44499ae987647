/** Finding, reading and validating the configuration: the one loader of the command and of the editor. */
export { configurationNames, findConfiguration, nodeFiles, type FileAccess } from './find.js'
export { createLoader, defaultSettings, type Configuration, type Loader, type LoaderOptions } from './loader.js'
