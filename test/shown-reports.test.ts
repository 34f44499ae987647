/** The reports that the README and the documentation show are those that the command prints. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectPath } from './command.js'
import { temporaryFolder } from './temporary-folder.js'

const page = (path: string): string => readFileSync(projectPath(path), 'utf8')

/** What a terminal of 80 columns gets, without its colours. */
function printed(words: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}): string {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], COLUMNS: '80', ...environment }
  const { stdout } = spawnSync(process.execPath, words, { cwd, env, encoding: 'utf8' })
  return stdout
}

it('README: what npm start prints', () => {
  const out = printed(['scripts/run.mjs', 'start'], projectPath('.'), { npm_command: 'start' })
  expect(page('README.md')).toContain(`\`npm start\` prints:\n\n\`\`\`\n${out}\`\`\`\n`)
})

it('docs/check-a-draft.md: the report of its draft', () => {
  const source = page('docs/check-a-draft.md')
  const [, draft = '', report = ''] =
    /^## Read the report\n.*?^```md\n(.*?)^```\n.*?^```\n(.*?)^```$/ms.exec(source) ?? []
  const folder = temporaryFolder({})
  writeFileSync(join(folder, 'draft.md'), draft)
  expect(report).toBe(printed([projectPath('packages/cli/bin/stigmalint.js'), 'draft.md'], folder))
})

it('no page tells its readers to install a name from a registry', () => {
  const pages = [
    'README.md',
    'packages/cli/README.md',
    'packages/core/README.md',
    'packages/language-server-program/README.md'
  ]
  const docs = ['check-a-draft', 'configuration', 'editors', 'keep-a-house-list', 'language-server', 'use-the-library']
  for (const path of [...pages, ...docs.map((name) => `docs/${name}.md`), 'packages/vscode-extension/README.md'])
    expect(page(path)).not.toMatch(/(?:npm (?:i|install|add)|pnpm (?:add|dlx)|yarn add)(?: -\S+)* @?stigmalint|npx -y/)
})
