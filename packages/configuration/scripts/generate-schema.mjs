/** Writes the JSON Schema that editors use for the configuration, from the schema that the loader uses. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { writeFileSync } from 'node:fs'
import { configurationSchema } from '../dist/schema.js'

const schema = {
  $id: 'stigmalint.config.schema.json',
  title: 'Configuration of stigmalint',
  ...toJsonSchema(configurationSchema)
}
writeFileSync(
  new URL('../schema/stigmalint.config.schema.json', import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`
)
