/** What a workspace, a configuration, a rule, an address or a message can do to the server: nothing but to be told about. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import type { Client } from './client.js'
import { inTurn } from './in-turn.js'
import { serverPath, serverProcess, startProcess } from './process.js'
import { place, range, server } from './servers.js'

const text = 'The addicts came.\n'
const uriIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href
const inFolder = (folder: string, more: object = {}): object => ({
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }],
  initializationOptions: { status: true },
  ...more
})

/** What is found in a document that nothing has to do with what came before. */
const isAlive = async (client: Client): Promise<void> => {
  client.open('file:///nowhere/alive.md', text)
  expect(await client.published('file:///nowhere/alive.md', 1)).toHaveLength(1)
  close(client, 'file:///nowhere/alive.md')
}

const close = (client: Client, uri: string): void => client.notify('textDocument/didClose', { textDocument: { uri } })

/** Each line that was shown or logged is one, and none speaks of a fault of the program. */
function assertDull(client: Client): void {
  const lines = client.received
    .filter(({ method }) => method === 'window/logMessage' || method === 'window/showMessage')
    .map(({ params }) => params.message)
  for (const line of lines) expect(line).not.toMatch(/\n|the program itself|failed/)
}

describe('a message out of place', () => {
  it.each([null, undefined, {}, [], 5])('calls off nothing: %j', async (params) => {
    const client = server()
    await client.initialize()
    client.send({ jsonrpc: '2.0', method: '$/cancelRequest', params })
    await isAlive(client)
  })

  const junk = [undefined, null, 5, 'x', [], [null], {}, { textDocument: null }, { textDocument: { uri: 5 } }]
  const requests = [
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/codeAction',
    'textDocument/diagnostic',
    'workspace/diagnostic',
    'workspace/executeCommand',
    'stigmalint/explain',
    'stigmalint/rules',
    'stigmalint/profile'
  ]
  const notifications = [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didSave',
    'textDocument/didClose',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
    'window/workDoneProgress/cancel',
    'stigmalint/leaves',
    '$/setTrace',
    '$/progress',
    '$/cancelRequest'
  ]

  it('is answered or left out, whatever it holds', async () => {
    const client = server()
    await client.initialize({ workspace: { workspaceFolders: true } })
    for (const params of junk) {
      for (const method of notifications) client.send({ jsonrpc: '2.0', method, params })
      for (const [index, method] of requests.entries()) {
        const answer = await client.ask(method, params, `${JSON.stringify(params)} ${index}`)
        expect('result' in answer || 'error' in answer).toBe(true)
      }
    }
    await isAlive(client)
  })

  it('leaves no trace of the program in the log', async () => {
    const client = serverProcess()
    await client.initialize({ workspace: { workspaceFolders: true } })
    for (const params of [...junk, { event: null }, { event: {} }, { event: { added: [null], removed: 'x' } }])
      for (const method of notifications) client.send({ jsonrpc: '2.0', method, params })
    await isAlive(client)
    await client.stop()
    expect(client.errors).not.toMatch(/^\s+at /m)
  })
})

describe('an initialize that failed', () => {
  const junk: [what: string, params: unknown][] = [
    ['nothing', null],
    ['a number', 5],
    ['a list', []],
    ['no capabilities', {}],
    ['capabilities that are a text', { capabilities: 'x' }],
    ['encodings that are no list', { capabilities: { general: { positionEncodings: 5 } } }],
    ['folders that are no list', { capabilities: {}, workspaceFolders: 5 }],
    ['folders that are none', { capabilities: {}, workspaceFolders: [null] }]
  ]

  it.each(junk)('may be followed by a correct one: %s', async (_, params) => {
    const client = server()
    const first = await client.ask('initialize', params)
    if (first.error) await client.initialize()
    else client.notify('initialized')
    await isAlive(client)
    expect((await client.ask('initialize', { capabilities: {} })).error?.code).toBe(-32600)
  })

  it('is said to have failed', async () => {
    const client = server()
    expect((await client.ask('initialize', null)).error?.message).toBeTruthy()
  })
})

