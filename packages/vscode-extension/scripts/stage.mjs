#!/usr/bin/env node
/**
 * Puts together the folder of the extension as VS Code loads it: one bundle for the client, the bundle of the server,
 * schemas, pictures. Nothing else is in it, so that packaging needs no list of what to leave out.
 *
 *   node packages/vscode-extension/scripts/stage.mjs [FOLDER]
 *
 * With a FOLDER, for a debugger (.vscode/launch.json): the client stays readable and has a source map.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from '../../../scripts/build-state.mjs'
import { licencesOf } from '../../../scripts/licences.mjs'
import { bundleWeb } from './web.mjs'

const source = join(root, 'packages/vscode-extension')
const server = join(root, 'packages/language-server-program')

/** Pictures of the documentation that the walkthrough shows, by the names that the manifest gives them. */
const pictures = {
  'marked.png': 'editor-marked.png',
  'why.png': 'editor-why.png',
  'replace.png': 'editor-replace.png',
  'side-bar.png': 'editor-side-bar.png',
  'profile.png': 'editor-profile.png',
  'problems.png': 'editor-problems.png'
}

const forPackage = { minify: true, sourcemap: false }
const forDebugger = { minify: false, sourcemap: true }

if (process.argv[1] === import.meta.filename) {
  const [, , folder] = process.argv
  console.log(relative(root, folder === undefined ? await stage() : await stage(resolve(folder), forDebugger)))
}

/** In bytes, packed. The server and its rules are there twice: as files for a desktop, and in one for a browser. */
export const mostPackaged = 4 * 1024 * 1024

/** Answers the folder. */
export async function stage(folder = join(source, 'dist/package'), client = forPackage) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  const inputs = [...(await bundleClient(folder, client)), ...(await bundleWeb(folder, client))]
  const licences = [licencesOf(inputs), readFileSync(join(server, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')]
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licences.join(`\n${'='.repeat(80)}\nThe server:\n\n`))
  stageServer(folder)
  stageSchemas(folder)
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  cpSync(join(source, 'CHANGELOG.md'), join(folder, 'CHANGELOG.md'))
  cpSync(join(source, 'media'), join(folder, 'media'), {
    recursive: true,
    filter: (path) => !path.endsWith('icon.svg')
  })
  for (const [name, picture] of Object.entries(pictures)) {
    const path = join(root, 'docs/images', picture)
    // Missing only where the pictures are about to be made for the first time.
    if (existsSync(path)) cpSync(path, join(folder, 'media', name))
  }
  writeFileSync(join(folder, 'README.md'), asPage(readFileSync(join(source, 'README.md'), 'utf8')))
  return folder
}

/** The manifest without what belongs to the workspace; its name there is taken by the command. */
function manifest() {
  const written = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const kept = Object.entries(written).filter(([key]) => !['private', 'type', 'devDependencies'].includes(key))
  return { ...Object.fromEntries(kept), name: 'stigmalint' }
}

async function bundleClient(folder, written) {
  const bundled = await rolldown({
    cwd: root,
    input: 'packages/vscode-extension/src/extension.ts',
    platform: 'node',
    external: ['vscode'],
    // VS Code 1.91 runs extensions on Node 20.
    transform: { target: 'node20' }
  })
  const { output } = await bundled.write({
    file: join(folder, 'dist/extension.cjs'),
    format: 'cjs',
    codeSplitting: false,
    comments: false,
    ...written
  })
  await bundled.close()
  // a source map is output, too, and made of no module
  return output.flatMap(({ moduleIds = [] }) => moduleIds).filter(isAbsolute)
}

/** The server's own bundle, with a manifest that says that it is made of modules. */
function stageServer(folder) {
  const { name, version, license, type } = JSON.parse(readFileSync(join(server, 'package.json'), 'utf8'))
  const target = join(folder, 'server')
  mkdirSync(join(target, 'dist'), { recursive: true })
  writeFileSync(join(target, 'package.json'), `${JSON.stringify({ name, version, license, type }, null, 2)}\n`)
  for (const entry of readdirSync(join(server, 'dist')).filter((entry) => entry.endsWith('.cjs')))
    cpSync(join(server, 'dist', entry), join(target, 'dist', entry))
  cpSync(join(server, 'dist/data'), join(target, 'dist/data'), { recursive: true })
}

function stageSchemas(folder) {
  mkdirSync(join(folder, 'schema'))
  const schemas = [
    'packages/configuration/schema/stigmalint.config.schema.json',
    ...['rule', 'lexicon', 'names', 'profile', 'sources'].map((name) => `rules/schema/${name}.schema.json`)
  ]
  for (const path of schemas) cpSync(join(root, path), join(folder, 'schema', path.replace(/^.*\//, '')))
}

/**
 * The page of the extension inside VS Code shows pictures from the network only, and nothing is fetched from a network
 * here: its pictures are those of the walkthrough. Links into the repository become plain words.
 */
function asPage(text) {
  return text
    .replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, '')
    .replace(/\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, '$1')
    .replace(
      '## What you can do\n',
      '## What you can do\n\nIn pictures: `Welcome: Open Walkthrough`, then `Write without stigma`.\n'
    )
}
