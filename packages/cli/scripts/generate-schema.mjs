/** Writes the JSON Schema of `--format json`, from the schema that the reporter is typed by. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { writeFileSync } from 'node:fs'
import { reportSchema } from '../dist/types/reporters/json-schema.js'

const schema = {
  $id: 'report.schema.json',
  title: 'What stigmalint --format json prints',
  ...toJsonSchema(reportSchema)
}
writeFileSync(new URL('../schema/report.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