describe('an address', () => {
  const long = 'n'.repeat(300)
  const addresses: [what: string, uri: string][] = [
    ['with a NUL character', 'file:///x/%00/a.md'],
    ['with a name that is too long', `file:///x/${long}.md`],
    ['with a path that is too long', `file:///${`${long}/`.repeat(40)}a.md`],
    ['below a file', 'file:///dev/null/x.md'],
    ['with a line break', 'file:///x/a%0A::error::b.md'],
    ['with a broken escape', 'file:///x/%zz/a.md'],
    ['of another machine', 'file://elsewhere/x/a.md'],
    ['without a path', 'file:'],
    ['empty', '']
  ]

  it.each(addresses)('%s: the text is checked', async (_, uri) => {
    const client = server()
    await client.initialize({}, { initializationOptions: { status: true } })
    client.open(uri, text)
    expect(await client.published(uri, 1)).toHaveLength(1)
    client.change(uri, 2, [{ range: range(0, 0, 0), text: 'Two addicts left. ' }])
    expect(await client.published(uri, 2)).toHaveLength(2)
    client.notify('textDocument/didSave', { textDocument: { uri } })
    client.notify('textDocument/didClose', { textDocument: { uri } })
    await isAlive(client)
    assertDull(client)
  })

  it('below a link that leads to itself: the text is checked', async () => {
    const folder = temporaryFolder({ loop: '→ loop' })
    const client = server()
    await client.initialize({}, inFolder(folder))
    client.open(uriIn(folder, 'loop/a.md'), text)
    expect(await client.published(uriIn(folder, 'loop/a.md'), 1)).toHaveLength(1)
    assertDull(client)
  })
})

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
for (let name = 'a'; name < 'j'; name = String.fromCharCode(name.charCodeAt(0) + 1))
  bomb.push(
    `${String.fromCharCode(name.charCodeAt(0) + 1)}: &${String.fromCharCode(name.charCodeAt(0) + 1)} [${Array(9).fill(`*${name}`).join(', ')}]`
  )

interface Summary {
  files: number
  notChecked: number
  isCancelled: boolean
  notices: string[]
}

/** Each is a workspace with a draft in it; `pipes` are made beside the files. */
const workspaces: [what: string, files: Record<string, string>, pipes?: string[]][] = [
  ['a link to a pipe among the documents', { 'x.md': '→ pipe' }, ['pipe']],
  ['a link to a device without end among the documents', { 'x.md': '→ /dev/zero' }],
  ['an ignore file that is a pipe', {}, ['.stigmalintignore']],
  ['an ignore file that is a device without end', { '.stigmalintignore': '→ /dev/zero' }],
  ['an ignore file that is a folder', { '.stigmalintignore/x': '' }],
  ['what git ignores is a folder', { '.git/x': '', '.gitignore/x': '' }],
  ['a configuration that is a pipe', {}, ['stigmalint.config.yml']],
  ['a configuration that is a link to itself', { 'stigmalint.config.yml': '→ stigmalint.config.yml' }],
  ['a configuration that is a device without end', { 'stigmalint.config.yml': '→ /dev/zero' }],
  ['a package.json that is a device without end', { 'package.json': '→ /dev/zero' }],
  ['a rule that is a pipe', { 'stigmalint.config.yml': 'house: h\n', 'h/': '' }, ['h/f.yml']],
  ['a rule that is a device without end', { 'stigmalint.config.yml': 'house: h\n', 'h/f.yml': '→ /dev/zero' }],
  ['a house folder that is a link to itself', { 'stigmalint.config.yml': 'house: h\n', h: '→ h' }],
  ['a rule with a reference to nothing', { 'stigmalint.config.yml': 'house: h\n', 'h/en/a.yml': 'title: *never*\n' }],
  ['a rule with references to references', { 'stigmalint.config.yml': 'house: h\n', 'h/en/a.yml': bomb.join('\n') }],
  ['a configuration with references to references', { 'stigmalint.config.yml': bomb.join('\n') }],
  ['a house folder that no path can name', { 'stigmalint.config.yml': 'house: "\\0"\n' }],
  ['a house folder with a name too long', { 'stigmalint.config.yml': `house: ${'n'.repeat(5000)}\n` }],
  ['the root as house folder', { 'stigmalint.config.yml': 'house: /\n' }],
  ['a glob of brackets', { 'stigmalint.config.yml': `ignore: ["${'('.repeat(60_000)}"]\n` }],
  ['a glob that is too long', { 'stigmalint.config.yml': `ignore: ["${'a'.repeat(70_000)}"]\n` }],
  [
    'globs that try every way',
    { 'stigmalint.config.yml': 'ignore: ["*a*a*a*a*a*a*a*a*ab", "(a+)+b"]\n', [`${'a'.repeat(200)}.md`]: text }
  ],
  [
    'overrides that try every way',
    {
      'stigmalint.config.yml': 'overrides:\n  - files: ["*a*a*a*a*a*a*a*a*ab"]\n    profile: us\n',
      [`${'a'.repeat(200)}.md`]: text
    }
  ]
]

