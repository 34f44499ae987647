/**
 * The rule files below a folder, as the compiler takes them: path from the root of the project, and text. The words of
 * grammar are part of the engine (`grammar-words.mjs`), and reviews are for readers (`evidence/reviews.mjs`).
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build-state.mjs'

export function readRuleFiles(folder = 'rules') {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.ya?ml$/.test(path) && !path.startsWith('rules/grammar/') && path !== 'rules/reviews.yml')
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const problemLine = ({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`
