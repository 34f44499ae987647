/** The project's own rules, compiled from their files: for tests of rules and of compiling. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileRules, type RuleFile } from '../src/compile/index.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

function filesBelow(folder: string): RuleFile[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(file)
      return /\.ya?ml$/.test(entry.name) ? [{ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') }] : []
    })
}

/** The words of grammar are part of the engine, and reviews are for readers. */
const isOfRules = ({ path: file }: RuleFile): boolean =>
  !file.startsWith('rules/grammar/') && file !== 'rules/reviews.yml'

export const compiledRules = compileRules(filesBelow('rules').filter(isOfRules))
