#!/usr/bin/env node
/**
 * Sets the version of all packages, and makes what stands under "Unreleased" in the changelogs its part.
 *
 *   node scripts/set-version.mjs 0.2.0        writes all files, or none
 *   node scripts/set-version.mjs --notes      prints what CHANGELOG.md says of the version that there is
 *   node scripts/set-version.mjs --is v0.2.0  ends with 1 if that is not the tag of the version that there is
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build-state.mjs'
import { notesOf, released } from './release/version.mjs'

const read = (path) => readFileSync(join(root, path), 'utf8')
const own = () => JSON.parse(read('package.json')).version

process.exitCode = main(process.argv.slice(2))

function main([word, tag]) {
  if (word === '--notes') return say(notesOf(read('CHANGELOG.md'), own()))
  if (word === '--is') return tag === `v${own()}` ? 0 : fail(`the tag is ${tag ?? 'missing'}, the version ${own()}`)
  try {
    const texts = released(filesWithVersion(), word ?? '', new Date().toISOString().slice(0, 10))
    for (const [path, text] of Object.entries(texts)) writeFileSync(join(root, path), text)
    console.log(
      `${Object.keys(texts).length} files have version ${word} now: read CHANGELOG.md, commit, and tag v${word}`
    )
    return 0
  } catch (error) {
    return fail(error.message)
  }
}

function filesWithVersion() {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  const packages = readdirSync(join(root, 'packages')).flatMap((name) => [
    `packages/${name}/package.json`,
    `packages/${name}/README.md`
  ])
  const paths = ['package.json', 'CHANGELOG.md', 'README.md', ...pages.map((name) => `docs/${name}`), ...packages]
  return Object.fromEntries(paths.filter((path) => existsSync(join(root, path))).map((path) => [path, read(path)]))
}

function say(text) {
  if (text === null) return fail(`CHANGELOG.md has no part for ${own()}`)
  console.log(text)
  return 0
}

function fail(message) {
  console.error(`set-version: ${message}`)
  return 1
}
