#!/usr/bin/env node
/**
 * Builds everything: TypeScript to JavaScript and declarations, the rules to data modules of the core, and the command,
 * the language server and the rule of textlint to one bundle each, with chunks that are loaded when they are needed; and
 * the page to one file.
 *
 * Exits with 2 if the sources do not compile or a rule has a mistake. What can be built is built all the same, so that
 * one broken rule does not keep others from being tried.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { buildFingerprint, markBuilt, root } from './build-state.mjs'
import { writeExerciseTexts } from './exercise-texts.mjs'
import { writeGrammarFiles } from './grammar-words.mjs'
import { writeProfileFiles } from './profiles.mjs'
import { licencesOf } from './licences.mjs'
import { withoutPdf } from './without-pdf.mjs'
import { buildPage } from './page.mjs'
import { problemLine, readRuleFiles } from './rule-files.mjs'
import { wordLicence, wordSource, wordTable } from './word-table.mjs'

writeProfileFiles()
writeGrammarFiles()
writeExerciseTexts()
const fingerprint = buildFingerprint()
const compiled = compileSources()
const ruled = await compileRuleData()
const programs = ['cli', 'language-server-program', 'textlint-rule']
let bundled = ruled.isWritten
for (const name of programs) bundled &&= await bundle(name)
bundled &&= await page(ruled.texts)
if (compiled && ruled.isClean && bundled) markBuilt(fingerprint)
else process.exitCode = 2

function compileSources() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-b'], { cwd: root, stdio: 'inherit' }).status === 0
}

/** The rules as modules that hold their JSON as text: nothing is parsed before it is needed, in browsers too. */
async function compileRuleData() {
  if (!existsSync(join(root, 'packages/core/dist/compile/index.js'))) return { isWritten: false, isClean: false }
  const compiler = await import('../packages/core/dist/compile/index.js').catch((error) => {
    console.error(`packages/core/dist/compile/index.js: cannot be loaded (${error.message}), mend the sources first`)
    return null
  })
  if (!compiler) return { isWritten: false, isClean: false }
  const { compileRules, serialize } = compiler
  const compiled = compileRules(readRuleFiles())
  const { problems } = compiled
  for (const problem of problems) console.error(problemLine(problem))
  const folder = join(root, 'packages/core/dist/data')
  mkdirSync(folder, { recursive: true })
  const texts = serialize(compiled)
  for (const [name, text] of Object.entries({ ...texts, words: wordTable() })) {
    writeFileSync(join(folder, `${name}.js`), `export default ${JSON.stringify(text)}\n`)
    writeFileSync(join(folder, `${name}.d.ts`), `declare const text: string\nexport default text\n`)
  }
  writeFileSync(join(folder, 'WORDNET-LICENSE.txt'), wordLicence())
  return { isWritten: true, isClean: problems.length === 0, texts }
}

/**
 * All that a program needs goes into its bundle, so that the published package installs nothing else. CommonJS, and what
 * every run needs in one file: the loader of modules, and each further file, cost a start as much as reading the rules.
 */
async function bundle(name) {
  const folder = join(root, 'packages', name, 'dist')
  const written = await write(name, folder).catch((error) => {
    console.error(`packages/${name}: cannot be bundled: ${error.message}`)
    return null
  })
  if (!written) return false
  const names = new Set(written.output.map(({ fileName }) => fileName))
  for (const entry of readdirSync(folder)) if (/\.c?js$/.test(entry) && !names.has(entry)) rmSync(join(folder, entry))
  const modules = written.output.flatMap(({ moduleIds }) => moduleIds).filter(isAbsolute)
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf([...modules, ...written.tables]))
  return true
}

async function page(texts) {
  return buildPage(texts).then(
    () => true,
    (error) => {
      console.error(`packages/workshop: cannot be bundled: ${error.message}`)
      return false
    }
  )
}

async function write(name, folder) {
  const tables = []
  const bundled = await rolldown({
    cwd: root,
    input: { main: `packages/${name}/src/main.ts` },
    platform: 'node',
    // Its build for Node is CommonJS, of which nothing that is not used can be left out; the other one is the same code.
    resolve: { alias: { yaml: join(root, 'packages/core/node_modules/yaml/browser/index.js') } },
    transform: { target: 'node20' },
    plugins: [
      rulesAsFiles(folder, tables),
      entitiesAsFile(folder, tables),
      name === 'cli' ? engineBeside(folder) : withoutPdf('a PDF is checked by the command alone')
    ]
  })
  const { output } = await bundled.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    minify: true,
    comments: false
  })
  await bundled.close()
  return { output, tables }
}

/** In Node a text is read faster as a file than as a module: the rules stand beside the bundle. */
function rulesAsFiles(folder, tables) {
  return {
    name: 'rules-as-files',
    async load(id) {
      if (!/core[\\/]dist[\\/]data[\\/]\w+\.js$/.test(id)) return null
      // the table of words is made of a package, and no package is bundled with it
      if (basename(id) === 'words.js') tables.push(wordSource)
      const text = (await import(pathToFileURL(id).href)).default
      return `import { readFileSync } from 'node:fs'\nexport default ${reading(folder, `${basename(id, '.js')}.txt`, text)}\n`
    }
  }
}

/** The table of named entities is a fifth of what every run needs, and asked by few: read when it is first asked. */
function entitiesAsFile(folder, tables) {
  return {
    name: 'entities-as-file',
    async load(id) {
      if (!/[\\/]decode-named-character-reference[\\/]index\.js$/.test(id)) return null
      const table = await this.resolve('character-entities', id)
      tables.push(table.id)
      const text = JSON.stringify((await import(pathToFileURL(table.id).href)).characterEntities)
      return `import { readFileSync } from 'node:fs'
        let table
        export function decodeNamedCharacterReference(name) {
          table ??= JSON.parse(${reading(folder, 'entities.json', text)})
          return Object.hasOwn(table, name) ? table[name] : false
        }`
    }
  }
}

/** What reads PDF loads its engine from the folder that it stands in itself. */
function engineBeside(folder) {
  return {
    name: 'engine-beside',
    load(id) {
      if (!/[\\/]@embedpdf[\\/]pdfium[\\/]dist[\\/]index\.js$/.test(id)) return null
      mkdirSync(folder, { recursive: true })
      copyFileSync(join(dirname(id), 'pdfium.wasm'), join(folder, 'pdfium.wasm'))
      return null
    }
  }
}

/** Writes a text beside the bundle; answers the expression that reads it. */
function reading(folder, name, text) {
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'data', name), text)
  return `readFileSync(import.meta.dirname + '/data/${name}', 'utf8')`
}
