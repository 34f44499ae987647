/**
 * What the grammar of a language knows of words of open classes, written from its file in rules/grammar. The build writes it
 * before it compiles, so that each word stands once, in data.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './build-state.mjs'

const { parse } = createRequire(join(root, 'packages/core/package.json'))('yaml')
/** The folder of each language in packages/core/src/languages. */
const folders = { en: 'english' }

/** Path to text, from the root of the project. Throws an Error of one line where a list is no list of words. */
export function grammarFiles(folder = join(root, 'rules/grammar')) {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
  return new Map(
    names.sort().map((name) => {
      const path = `rules/grammar/${name}`
      const language = folders[name.replace(/\.ya?ml$/, '')]
      if (!language)
        throw new Error(`${path}: no such language, name the file ${Object.keys(folders).join(' or ')}.yml`)
      const module = `packages/core/src/languages/${language}/words/open-classes.ts`
      return [module, moduleOf(path, listsIn(path, readFileSync(join(folder, name), 'utf8')))]
    })
  )
}

/** Writes what is not up to date. */
export function writeGrammarFiles() {
  for (const [path, text] of grammarFiles()) {
    const target = join(root, path)
    if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
  }
}

function listsIn(path, text) {
  let lists
  try {
    lists = parse(text)
  } catch (error) {
    throw new Error(`${path}: ${String(error.message).split('\n')[0]}`)
  }
  if (!Array.isArray(lists)) throw new Error(`${path}: this file is a list, begin each of its entries with \`- id:\``)
  const ids = new Set()
  for (const list of lists) {
    const { id, title, words, forms } = list ?? {}
    const place = `${path}: \`${id}\``
    if (typeof id !== 'string' || !/^[a-z]+(?:-[a-z]+)*$/.test(id) || typeof title !== 'string')
      throw new Error(`${path}: an entry has no \`id\` in lower case, or no \`title\`, add it`)
    if (ids.has(id)) throw new Error(`${place} stands here a second time, put the two together`)
    ids.add(id)
    if ((words === undefined) === (forms === undefined))
      throw new Error(`${place} needs \`words\` or \`forms\`, and not both`)
    for (const word of words ?? Object.entries(forms).flat(2))
      if (typeof word !== 'string' || !/^\p{L}+$/u.test(word))
        throw new Error(`${place} has \`${word}\`, which is no word, write one of letters (on, off, no in quotes)`)
    const twice = words?.find((word, index) => words.indexOf(word) !== index)
    if (twice !== undefined) throw new Error(`${place} has \`${twice}\` twice, take one away`)
  }
  return lists
}

function moduleOf(path, lists) {
  const constants = lists.map(({ id, title, words, forms }) =>
    words
      ? `/** ${title} */\nexport const ${camel(id)} = ${inWords(words)}`
      : `/** ${title} */\n${mapOf(camel(id), forms)}`
  )
  return `/** Written by the build from ${path}: change that file, not this one. */

${constants.join('\n\n')}
`
}

const inWords = (words) => `'${words.join(' ')}'.split(' ')`

function mapOf(name, forms) {
  const rows = Object.entries(forms).map(
    ([word, other]) =>
      `  ${word}: ${Array.isArray(other) ? `[${other.map((own) => `'${own}'`).join(', ')}]` : `'${other}'`}`
  )
  const isList = Object.values(forms).some(Array.isArray)
  return `export const ${name}: Readonly<Record<string, ${isList ? 'readonly string[]' : 'string'}>> = {\n${rows.join(',\n')}\n}`
}

const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
