/** The server as the SDK's own client meets it: structured answers hold to their schemas, and no path leads out of the roots. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.js'
import { connectHere, connectMcp, type McpClient } from './client.js'

const outside = temporaryFolder({ 'secret.md': 'The addicts came.\n' })
const folder = temporaryFolder({
  'draft.md': 'The addicts came. He is an alcoholic.\n',
  'docs/notes.txt': 'He committed suicide.\n',
  'docs/clean.md': 'People came.\n',
  'docs/data.png': 'x',
  'out.md': `→ ${join(outside, 'secret.md')}`,
  away: `→ ${outside}`,
  'left-out.md': 'The addicts came.\n',
  'stigmalint.config.yml': 'ignore: [left-out.md]\nrules:\n  alcohol/alcoholic: off\n'
})
const other = temporaryFolder({ 'their.md': 'The drug abusers came.\n' })
const everything = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

let mcp: McpClient
const connected = (): McpClient => mcp

beforeAll(async () => {
  mcp = await connectMcp(folder, [folder])
})
afterAll(() => mcp.close())

const found = async (name: string, asked: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { found: own, refused } = await connected().call(name, asked)
  expect(refused).toBe(undefined)
  return own ?? {}
}

test('it says what it is for, and that nothing is changed by it', async () => {
  const { client } = connected()
  expect(client.getInstructions()).toContain('No tool changes a file')
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'check_files',
    'check_text',
    'explain_rule',
    'list_rules',
    'rewrite_sentence'
  ])
  for (const { annotations, outputSchema, inputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
    expect(Object.keys(outputSchema?.properties ?? {}).length).toBeGreaterThan(0)
    expect(inputSchema.type).toBe('object')
  }
})

describe('check_text', () => {
  test('finds, says why and offers, by the configuration of the root', async () => {
    const text = 'The addicts came. He is an alcoholic.'
    expect(await found('check_text', { text })).toMatchObject({
      findings: [
        {
          rule: 'drug-use/addict',
          words: 'addicts',
          line: 1,
          column: 5,
          wordings: [{ wording: 'people with drug use disorders', safe: false }, { wording: 'people who use drugs' }]
        }
      ],
      notes: 0,
      leftOut: 0
    })
  })

  test('reads it as it is told, by the profile that it is told', async () => {
    const text = '> The addicts came.\n\nThe drug abusers left the `addicts` key.'
    const first = async (asked: object): Promise<unknown> => (await found('check_text', { text, ...asked }))['findings']
    expect(await first({})).toHaveLength(1)
    expect(await first({ notes: true })).toHaveLength(2)
    expect(await first({ format: 'text' })).toHaveLength(2)
    expect(JSON.stringify(await first({ profile: 'us' }))).toContain('substance use disorders')
  })

  test('lists so many findings, and says how many more there are', async () => {
    const { findings, leftOut } = await found('check_text', { text: 'The addicts came.\n\n'.repeat(300) })
    expect(findings).toHaveLength(200)
    expect(leftOut).toBe(100)
  })
})

describe('check_files', () => {
  test('files and folders, and what was not checked', async () => {
    const before = everything()
    const result = await found('check_files', { paths: ['draft.md', 'docs', 'missing.md', 'left-out.md'] })
    expect(result).toMatchObject({
      checked: 3,
      files: [
        { path: 'draft.md', findings: [{ words: 'addicts' }] },
        { path: 'docs/notes.txt', findings: [{ words: 'committed suicide' }] }
      ]
    })
    expect(result['notChecked']).toEqual([
      'missing.md: not found',
      expect.stringMatching(/^left-out\.md: left out by .*stigmalint\.config\.yml$/)
    ])
    expect(everything()).toEqual(before)
    expect(readFileSync(join(folder, 'draft.md'), 'utf8')).toBe('The addicts came. He is an alcoholic.\n')
  })

  test.each([
    ['the way up', '../x.md'],
    ['a full path', join(outside, 'secret.md')],
    ['a full path where nothing is', join(outside, 'nothing.md')],
    ['a link to a file', 'out.md'],
    ['a link to a folder', 'away/secret.md'],
    ['a link to a folder as a whole', 'away'],
    ['another place of the system', '/etc/hostname'],
    ['a name that begins like the root', `${folder}-other/x.md`]
  ])('%s out of the roots is refused, in the same words', async (_, path) => {
    expect(await found('check_files', { paths: [path] })).toEqual({
      files: [],
      checked: 0,
      notChecked: [`${path}: outside of the folders that may be read (${folder})`]
    })
  })

  test('a folder with links that lead out of it', async () => {
    const { files } = await found('check_files', { paths: ['.'] })
    expect(JSON.stringify(files)).not.toContain('secret')
  })

  test('a glob is no path', async () => {
    expect(await found('check_files', { paths: ['*.md', '{..,docs}/*.md'] })).toMatchObject({ checked: 0 })
  })

  test('roots that change', async () => {
    const moving = await connectHere(folder, [folder])
    expect((await moving.call('check_files', { paths: ['draft.md'] })).found).toMatchObject({ checked: 1 })
    await moving.setRoots([other])
    expect((await moving.call('check_files', { paths: ['their.md'] })).found).toMatchObject({ checked: 1 })
    expect((await moving.call('check_files', { paths: [join(folder, 'draft.md')] })).found).toMatchObject({
      checked: 0
    })
    await moving.setRoots([])
    expect((await moving.call('check_files', { paths: ['their.md'] })).found).toMatchObject({
      notChecked: ['no folder may be read, the client has to name one as a root']
    })
    await moving.close()
  })

  test.each([
    ['a client without roots gets the folder that the server was started in', null, [], 'draft.md'],
    ['--root wins over what the client says', [folder], ['--root', other], 'their.md']
  ])('%s', async (_, roots, words, path) => {
    const own = await connectMcp(folder, roots, words)
    expect((await own.call('check_files', { paths: [path] })).found).toMatchObject({ checked: 1 })
    expect((await own.call('check_files', { paths: [outside] })).found).toMatchObject({ checked: 0 })
    await own.close()
  })
})

describe('rules', () => {
  test('explained, by id or name', async () => {
    for (const rule of ['drug-use/addict', 'addict'])
      expect(await found('explain_rule', { rule })).toMatchObject({
        id: 'drug-use/addict',
        sources: expect.arrayContaining([expect.objectContaining({ url: expect.stringContaining('https:') })]),
        page: expect.stringContaining('## Who says so')
      })
  })

  test('listed, all or of a pack', async () => {
    const all = await found('list_rules', {})
    const some = await found('list_rules', { pack: 'alcohol' })
    const length = ({ rules }: Record<string, unknown>): number => (Array.isArray(rules) ? rules.length : 0)
    expect(length(some)).toBeGreaterThan(0)
    expect(length(all)).toBeGreaterThan(length(some))
  })

  test('as resources: each that is listed can be read', async () => {
    const { client } = connected()
    const { resources } = await client.listResources()
    expect(resources.length).toBeGreaterThan(50)
    const page = await client.readResource({ uri: 'stigmalint://rules/drug-use/addict' })
    expect(page.contents[0]).toMatchObject({ mimeType: 'text/markdown', text: expect.stringContaining('## Why') })
    const list = await client.readResource({ uri: 'stigmalint://rules' })
    expect(JSON.stringify(list.contents)).toContain('drug-use/addict')
    await expect(client.readResource({ uri: 'stigmalint://rules/drug-use/nothing' })).rejects.toThrow('unknown rule')
  })

  test('and completed', async () => {
    const { completion } = await connected().client.complete({
      ref: { type: 'ref/resource', uri: 'stigmalint://rules/{pack}/{name}' },
      argument: { name: 'pack', value: 'drug' }
    })
    expect(completion.values).toContain('drug-use')
  })
})

test('a sentence as each profile writes it', async () => {
  const { rewrites } = await found('rewrite_sentence', { sentence: "An addict's family came." })
  expect(rewrites).toMatchObject([
    { profile: 'un', text: 'The family of a person with a drug use disorder came.', changed: true },
    { profile: 'us', text: 'The family of a person with a substance use disorder came.' },
    { profile: 'ca' },
    { profile: 'uk' }
  ])
  expect(await found('rewrite_sentence', { sentence: 'People came.', profiles: ['us'] })).toEqual({
    rewrites: [{ profile: 'us', text: 'People came.', changed: false, findings: [] }]
  })
})

test('the prompt asks for a review, and for no change', async () => {
  const { client } = connected()
  const { messages } = await client.getPrompt({ name: 'review_draft', arguments: { path: 'draft.md', profile: 'us' } })
  const text = JSON.stringify(messages)
  for (const part of ['draft.md with check_files', 'profile us', 'Change no file unless I ask'])
    expect(text).toContain(part)
})

test.each<[what: string, name: string, asked: Record<string, unknown>, line: string]>([
  ['a rule that is not there', 'explain_rule', { rule: 'drug-use/adict' }, 'did you mean `drug-use/addict`'],
  ['a pack that is not there', 'list_rules', { pack: 'drugs' }, 'unknown pack `drugs`'],
  ['a text that is none', 'check_text', { text: 5 }, 'text'],
  ['a profile that is none', 'check_text', { text: 'a', profile: 'mars' }, 'profile'],
  ['a text that is too long', 'check_text', { text: 'a'.repeat(2_000_001) }, 'text'],
  ['no paths', 'check_files', { paths: [] }, 'paths']
])('%s is refused in words', async (_, name, asked, line) => {
  const { refused } = await connected().call(name, asked)
  expect(refused).toContain(line)
})

test('a configuration with a mistake is told', async () => {
  const broken = temporaryFolder({ 'stigmalint.config.yml': 'profil: us\n', 'a.md': 'The addicts came.\n' })
  const own = await connectHere(broken)
  expect((await own.call('check_text', { text: 'a' })).refused).toContain('stigmalint.config.yml:1:1')
  expect((await own.call('check_files', { paths: ['a.md'] })).found).toMatchObject({
    notChecked: ['a.md: its configuration has mistakes that have to be mended first']
  })
  await own.close()
})
