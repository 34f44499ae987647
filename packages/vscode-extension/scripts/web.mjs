/** The extension for VS Code in a browser: the same client and server, bundled with what a browser has in place of Node's. */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from '../../../scripts/build-state.mjs'
import { withoutPdf } from '../../../scripts/without-pdf.mjs'

const source = join(root, 'packages/vscode-extension')
const web = join(source, 'src/web')
const require = createRequire(join(source, 'package.json'))

/** Modules of Node, and modules that ask for its processes, with what stands in their place. */
const inPlace = {
  'node:buffer': join(web, 'no-disk.ts'),
  'node:fs': join(web, 'no-disk.ts'),
  'node:os': join(web, 'no-disk.ts'),
  'node:path': require.resolve('path-browserify'),
  'node:url': join(web, 'file-addresses.ts'),
  'vscode-languageclient/node': 'vscode-languageclient/browser',
  'vscode-languageserver/node': 'vscode-languageserver/browser'
}

/** Writes client and server into `dist/web` of a folder; answers the files that they were made of. */
export async function bundleWeb(folder, written) {
  const client = await bundle('src/extension.ts', 'cjs', join(folder, 'dist/web/extension.js'), written)
  const server = await bundle('src/web/server.ts', 'iife', join(folder, 'dist/web/server.js'), written)
  return [...client, ...server]
}

async function bundle(entry, format, file, written) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const bundled = await rolldown({
    cwd: root,
    input: join(source, entry),
    platform: 'browser',
    external: ['vscode'],
    // A worker has no document: what decodes entities by one has another build for it.
    resolve: {
      conditionNames: ['worker', 'browser', 'import', 'module', 'default'],
      alias: { ...inPlace, yaml: join(root, 'packages/core/node_modules/yaml/browser/index.js') }
    },
    plugins: [forBrowsers(version), withoutPdf('a PDF is checked by the command alone')],
    // Browsers have no `setImmediate`.
    transform: {
      target: 'es2022',
      define: { setImmediate: 'setTimeout', 'process.env.NODE_ENV': '"production"', 'process.platform': '"browser"' }
    },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message)
    }
  })
  const { output } = await bundled.write({ file, format, codeSplitting: false, comments: false, ...written })
  await bundled.close()
  return output.flatMap(({ moduleIds = [] }) => moduleIds).filter(isAbsolute)
}

const forBrowsers = (version) => ({
  name: 'for-browsers',
  load: (id) => {
    if (/vscode-extension[\\/]src[\\/]server-options\.ts$/.test(id)) return `export * from './web/server-options.ts'`
    if (/project[\\/]dist[\\/]version\.js$/.test(id)) return `export const version = () => ${JSON.stringify(version)}`
    return null
  }
})
