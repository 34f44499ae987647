/** The rule files below a folder, as the compiler takes them: path from the root of the project, and text. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build-state.mjs'

export function readRuleFiles(folder = 'rules') {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.yml') || path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const problemLine = ({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`
