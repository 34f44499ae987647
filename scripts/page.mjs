/**
 * The page that a browser opens from a file: the worker, the rules and the page's own script and style in one HTML, with a policy that
 * names them by their hashes and forbids all else.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import zopfli from '@gfx/zopfli'
import { rolldown } from 'rolldown'
import { root } from './build-state.mjs'
import { licencesOf } from './licences.mjs'
import { withoutPdf } from './without-pdf.mjs'

const source = join(root, 'packages/workshop/src')

const table = 'decode-named-character-reference'

/** Names of characters ("&eacute;") stand in the page once: Markdown is read with the table that HTML has. */
const oneTableOfNames = {
  name: 'one-table-of-names',
  async resolveId(specifier, importer) {
    if (specifier === table) return `\0${table}`
    if (importer !== `\0${table}`) return null
    const parser = await this.resolve('parse5', join(root, 'packages/core/src/reading-html.ts'))
    return this.resolve(specifier, parser.id)
  },
  load: (id) =>
    id === `\0${table}`
      ? `import { decodeHTMLStrict } from 'entities/decode'
         export function decodeNamedCharacterReference(name) {
           const decoded = decodeHTMLStrict('&' + name + ';')
           return decoded.includes(name + ';') ? false : decoded
         }`
      : null
}

/**
 * What the editor asks of the syntax of a programming language, and a text on the sheet has none: of the names that its commands import, the keys of the
 * page (`page/writing-keys.ts`) use one.
 */
const noSyntax = {
  name: 'no-syntax',
  load: (id) =>
    /@codemirror[\\/]language[\\/]dist[\\/]index\.js$/.test(id)
      ? `export const getIndentUnit = () => 2
         const none = null
         export { none as IndentContext, none as getIndentation, none as indentString, none as matchBrackets, none as syntaxTree, none as indentUnit }`
      : null
}

/** The page tells of a file of these formats that it cannot be opened there. */
const offThePage = {
  name: 'off-the-page',
  load: (id) =>
    /files[\\/]dist[\\/]off-the-page\.js$/.test(id)
      ? 'export const markup = []\nexport const booksAndRichText = []'
      : null
}

/** What a library asks of a source, and the page does not show; by its authors it names a study. */
const ofLibraries = [
  'circa',
  'container',
  'issue',
  'language',
  'looked-at',
  'pages',
  'read',
  'read-at',
  'seen',
  'volume'
]

/** What the page shows of the rules' sources, and no example of a rule. */
function shownReference(text) {
  const { sources, ...reference } = JSON.parse(text)
  const shown = ([name]) => !ofLibraries.includes(name)
  const shownOf = (source) => Object.fromEntries(Object.entries(source).filter(shown))
  return JSON.stringify({
    ...reference,
    examples: {},
    sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, shownOf(source)]))
  })
}

/** Writes the page; `data` are the texts of the rules, as the core serializes them. */
export async function buildPage(data) {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
  const define = { stigmalintVersion: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' }
  const worker = await scriptOf('checking/worker.ts', 'iife', define)
  const page = await scriptOf('page/main.ts', 'es', define)
  const style = readFileSync(join(source, 'page/style.css'), 'utf8').replace(/\s*\n\s*/g, ' ')
  const parts = {
    style,
    script: page.code,
    scan: await packed(data.scan),
    rules: await packed(data.rules),
    reference: await packed(shownReference(data.reference)),
    worker: await packed(worker.code),
    licences: await packed(licencesOf([...worker.modules, ...page.modules])),
    policy: policyFor(page.code, style)
  }
  const template = readFileSync(join(source, 'page/template.html'), 'utf8')
  const missing = Object.keys(parts).filter((name) => !template.includes(`{{${name}}}`))
  if (missing.length > 0) throw new Error(`template.html has no place for ${missing.join(', ')}`)
  const html = template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name])
  const folder = join(root, 'packages/workshop/dist')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'stigmalint.html'), html)
}

async function scriptOf(entry, format, define) {
  const bundled = await rolldown({
    cwd: root,
    input: join(source, entry),
    platform: 'browser',
    plugins: [
      oneTableOfNames,
      offThePage,
      noSyntax,
      withoutPdf('a PDF cannot be opened here. Check it with the command, or paste its text.')
    ],
    // A worker has no document: what decodes entities by one has another build for it.
    resolve: {
      conditionNames: ['worker', 'import', 'module', 'default'],
      alias: { yaml: join(root, 'packages/core/node_modules/yaml/browser/index.js') }
    },
    tsconfig: join(root, 'packages/workshop/tsconfig.json'),
    transform: { target: 'es2022', define },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message)
    }
  })
  const { output } = await bundled.generate({ format, minify: true, comments: false, codeSplitting: false })
  await bundled.close()
  const [chunk, ...others] = output
  if (others.length > 0) throw new Error(`${entry} is more than one file: ${others.map(({ fileName }) => fileName)}`)
  // What would end the element that it stands in.
  const code = chunk.code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')
  return { code, modules: chunk.moduleIds.filter(isAbsolute) }
}

/** Deflated as tightly as can be: a twentieth less than by zlib, for some seconds of the build. One round gives nearly all of it. */
const packed = async (text) =>
  Buffer.from(await zopfli.deflateAsync(Buffer.from(text), { numiterations: 1 })).toString('base64')

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policyFor = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types stigmalint-worker'
  ].join('; ')
