/** Writes the JSON Schemas of `--format json` and `--format json-report`, from those that the reporters are typed by. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { writeFileSync } from 'node:fs'
import { reportSchema, runSchema } from '../dist/types/reporters/json-schema.js'

const schemas = [
  ['report.schema.json', 'What stigmalint --format json prints', reportSchema],
  ['json-report.schema.json', 'What stigmalint --format json-report prints', runSchema]
]
for (const [$id, title, schema] of schemas) {
  const published = { $id, title, ...toJsonSchema(schema) }
  writeFileSync(new URL(`../schema/${$id}`, import.meta.url), `${JSON.stringify(published, null, 2)}\n`)
}
