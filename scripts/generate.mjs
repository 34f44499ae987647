#!/usr/bin/env node
/**
 * Writes what follows from something else: the JSON Schemas for editors, and the rule reference in docs/rules/. Run
 * after a build.
 *
 *   node scripts/generate.mjs            writes
 *   node scripts/generate.mjs --check    writes as well, and ends with 1 if something was not up to date
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileRules, schemas } from '../packages/core/dist/compile/index.js'
import { root } from './build-state.mjs'
import { readRuleFiles } from './rule-files.mjs'
import { ruleReference } from './rule-reference.mjs'

const generatedBy = {
  'packages/configuration/schema/stigmalint.config.schema.json': 'packages/configuration/scripts/generate-schema.mjs',
  'packages/cli/schema/report.schema.json': 'packages/cli/scripts/generate-schema.mjs'
}

const compiled = compileRules(readRuleFiles())
const pages = ruleReference(compiled)
const texts = new Map([...ruleSchemas(), ...pages])
const stale = [...texts].filter(([path, text]) => read(path) !== text).map(([path]) => path)
for (const path of stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), texts.get(path))
}
for (const path of filesBelow('docs/rules').filter((path) => !pages.has(path))) {
  rmSync(join(root, path))
  stale.push(path)
}
for (const [path, script] of Object.entries(generatedBy)) {
  const before = read(path)
  const { status } = spawnSync(process.execPath, [join(root, script)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(2)
  if (read(path) !== before) stale.push(path)
}

const isCheck = process.argv.includes('--check')
for (const path of isCheck ? stale : []) console.error(`${path}: was not up to date, commit what \`npm run generate\` wrote`)
console.log(`generated: ${texts.size + Object.keys(generatedBy).length} files, ${stale.length} of them changed`)
process.exitCode = isCheck && stale.length > 0 ? 1 : 0

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
}

/** One schema for each kind of file below rules/, with the meaning of each key from the page that explains the language. */
function ruleSchemas() {
  const meanings = keyMeanings(readFileSync(join(root, 'docs/rule-language.md'), 'utf8'))
  const kinds = {
    rule: 'A rule: one concept, what to write instead, and its examples',
    extension: 'A house rule that changes a built-in one',
    lexicon: 'A list of words that rules refer to',
    names: 'Official names, which every rule leaves alone',
    sources: 'What rules may cite',
    profile: 'A choice among the alternatives'
  }
  const schemaOf = { rule: schemas.ruleSchema, extension: schemas.extensionSchema, lexicon: schemas.lexiconSchema, names: schemas.namesSchema, sources: schemas.sourcesSchema, profile: schemas.profileFileSchema }
  return Object.entries(kinds).map(([kind, title]) => {
    // `trim` is a change that no JSON Schema can say; what it takes in is the same text.
    const schema = toJsonSchema(schemaOf[kind], { typeMode: 'input', errorMode: 'ignore' })
    return [`rules/schema/${kind}.schema.json`, `${JSON.stringify({ title, ...describe(schema, meanings) }, null, 2)}\n`]
  })
}

/** Key to meaning, from the tables of the page: the first cell names keys, the last explains them. */
function keyMeanings(page) {
  const meanings = new Map()
  for (const line of page.split('\n')) {
    const cells = line.split(/(?<!\\)\|/).slice(1, -1)
    if (cells.length < 2) continue
    const keys = [...cells[0].matchAll(/`([a-z-]+):?[^`]*`/g)].map(([, key]) => key)
    for (const key of keys) if (!meanings.has(key)) meanings.set(key, cells.at(-1).trim())
  }
  return meanings
}

function describe(schema, meanings) {
  if (Array.isArray(schema)) return schema.map((inner) => describe(inner, meanings))
  if (typeof schema !== 'object' || schema === null) return schema
  const described = Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, describe(inner, meanings)]))
  if (schema.type === 'object' && schema.properties)
    described.properties = Object.fromEntries(
      Object.entries(described.properties).map(([key, inner]) => [key, meanings.has(key) ? { description: meanings.get(key), ...inner } : inner])
    )
  return described
}
