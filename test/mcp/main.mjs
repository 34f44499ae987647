#!/usr/bin/env node
/**
 * `npm run mcp`: the command line of the protocol's own inspector asks the server, as somebody who tries a server out does.
 * The inspector is large and needed here alone, so npm fetches it for this run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const inspector = '@modelcontextprotocol/inspector@0.22.0'
const command = fileURLToPath(new URL('../../packages/cli/bin/stigmalint.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stigmalint-mcp-'))
writeFileSync(join(folder, 'draft.md'), 'The addicts came.\n')

/** What the inspector prints of one question, as data; its own words where that is none. */
function inspect(...words) {
  const all = ['exec', '--yes', '--', inspector, '--cli', process.execPath, command, 'mcp', '--root', folder, ...words]
  const { stdout, stderr } = spawnSync('npm', all, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  try {
    return JSON.parse(stdout)
  } catch {
    return { stdout, stderr }
  }
}

const call = (name, ...given) =>
  inspect('--method', 'tools/call', '--tool-name', name, ...given.flatMap((own) => ['--tool-arg', own]))

const checks = [
  ['tools are listed', inspect('--method', 'tools/list'), ({ tools }) => tools?.length === 5],
  [
    'a text is checked',
    call('check_text', 'text=The addicts came.'),
    ({ structuredContent }) => structuredContent?.findings[0]?.rule === 'drug-use/addict'
  ],
  [
    'a file is checked',
    call('check_files', 'paths=["draft.md"]'),
    ({ structuredContent }) => structuredContent?.files[0]?.findings.length === 1
  ],
  [
    'a file outside of the root is not',
    call('check_files', 'paths=["/etc/hostname"]'),
    ({ structuredContent }) => structuredContent?.checked === 0 && structuredContent.notChecked.length === 1
  ],
  [
    'a rule is explained',
    call('explain_rule', 'rule=addict'),
    ({ structuredContent }) => structuredContent?.sources.length > 0
  ],
  [
    'rules are listed',
    call('list_rules', 'pack=alcohol'),
    ({ structuredContent }) => structuredContent?.rules.length > 0
  ],
  [
    'a sentence is rewritten',
    call('rewrite_sentence', 'sentence=The addicts came.'),
    ({ structuredContent }) => structuredContent?.rewrites.length === 4
  ],
  ['resources are listed', inspect('--method', 'resources/list'), ({ resources }) => resources?.length > 50],
  [
    'a resource is read',
    inspect('--method', 'resources/read', '--uri', 'stigmalint://rules/drug-use/addict'),
    ({ contents }) => contents?.[0]?.text.includes('## Why')
  ],
  ['prompts are listed', inspect('--method', 'prompts/list'), ({ prompts }) => prompts?.[0]?.name === 'review_draft'],
  [
    'a prompt is made',
    inspect('--method', 'prompts/get', '--prompt-name', 'review_draft', '--prompt-args', 'path=draft.md'),
    ({ messages }) => messages?.[0]?.content.text.includes('draft.md')
  ]
].map(([what, seen, isRight]) => ({ what, seen, isRight: isRight(seen) === true }))

rmSync(folder, { recursive: true, force: true })
for (const { what, seen, isRight } of checks)
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}${isRight ? '' : `: ${JSON.stringify(seen).slice(0, 500)}`}`)
const failed = checks.filter(({ isRight }) => !isRight).length
console.log(`${inspector}\n${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
