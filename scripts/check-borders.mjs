#!/usr/bin/env node
/**
 * Checks that imports run one way: between the packages, and between the floors inside the core (its stages) and the server. A package's sources
 * may import what the table allows, by the exports of its package; a floor may import the floors before it; no file may import itself in a circle.
 * Two packages that depend on the same thing name the same version of it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import ts from 'typescript'
import { root } from './build-state.mjs'

/** The packages of docs/architecture.md, and the packages that each may import. */
const mayImport = {
  core: [],
  documents: ['core'],
  files: ['core', 'documents'],
  configuration: ['core', 'files'],
  project: ['core', 'configuration', 'files'],
  pages: ['core', 'documents'],
  cli: ['core', 'configuration', 'files', 'project', 'language-server', 'languagetool', 'mcp', 'pages'],
  'language-server': ['core', 'configuration', 'files', 'project'],
  languagetool: ['core', 'configuration', 'files', 'project'],
  mcp: ['core', 'configuration', 'files', 'project'],
  'language-server-program': ['language-server'],
  'textlint-rule': ['core', 'configuration', 'files'],
  'vscode-extension': ['core', 'language-server'],
  workshop: ['core', 'documents', 'files']
}

/** The floors of a package in their order: its folders, of which each may import those before it. Files beside them may import all. */
const floors = {
  core: ['compile', 'cut', 'scan', 'read', 'match', 'gates', 'suggest', 'prove', 'report'],
  'language-server': ['text', 'wire', 'settings', 'documents', 'findings', 'silence', 'answers', 'serve']
}

/**
 * Folders that stand beside the floors: `seam` are the files of them that every floor and the folders beside may import,
 * `floors` are those that the folder itself may import.
 */
const beside = {
  core: {
    formats: { seam: ['format.ts', 'comments.ts'], floors: ['cut', 'scan', 'read'] },
    languages: {
      seam: ['language.ts', 'index.ts'],
      floors: ['compile', 'scan', 'read', 'match', 'gates', 'suggest', 'prove']
    }
  }
}

const problems = []
const packages = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'src')))
const folderOf = new Map(packages.map((name) => [manifest(name).name, name]))
const imports = new Map()

for (const name of packages) {
  if (!Object.hasOwn(mayImport, name))
    report(`packages/${name}`, 'is in no row of the table, add it to scripts/check-borders.mjs')
  for (const file of sourcesIn(join(root, 'packages', name, 'src'))) imports.set(file, new Set(importsOf(name, file)))
}
for (const circle of circles())
  report(circle[0], `imports itself in a circle: ${circle.map((file) => relative(root, file)).join(' → ')}`)
compareVersions()

for (const problem of problems) console.error(problem)
console.log(`borders: ${imports.size} files in ${packages.length} packages, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function report(place, message) {
  problems.push(`${relative(root, join(root, relative(root, place))) || place}: ${message}`)
}

function manifest(name) {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path))
}

/** The files of the same package that a file imports, types included; reports each import that may not be. */
function importsOf(packageName, file) {
  const found = []
  for (const { fileName: specifier } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
    if (specifier.startsWith('.')) {
      const module = normalize(join(dirname(file), specifier)).replace(/\.js$/, '')
      const target = existsSync(`${module}.tsx`) ? `${module}.tsx` : `${module}.ts`
      if (!target.startsWith(join(root, 'packages', packageName, 'src') + sep))
        report(file, `imports \`${specifier}\`, which lies outside its package's sources`)
      else {
        found.push(target)
        checkFloors(packageName, file, target)
      }
    } else if (packageName === 'core' && specifier.startsWith('node:'))
      report(file, `imports \`${specifier}\`, but the engine also runs in browsers`)
    else {
      const other = folderOf.get(
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/')
      )
      if (!other || other === packageName) continue
      if (!mayImport[packageName]?.includes(other))
        report(file, `imports \`${specifier}\`, which packages/${packageName} may not`)
      else if (!isExported(other, specifier))
        report(file, `imports \`${specifier}\`, which packages/${other}/package.json does not export`)
    }
  }
  return found
}

function isExported(name, specifier) {
  const { name: own, exports = {} } = manifest(name)
  return Object.hasOwn(exports, `.${specifier.slice(own.length)}`)
}

function checkFloors(packageName, file, target) {
  const names = floors[packageName] ?? []
  const source = join(root, 'packages', packageName, 'src')
  const [fromFolder, toFolder] = [file, target].map((path) => relative(source, path).split(sep)[0])
  const [from, to] = [fromFolder, toFolder].map((name) => names.indexOf(name))
  if (toFolder !== fromFolder && isSeam(packageName, toFolder, target)) return
  const own = beside[packageName]?.[fromFolder]
  if (own && toFolder !== fromFolder && !own.floors.includes(toFolder))
    report(
      file,
      `imports \`${relative(source, target)}\`, but ${fromFolder} may import of ${own.floors.join(', ')} only`
    )
  if (from === -1) return
  if (to === -1) report(file, `imports \`${relative(source, target)}\`, but a floor may import earlier floors only`)
  else if (to > from)
    report(
      file,
      `imports the later floor \`${names[to]}\`, but a floor may import earlier floors only (${names.join(', ')})`
    )
}

function isSeam(packageName, folder, target) {
  const names = beside[packageName]?.[folder]?.seam ?? []
  return names.some((name) => target === join(root, 'packages', packageName, 'src', folder, name))
}

/** Each circle once, found by walking the imports in depth. */
function circles() {
  const done = new Set()
  const path = []
  const found = []
  const walk = (file) => {
    const start = path.indexOf(file)
    if (start !== -1) {
      found.push([...path.slice(start), file])
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const next of imports.get(file) ?? []) walk(next)
    path.pop()
    done.add(file)
  }
  for (const file of imports.keys()) walk(file)
  return found
}

function compareVersions() {
  const seen = new Map()
  for (const name of packages) {
    const { dependencies = {}, devDependencies = {} } = manifest(name)
    for (const [dependency, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const first = seen.get(dependency)
      if (first && first.version !== version)
        report(
          `packages/${name}/package.json`,
          `wants ${dependency} ${version}, packages/${first.name} wants ${first.version}: name one version`
        )
      else seen.set(dependency, { name, version })
    }
  }
}
