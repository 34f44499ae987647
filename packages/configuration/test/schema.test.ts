import { toJsonSchema } from '@valibot/to-json-schema'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configurationSchema } from '../src/schema.js'

test('the JSON Schema for editors is up to date (npm run generate)', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../schema/stigmalint.config.schema.json', import.meta.url), 'utf8')
  )
  expect(published).toMatchObject(JSON.parse(JSON.stringify(toJsonSchema(configurationSchema))) as object)
})
