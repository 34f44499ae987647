#!/usr/bin/env node
/**
 * Builds everything: TypeScript to JavaScript and declarations, the rules to data modules of the core, and the command
 * and the language server to one bundle each, with chunks that are loaded when they are needed.
 *
 * Exits with 2 if the sources do not compile or a rule has a mistake. What can be built is built all the same, so that
 * one broken rule does not keep others from being tried.
 */
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildFingerprint, markBuilt, root } from './build-state.mjs'
import { licencesOf } from './licences.mjs'
import { problemLine, readRuleFiles } from './rule-files.mjs'

const fingerprint = buildFingerprint()
const compiled = compileSources()
const ruled = await compileRuleData()
const bundled = ruled.isWritten && (await bundle('cli')) && (await bundle('language-server'))
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
  for (const [name, text] of Object.entries(serialize(compiled))) {
    writeFileSync(join(folder, `${name}.js`), `export default ${JSON.stringify(text)}\n`)
    writeFileSync(join(folder, `${name}.d.ts`), `declare const text: string\nexport default text\n`)
  }
  return { isWritten: true, isClean: problems.length === 0 }
}

/** All that a program needs goes into its bundle, so that the published package installs nothing else. */
async function bundle(name) {
  const folder = join(root, 'packages', name, 'dist')
  const result = await build({
    absWorkingDir: root,
    entryPoints: [{ in: `packages/${name}/src/main.ts`, out: 'main' }],
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Its build for Node is CommonJS, which a module bundle cannot hold; the other one is the same code as modules.
    plugins: [rulesAsFiles(folder), requireBuiltIns()],
    alias: { yaml: join(root, 'packages/core/node_modules/yaml/browser/index.js') },
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning'
  }).catch(() => null)
  if (!result) return false
  const written = new Set(Object.keys(result.metafile.outputs).map((path) => basename(path)))
  for (const entry of readdirSync(folder)) if (entry.endsWith('.js') && !written.has(entry)) rmSync(join(folder, entry))
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf(Object.keys(result.metafile.inputs)))
  return true
}

/** Modules of CommonJS ask for Node's own with `require`, which a module bundle has not. */
function requireBuiltIns() {
  return {
    name: 'require-built-ins',
    setup(bundle) {
      bundle.onResolve({ filter: /^[a-z:_/]+$/ }, ({ path, kind }) =>
        kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'built-in' } : undefined
      )
      bundle.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
        contents: `export * from ${JSON.stringify(path)}\nexport { default } from ${JSON.stringify(path)}\n`
      }))
    }
  }
}

/** In Node a text is read faster as a file than as a module: the rules stand beside the bundle. */
function rulesAsFiles(folder) {
  return {
    name: 'rules-as-files',
    setup(bundle) {
      bundle.onLoad({ filter: /core[\\/]dist[\\/]data[\\/]\w+\.js$/ }, async ({ path }) => {
        const name = basename(path, '.js')
        mkdirSync(join(folder, 'data'), { recursive: true })
        writeFileSync(join(folder, 'data', `${name}.txt`), (await import(pathToFileURL(path).href)).default)
        return {
          contents: `import { readFileSync } from 'node:fs'\nexport default readFileSync(new URL('./data/${name}.txt', import.meta.url), 'utf8')\n`
        }
      })
    }
  }
}
