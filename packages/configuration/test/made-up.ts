/** A few rules and a file system of a few texts, to read configurations by. */
import { compileRules, type CompileResult, type RuleFile } from '@stigmalint/core/compile'
import type { FileAccess } from '../src/find.js'
import { createLoader } from '../src/loader.js'

export const rule = (id: string): string => `
id: ${id}
title: A test
status: stable
since: 0.1.0
severity: information
message: '"{actual}" is a test'
why: It is a test.
flag: [{noun: ${id.replace(/.*\//, '').replaceAll('-', ' ')}}]
suggest: []
sources: [{id: general-usage, says: avoid}]
examples: {flagged: [{text: A «word»., becomes: A word.}], unflagged: [{text: Nothing., because: no-match}]}
`
const profile = (id: string) => ({ path: `rules/profiles/${id}.yml`, text: `id: ${id}\ntitle: ${id}\n` })
export const authored: readonly RuleFile[] = [
  { path: 'rules/en/drug-use/addict.yml', text: rule('drug-use/addict') },
  { path: 'rules/en/alcohol/drunkard.yml', text: rule('alcohol/drunkard') },
  { path: 'rules/renamed.yml', text: 'drug-use/old-name: drug-use/addict\n' },
  { path: 'rules/sources.yml', text: '- {id: general-usage, title: General usage, kind: none}\n' },
  profile('un'),
  profile('us')
]
export const compiled: CompileResult = compileRules(authored)
export const builtIn = compiled.ruleSet

/** A file system of a few texts. */
export function fileSystem(texts: Record<string, string>): FileAccess & { reads: string[] } {
  const reads: string[] = []
  return {
    reads,
    isFile: (path) => Object.hasOwn(texts, path),
    isFolder: (path) => Object.keys(texts).some((file) => file.startsWith(`${path}/`)),
    realPath: (path) => path,
    readText: (path) => {
      reads.push(path)
      const text = texts[path]
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return text
    },
    listFiles: (folder) =>
      Object.keys(texts)
        .filter((file) => file.startsWith(`${folder}/`))
        .sort()
  }
}

export const loaderOf = (texts: Record<string, string>, options = {}) =>
  createLoader({ builtIn, files: fileSystem(texts), ...options })

export const lines = (problems: readonly { path: string; line: number; column: number; message: string }[]): string[] =>
  problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`)
