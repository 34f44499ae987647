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
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { buildFingerprint, markBuilt, root } from './build-state.mjs'
import { besideTheBundle, bundleProgram, engineBeside } from './bundle.mjs'
import { writeExerciseTexts } from './exercise-texts.mjs'
import { writeGrammarFiles } from './grammar-words.mjs'
import { writeProfileFiles } from './profiles.mjs'
import { licencesOf } from './licences.mjs'
import { withoutPdf } from './without-pdf.mjs'
import { buildPage } from './page.mjs'
import { problemLine, readRuleFiles } from './rule-files.mjs'
import { wordLicence, wordTable } from './word-table.mjs'

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
  const plugins = [name === 'cli' ? engineBeside(folder) : withoutPdf('a PDF is checked by the command alone')]
  const written = await bundleProgram(`packages/${name}/src/main.ts`, {
    texts: besideTheBundle(folder),
    folder,
    plugins
  }).catch((error) => {
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
