/** The project itself: its borders hold, and what its pages name is there. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { run } from '../packages/cli/test/run-command.js'
import { projectPath, runNode } from './command.js'

it('imports run one way, between packages and between stages', () => {
  expect(runNode(['scripts/check-borders.mjs']).error).toBe('')
})

const pages = [
  'README.md',
  ...readdirSync(projectPath('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
]

// the servers have options of their own
const helps = [[], ['languagetool'], ['mcp']].map((own) => run(projectPath('.'), [...own, '--help']))
const help = (await Promise.all(helps)).map(({ out }) => out).join('')

it.each(pages)('%s names only scripts, options and pages that are there', (page) => {
  const text = readFileSync(projectPath(page), 'utf8')
  const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'))
  const named = [...text.matchAll(/\b(?:npm run|pnpm) ([a-z][a-z-]*)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])

  const options = [...text.matchAll(/(?:^|`|\$ |npx )stigmalint [^`\n]*/gm)].flatMap(([line]) =>
    [...line.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)
  )
  expect(options.filter((option) => !help.includes(option))).toEqual([])
})

it('every direct dependency stands in docs/dependencies.md', () => {
  const text = readFileSync(projectPath('docs/dependencies.md'), 'utf8')
  const manifests = [
    'package.json',
    ...readdirSync(projectPath('packages')).map((name) => `packages/${name}/package.json`)
  ]
  const direct = manifests.flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(projectPath(path), 'utf8'))
    return Object.keys({ ...dependencies, ...devDependencies })
  })
  const missing = new Set(
    direct.filter(
      (name) =>
        !/^(@stigmalint\/|(textlint-rule-)?stigmalint(-language-server)?$)/.test(name) && !text.includes(`\`${name}\``)
    )
  )
  expect([...missing]).toEqual([])
})
