/** Whether what was built still fits the sources: a fingerprint of names, sizes and times of all that the build reads. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const stamp = join(root, 'node_modules/.cache/stigmalint/built')
const products = [
  'packages/core/dist/index.js',
  'packages/configuration/dist/index.js',
  'packages/files/dist/index.js',
  'packages/project/dist/index.js',
  'packages/cli/dist/main.cjs',
  'packages/language-server-program/dist/main.cjs',
  'packages/textlint-rule/dist/main.cjs',
  'packages/workshop/dist/stigmalint.html'
]

export function buildFingerprint() {
  const hash = createHash('sha256')
  const packages = readdirSync(join(root, 'packages')).flatMap((name) =>
    ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${name}/${part}`)
  )
  const sources = [
    'pnpm-lock.yaml',
    'tsconfig.json',
    'tsconfig.base.json',
    'scripts/build.mjs',
    'scripts/bundle.mjs',
    'scripts/exercise-texts.mjs',
    'packages/pages/texts',
    'scripts/page.mjs',
    'scripts/grammar-words.mjs',
    'scripts/profiles.mjs',
    'scripts/word-table.mjs',
    'rules',
    ...packages
  ]
  for (const source of sources.sort()) for (const line of describe(source)) hash.update(line)
  return hash.digest('hex')
}

function* describe(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) return
  if (stats.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) yield* describe(`${path}/${name}`)
  else yield `${path}:${stats.size}:${stats.mtimeMs}\n`
}

export function isBuilt(fingerprint) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint &&
    products.every((path) => existsSync(join(root, path)))
  )
}

export function markBuilt(fingerprint) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, fingerprint)
}
