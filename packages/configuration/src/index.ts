/** Finding, reading and validating the configuration: the one loader of the command and of the editor. */
export { failLevels, noBudget, type Budget, type FailLevel, type Said } from './budget.js'
export type { Choices, Configuration } from './configuration.js'
export type { ConfigurationKey, OverrideKey } from './schema.js'
export {
  configurationIn,
  configurationNames,
  findConfiguration,
  nodeFiles,
  topKeysOf,
  type FileAccess
} from './find.js'
export { createLoader, type Loader, type LoaderOptions } from './loader.js'
