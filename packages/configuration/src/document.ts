/** A configuration as it stands in its file, for who reads it and for who writes into it. */
import { readYaml, type YamlResult } from '@stigmalint/core/compile'

/** The keys under which a file holds its configuration: in package.json one, else none. */
export const topKeysOf = (path: string): readonly string[] =>
  /(?:^|[\\/])package\.json$/.test(path) ? ['stigmalint'] : []

/** The YAML of a file, of which JSON is a part. A byte-order mark counts as a character and says nothing. */
export const readDocument = (text: string): YamlResult => readYaml(text.replace(/^\uFEFF/, ' '))
