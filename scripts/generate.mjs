#!/usr/bin/env node
/**
 * Writes what follows from something else: the JSON Schemas for editors, the rule reference in docs/rules/, the numbers of
 * the evidence in README.md and docs/evidence.md, and the walk of a sentence in docs/architecture.md. Run after a build.
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
import { problemLine, readRuleFiles } from './rule-files.mjs'
import { grammarFiles } from './grammar-words.mjs'
import { profileFiles } from './profiles.mjs'
import { walkedPage } from './walk.mjs'
import { evidencePages } from './evidence/pages.mjs'
import { referencePages } from './reference/pages.mjs'

const generatedBy = {
  'packages/configuration/schema/stigmalint.config.schema.json': 'packages/configuration/scripts/generate-schema.mjs',
  'packages/cli/schema/report.schema.json': 'packages/cli/scripts/generate-schema.mjs'
}

const compiled = compileRules(readRuleFiles())
for (const problem of compiled.problems) console.error(problemLine(problem))
if (compiled.problems.length > 0) process.exit(2)
const pages = referencePages(compiled)
const texts = new Map([
  ...ruleSchemas(),
  ...profileFiles(),
  ...grammarFiles(),
  ...pages,
  ...evidencePages(compiled),
  await walkedPage()
])
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
  const { status } = spawnSync(process.execPath, [join(root, script)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (status !== 0) process.exit(2)
  if (read(path) !== before) stale.push(path)
}

const isCheck = process.argv.includes('--check')
for (const path of isCheck ? stale : [])
  console.error(`${path}: was not up to date, commit what \`npm run generate\` wrote`)
console.log(`generated: ${texts.size + Object.keys(generatedBy).length} files, ${stale.length} of them changed`)
process.exitCode = isCheck && stale.length > 0 ? 1 : 0

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/')
    )
}

/** One schema for each kind of file below rules/. */
function ruleSchemas() {
  const shared = {
    condition: schemas.conditionSchema,
    pattern: schemas.patternSchema,
    suggestion: schemas.suggestionSchema,
    examples: schemas.examplesSchema
  }
  const kinds = {
    rule: [schemas.ruleSchema, 'A rule: one concept, what to write instead, who says so, and its tests', shared],
    extension: [schemas.extensionSchema, 'A house rule that changes a built-in one', shared],
    lexicon: [schemas.lexiconSchema, 'A list of words that rules refer to'],
    names: [schemas.namesSchema, 'Official names and fixed phrases, which every rule leaves alone'],
    sources: [schemas.sourcesSchema, 'What rules may cite'],
    grammar: [schemas.grammarSchema, 'Words of open classes that the grammar of a language asks for'],
    'common-words': [schemas.commonWordsSchema, 'How common words are in prose of any kind'],
    profile: [schemas.profileFileSchema, 'Whose wording is proposed first, and what else it changes']
  }
  return Object.entries(kinds).map(([kind, [schema, title, definitions]]) => {
    const { $schema, ...rest } = toJsonSchema(schema, {
      target: 'draft-07',
      typeMode: 'input',
      // white space at both ends is taken off and <<…>> becomes «…», which no JSON Schema can say
      ignoreActions: ['trim', 'transform'],
      ...(definitions && { definitions })
    })
    return [
      `rules/schema/${kind}.schema.json`,
      `${JSON.stringify({ $schema, $id: `${kind}.schema.json`, title, ...rest }, null, 2)}\n`
    ]
  })
}
