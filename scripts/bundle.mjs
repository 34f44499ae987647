/**
 * A program as one bundle of CommonJS, with chunks that are loaded when they are needed. What its texts are read from, the rules
 * above all, is the caller's choice: files beside the bundle, or what an executable carries.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { root } from './build-state.mjs'
import { wordSource } from './word-table.mjs'

/**
 * Bundles a program, which is the file that it starts with. `texts`, given a text with its name, keeps it and answers the expression that reads it. `folder`: where
 * the bundle is written, else it is only answered. Answers the output, and the files of packages that its texts are made of.
 */
export async function bundleProgram(main, { texts, folder, plugins = [] }) {
  const tables = []
  const bundled = await rolldown({
    cwd: root,
    input: { main },
    platform: 'node',
    // Its build for Node is CommonJS, of which nothing that is not used can be left out; the other one is the same code.
    resolve: { alias: { yaml: join(root, 'packages/core/node_modules/yaml/browser/index.js') } },
    transform: { target: 'node20' },
    plugins: [...plugins, rulesAsTexts(texts, tables), entitiesAsText(texts, tables)]
  })
  const options = {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    minify: true,
    comments: false
  }
  const { output } = folder ? await bundled.write({ dir: folder, ...options }) : await bundled.generate(options)
  await bundled.close()
  return { output, tables }
}

/** Texts as files: in `data`, beside the bundle. */
export function besideTheBundle(folder) {
  return (name, text) => {
    mkdirSync(join(folder, 'data'), { recursive: true })
    writeFileSync(join(folder, 'data', name), text)
    return `require('node:fs').readFileSync(import.meta.dirname + '/data/${name}', 'utf8')`
  }
}

/** What reads PDF loads its engine from the folder that it stands in itself. */
export function engineBeside(folder) {
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

/** In Node a text is read faster than a module: the rules are texts. */
function rulesAsTexts(texts, tables) {
  return {
    name: 'rules-as-texts',
    async load(id) {
      if (!/core[\\/]dist[\\/]data[\\/]\w+\.js$/.test(id)) return null
      // the table of words is made of a package, and no package is bundled with it
      if (basename(id) === 'words.js') tables.push(wordSource)
      const text = (await import(pathToFileURL(id).href)).default
      return `export default ${texts(`${basename(id, '.js')}.txt`, text)}\n`
    }
  }
}

/** The table of named entities is a fifth of what every run needs, and asked by few: read when it is first asked. */
function entitiesAsText(texts, tables) {
  return {
    name: 'entities-as-text',
    async load(id) {
      if (!/[\\/]decode-named-character-reference[\\/]index\.js$/.test(id)) return null
      const table = await this.resolve('character-entities', id)
      tables.push(table.id)
      const text = JSON.stringify((await import(pathToFileURL(table.id).href)).characterEntities)
      return `let table
        export function decodeNamedCharacterReference(name) {
          table ??= JSON.parse(${texts('entities.json', text)})
          return Object.hasOwn(table, name) ? table[name] : false
        }`
    }
  }
}
