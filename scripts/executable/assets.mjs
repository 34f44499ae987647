/** What the executable carries beside Node: the files of the package by their paths in it, as texts. */
import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { root } from '../build-state.mjs'
import { bundleProgram } from '../bundle.mjs'
import { licencesOf } from '../licences.mjs'

const source = join(root, 'packages/cli')

/** So much of an executable may be stigmalint's own, in bytes; the rest is Node. */
export const mostOwnBytes = 8_000_000

/** Answers the texts by their paths, the version, and the licences of the packages in them. */
export async function assetsOfCommand() {
  const { version, homepage } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const assets = new Map()
  const { output, tables } = await bundleProgram('packages/cli/src/main.ts', {
    texts: (name, text) => {
      assets.set(`dist/data/${name}`, text)
      return `require('node:sea').getAsset('dist/data/${name}', 'utf8')`
    },
    plugins: [inOneFile({ version, homepage })]
  })
  for (const { fileName, code } of output) assets.set(`dist/${fileName}`, code)
  for (const name of ['stigmalint.js', 'require-node.js', 'compile-later.js'])
    assets.set(`bin/${name}`, readFileSync(join(source, 'bin', name), 'utf8'))
  assets.set('start.cjs', readFileSync(join(import.meta.dirname, 'start.cjs'), 'utf8'))
  const modules = output.flatMap(({ moduleIds }) => moduleIds).filter(isAbsolute)
  return { assets, version, licences: licencesOf([...modules, ...tables]) }
}

/** What the command reads beside itself elsewhere: here there is nothing beside it. */
function inOneFile(manifest) {
  return {
    name: 'in-one-file',
    load(id) {
      if (/project[\\/]dist[\\/]version\.js$/.test(id)) return answering('version', manifest.version)
      if (/cli[\\/]src[\\/]homepage\.ts$/.test(id)) return answering('homepage', manifest.homepage)
      if (/cli[\\/]src[\\/]itself\.ts$/.test(id)) return `export * from './itself-in-one-file.ts'`
      return null
    }
  }
}

const answering = (name, value) => `export const ${name} = () => ${JSON.stringify(value)}`