describe.skipIf(process.platform === 'win32')('a workspace', () => {
  const words = ['--max-old-space-size=512', serverPath, '--stdio']
  const { serve, running } = inTurn(() => startProcess({ words, megabytes: 6000 }))
  afterAll(() => running()?.kill())

  it.each(workspaces)('with %s: opened, checked, told', async (_, files, pipes = []) => {
    const folder = temporaryFolder({ 'draft.md': text, ...files })
    for (const pipe of pipes) execFileSync('mkfifo', [join(folder, pipe)])
    const client = await serve(folder)
    const uri = uriIn(folder, 'draft.md')
    client.open(uri, text)
    const { params } = await client.find(({ method, params }) => method === 'stigmalint/status' && params.uri === uri)
    // Checked, or said why not: never a fault of the program.
    expect(params.checked === true || params.because === 'configuration').toBe(true)
    const {
      files: checked,
      notChecked,
      isCancelled,
      notices
    }: Summary = await client.request('workspace/executeCommand', { command: 'stigmalint.checkWorkspace' })
    expect(isCancelled).toBe(false)
    // What was not even looked at is said.
    expect(checked + notChecked + notices.length).toBeGreaterThan(0)
    for (const notice of notices) expect(notice).not.toMatch(/\n|the program itself/)
    for (const { method, params } of client.received)
      if (method === 'textDocument/publishDiagnostics')
        for (const { message } of params.diagnostics) expect(message).not.toMatch(/\n|the program itself/)
    close(client, uri)
    await isAlive(client)
    assertDull(client)
  })
})

it('a message and a comment with sequences for a terminal are one line that gives no command', async () => {
  const folder = temporaryFolder({
    'stigmalint.config.yml': 'house: house\n',
    'house/sources.yml': '- {id: ours, title: Our guide, kind: guide}\n',
    'house/en/school/dropout.yml': `id: school/dropout
title: A sentence
status: stable
since: 1.0.0
severity: warning
message: "\\e[31mred\\n::error::{actual}\\u202E"
why: Leaving school has reasons.
flag: [noun: dropout]
suggest: [{one: early leaver, many: early leavers, applicability: suggested, because: the text may mean another}]
sources: [{id: ours, says: avoid, at: chapter 1}]
examples:
  flagged: [{text: The «dropout» was asked., becomes: The early leaver was asked.}]
  unflagged: [{text: The students were asked., because: name}]
`
  })
  const client = server()
  await client.initialize({}, inFolder(folder))
  const uri = uriIn(folder, 'draft.md')
  client.open(uri, `<!-- stigmalint-disable-next-line \u001B]0;t\u0007/x -->\nThe dropout came.\n`)
  const messages = (await client.published(uri, 1)).map(({ message }) => message)
  expect(messages).toHaveLength(2)
  for (const message of messages) expect(message).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/)
  expect(messages.join('\n')).toContain('error::dropout')
})

describe('a house rule whose source is no page of the web', () => {
  const sources = (url: string): string =>
    `- id: ours\n  title: The house list\n  author: The office\n  year: 2024\n  kind: guide\n  body: organization\n  url: ${JSON.stringify(url)}\n`
  const rule = 'extends: drug-use/addict\nsources:\n  - id: ours\n    says: avoid\n    quote: Do not write addict.\n'

  it.each([
    'command:workbench.action.terminal.sendSequence?%7B%7D',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'vscode://x.y/z'
  ])('links nowhere: %s', async (url) => {
    const folder = temporaryFolder({
      'stigmalint.config.yml': 'house: house\n',
      'house/sources.yml': sources(url),
      'house/en/drug-use/addict.yml': rule
    })
    const client = server()
    await client.initialize(
      {
        textDocument: { publishDiagnostics: { codeDescriptionSupport: true }, hover: { contentFormat: ['markdown'] } },
        window: { showDocument: { support: true } }
      },
      inFolder(folder)
    )
    const uri = uriIn(folder, 'draft.md')
    client.open(uri, text)
    expect(await client.published(uri, 1)).toHaveLength(1)
    const at = { textDocument: { uri }, position: place(0, 5) }
    expect((await client.request('textDocument/hover', at)).contents.value).toContain('Write')
    await client.request('stigmalint/explain', { ruleId: 'drug-use/addict', uri })
    const words = ['drug-use/addict', uri]
    await client.request('workspace/executeCommand', { command: 'stigmalint.explain', arguments: words })
    const links = client.received
      .filter(({ method }) => method !== 'window/logMessage')
      .flatMap((message) => JSON.stringify(message).match(/"(?:href|uri)":"[^"]*"|\]\([^)]*\)/g) ?? [])
      .filter((link) => !link.includes(uri) && !link.includes(pathToFileURL(folder).href))
    for (const link of links) expect(link).toMatch(/^(?:"(?:href|uri)":"https?:|\]\(https?:)/)
    expect(links.length).toBeGreaterThan(0)
  })
})

it('no link that the editor would run is made of what a client sends', async () => {
  for (const [ruleLink, isUsed] of [
    ['vscode://stigmalint.stigmalint/rule', true],
    ['https://example.org/rule', true],
    ['command:workbench.action.quit', false],
    ['javascript:alert(1)//x/', false],
    ['file:///etc/passwd', false]
  ] as const) {
    const client = server()
    await client.initialize(
      { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
      { initializationOptions: { ruleLink } }
    )
    client.open('file:///nowhere/alive.md', text)
    const [diagnostic] = await client.published('file:///nowhere/alive.md', 1)
    expect('codeDescription' in diagnostic).toBe(isUsed)
  }
})
