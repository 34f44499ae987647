/** The picture in the README shows what the command prints today; `node scripts/picture.mjs` draws it anew. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { projectPath } from './command.js'

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** The lines of the picture: what stands at one height, from left to right. White space between colours is not drawn. */
function linesOf(svg: string): string[] {
  const lines = new Map<string, string[]>()
  for (const [, y = '', text = ''] of svg.matchAll(/<text x="[\d.]+" y="(\d+)"[^>]*>([^<]*)<\/text>/g))
    lines.set(y, [...(lines.get(y) ?? []), unescaped(text)])
  return [...lines.values()].map((parts) => bare(parts.join(' ')))
}

const bare = (line: string): string => line.replace(/\s+/g, ' ').trim()

it('docs/images/run.svg shows what the command prints about the sample', () => {
  const { stdout } = spawnSync(process.execPath, ['packages/cli/bin/stigmalint.js', 'samples/draft.md'], {
    cwd: projectPath('.'),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], COLUMNS: '80', npm_command: 'exec' },
    encoding: 'utf8'
  })
  const [typed, ...shown] = linesOf(readFileSync(projectPath('docs/images/run.svg'), 'utf8'))
  expect(typed).toBe('$ npx stigmalint samples/draft.md')
  // A terminal of 80 columns goes on in its next line.
  const rows = stdout.split('\n').flatMap((line) => line.match(/.{1,80}/g) ?? [])
  expect(shown).toEqual(rows.map(bare).filter((row) => row !== ''))
})
