#!/usr/bin/env node
/** Packs what can be installed elsewhere (the command, the language server, the rule of textlint, the engine) into packed/, and says how. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build-state.mjs'

const folder = join(root, 'packed')
mkdirSync(folder, { recursive: true })
const caller = process.env.npm_execpath
for (const name of ['cli', 'language-server-program', 'textlint-rule', 'core']) {
  const words = ['pack', '--silent', '--pack-destination', folder]
  const options = { cwd: join(root, 'packages', name), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  // Called without npm. On Windows npm is a script that only a shell can start.
  const { status, stdout } = caller?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [caller, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`packages/${name} could not be packed, see above`)
    process.exitCode = 1
    break
  }
  console.log(`packed/${stdout.trim()}`)
}
