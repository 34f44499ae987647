/**
 * The extension as it is packaged, with the real client library and the bundled server, in a fake of VS Code. A real
 * workbench is `npm run workbench`.
 */
import childProcess from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mostPackaged, stage } from '../scripts/stage.mjs'
import { paragraph, run as words, wordFile } from '../../documents/test/word.js'
import { Uri } from './fake-classes.js'
import { fakeVscode, type FakeVscode } from './fake-vscode.js'

const temporary = mkdtempSync(join(tmpdir(), 'stigmalint-extension-'))
const packaged = join(temporary, 'package')
const folder = join(temporary, 'drafts')
const document = Uri.file(join(folder, 'draft.md'))
/** Bounded by the test's own time alone: a busy machine is slow, and not wrong. */
const soon = { timeout: 100_000, interval: 20 }

/** every server that was started */
const servers: childProcess.ChildProcess[] = []

/** what the extension keeps for the workspace */
const kept = new Map<string, unknown>()

let vscode: FakeVscode
let extension: { activate: (context: object) => Promise<void>; deactivate: () => Promise<void> }

beforeAll(async () => {
  await stage(packaged)
  mkdirSync(folder)
  vscode = fakeVscode(folder)
  extension = loadWith(vscode.api, join(packaged, 'dist/extension.cjs'))
  await extension.activate({
    extensionUri: Uri.file(packaged),
    extension: { id: 'stigmalint.stigmalint' },
    asAbsolutePath: (path: string) => join(packaged, path),
    workspaceState: {
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value))
    },
    subscriptions: []
  })
})
afterAll(async () => {
  await extension.deactivate()
  rmSync(temporary, { recursive: true })
})

/** Loads a module that asks for `vscode`. */
function loadWith(api: object, path: string): typeof extension {
  const loader = Module as unknown as { _load: (request: string, ...more: unknown[]) => unknown }
  const load = loader._load
  const fork = (...words: Parameters<typeof childProcess.fork>): childProcess.ChildProcess => {
    const child = childProcess.fork(...words)
    servers.push(child)
    return child
  }
  loader._load = (request, ...more) =>
    request === 'vscode'
      ? api
      : request === 'child_process'
        ? Object.create(childProcess, { fork: { value: fork } })
        : load.call(Module, request, ...more)
  try {
    return Module.createRequire(import.meta.url)(path)
  } finally {
    loader._load = load
  }
}

test('packed, it stays within its size', () => {
  const files = readdirSync(packaged, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const packed = files.map((file) => deflateRawSync(readFileSync(join(file.parentPath, file.name))).length)
  expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostPackaged)
})

test('every command of the manifest is registered, and the reverse', () => {
  const { contributes } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const manifest: string[] = contributes.commands.map(({ command }: { command: string }) => command)
  const ofServer = ['checkWorkspace', 'fixAll', 'write', 'explain', 'reviewFile']
  const ofLinks = ['allow', 'leaveHere', 'markAgain', 'showWord', 'sayWhy', 'openPlace']
  const others = [...ofServer, ...ofLinks].map((name) => `stigmalint.${name}`)
  expect([...vscode.commands.keys()].filter((name) => !others.includes(name)).sort()).toEqual(manifest.sort())
})

test('a document is checked when it is opened, and again when it is edited', async () => {
  vscode.openDocument(document, 'markdown', 'The clinic sees addicts from the whole region.\n')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · un'), soon)
  await vi.waitFor(() => expect(vscode.diagnosticsOf(document).map(({ code }) => code)).not.toEqual([]), soon)
  const [found] = vscode.diagnosticsOf(document)
  expect(found).toMatchObject({
    source: 'stigmalint',
    range: { start: { line: 0, character: 16 }, end: { line: 0, character: 23 } }
  })
  vscode.replaceText('The clinic sees people from the whole region.\n')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(pass) stigmalint 0 · un'), soon)
  await vi.waitFor(() => expect(vscode.diagnosticsOf(document)).toEqual([]), soon)
})

test('the sample of the walkthrough has findings of each severity, and a safe fix', async () => {
  vscode.openDocument(document, 'markdown', readFileSync(join(packaged, 'media/sample.md'), 'utf8'))
  await vi.waitFor(
    () => expect(vscode.statusItem.tooltip).toMatch(/^8 places: 3 red, 4 yellow, 1 note\n[2-9] safe fixes\n/),
    soon
  )
})

test('a setting counts at once', async () => {
  vscode.set('stigmalint.profile', 'us')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 8 · us'), soon)
})

test('a rule is explained in a preview', async () => {
  await vscode.commands.get('stigmalint.explainRule')?.('drug-use/addict')
  const [name, uri, editor, options] = vscode.asked.at(-1) ?? []
  expect([name, editor]).toEqual(['vscode.openWith', 'vscode.markdown.preview.editor'])
  // The keyboard stays in the draft.
  expect(options).toMatchObject({ preserveFocus: true })
  expect(vscode.contentOf(uri as Uri)).toContain('addict')
})

test('a rule that there is not is told', async () => {
  await vscode.commands.get('stigmalint.explainRule')?.('drug-use/none')
  expect(vscode.messages.at(-1)).toBe('stigmalint: unknown rule `drug-use/none`')
})

test('all safe findings are fixed in one edit', async () => {
  await vscode.commands.get('stigmalint.fixFile')?.()
  const edits = vscode.appliedEdits.at(-1)?.edits ?? []
  expect(edits.map(([uri]) => uri.toString())).toEqual([document.toString()])
  expect(edits.flatMap(([, all]) => all.map(([{ newText }]) => newText))).toContain('people who inject drugs')
  expect(vscode.messages.at(-1)).toMatch(/^stigmalint: [2-9] replaced\.$/)
})

describe('a Word document in the explorer', () => {
  const draft = join(folder, 'draft.docx')
  const checkIt = () => vscode.commands.get('stigmalint.checkWordDocument')?.(Uri.file(draft))

  test('has a copy beside it, and stays as it is', async () => {
    const bytes = wordFile({ body: paragraph(words('The addicts came.')) })
    writeFileSync(draft, bytes)
    await checkIt()
    expect(vscode.messages.at(-1)).toBe(
      'stigmalint: 1 change proposed and 1 comment in draft.reviewed.docx. draft.docx is as it was.'
    )
    expect(new Uint8Array(readFileSync(draft))).toEqual(bytes)
    expect(existsSync(join(folder, 'draft.reviewed.docx'))).toBe(true)
  })

  test('keeps the copy that is there', async () => {
    await checkIt()
    expect(vscode.messages.at(-1)).toMatch(/^stigmalint: draft\.docx has a copy; rename/)
  })
})

test('the workspace is checked, and told in a line', async () => {
  writeFileSync(join(folder, 'other.md'), 'The clinic sees addicts.\n')
  await vscode.commands.get('stigmalint.checkFiles')?.()
  expect(vscode.messages.at(-1)).toMatch(/^stigmalint: \d+ documents? checked, \d+ places?\.$/)
  expect(vscode.asked.at(-1)).toEqual(['workbench.panel.markers.view.focus'])
})

describe('the side bar', () => {
  const tree = () => vscode.trees.get('stigmalint.words')!
  const listed = () => {
    const { getChildren, getTreeItem } = tree().provider
    return getChildren().map((group) => {
      const { label, description } = getTreeItem(group)
      return [label, description, ...getChildren(group).map((word) => getTreeItem(word).label)]
    })
  }

  test('lists the words by what they are about, the most first, with what to write; or by their documents', async () => {
    vscode.openDocument(document, 'markdown', 'The addicts died by suicide. Addicts, and alcoholics, wait.\n')
    await vi.waitFor(
      () =>
        expect(listed()).toEqual([
          ['Drug use', '2', expect.stringMatching(/^addicts → /), expect.stringMatching(/^Addicts → /)],
          ['Alcohol', '1', expect.stringMatching(/^alcoholics → /)]
        ]),
      soon
    )
    expect(tree().description).toBe('3 places')
    await vscode.commands.get('stigmalint.groupByDocument')?.()
    expect(listed().map(([label, count]) => [label, count])).toEqual([['draft.md', '3']])
    expect(kept.get('groupBy')).toBe('document')
    expect(vscode.asked).toContainEqual(['setContext', 'stigmalint.groupBy', 'document'])
    await vscode.commands.get('stigmalint.groupBySubject')?.()
  })

  test('is empty while marking is paused; the status bar says so and goes on', async () => {
    await vscode.commands.get('stigmalint.pause')?.()
    await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(debug-pause) stigmalint paused'), soon)
    expect(vscode.statusItem.command).toBe('stigmalint.goOn')
    await vi.waitFor(() => expect(listed()).toEqual([]), soon)
    await vscode.commands.get('stigmalint.goOn')?.()
    await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 3 · us'), soon)
    vscode.replaceText(readFileSync(join(packaged, 'media/sample.md'), 'utf8'))
  })
})

test('calm colours are a choice, and the status bar names none then', async () => {
  const severities = () => new Set(vscode.diagnosticsOf(document).map(({ severity }) => severity))
  await vi.waitFor(() => expect(severities()).toEqual(new Set([0, 1, 2])), soon)
  vscode.set('stigmalint.colours', 'calm')
  await vi.waitFor(() => expect(severities()).toEqual(new Set([2])), soon)
  await vi.waitFor(() => expect(vscode.statusItem.tooltip).toMatch(/^8 places: 7 advised against, 1 note\n/), soon)
  vscode.set('stigmalint.colours', 'bySeverity')
  await vi.waitFor(() => expect(severities()).toEqual(new Set([0, 1, 2])), soon)
})

describe('a word of the house', () => {
  const rule = join(folder, 'stigmalint-house/en/house/breadwinner.yml')
  const add = async (...boxes: unknown[]): Promise<void> => {
    vscode.answers.push(...boxes)
    await vscode.commands.get('stigmalint.addHouseWord')?.()
  }

  test('three boxes write its rule and the line that uses it; one button takes them back, with the new folders', async () => {
    vscode.presses.push('Undo')
    await add('breadwinner', 'main earner', 'Most homes have more than one.')
    expect(vscode.messages.at(-1)).toBe('"breadwinner" is marked in this folder now.')
    await vi.waitFor(() => expect(existsSync(join(folder, 'stigmalint.config.yml'))).toBe(false), soon)
    await vi.waitFor(() => expect(existsSync(join(folder, 'stigmalint-house'))).toBe(false), soon)
    await add('breadwinner', 'main earner', '')
    expect(readFileSync(rule, 'utf8')).toContain('- noun: breadwinner')
    expect(readFileSync(join(folder, 'stigmalint.config.yml'), 'utf8')).toContain('\nhouse: stigmalint-house\n')
    rmSync(join(folder, 'stigmalint-house'), { recursive: true })
    rmSync(join(folder, 'stigmalint.config.yml'))
  })

  test('a plural that cannot be formed is asked for, and offered where it fits; the singular as well', async () => {
    await add('service user', 'person supported', 'people supported', '')
    const own = readFileSync(join(folder, 'stigmalint-house/en/house/service-user.yml'), 'utf8')
    expect(own).toMatch(
      /- one: person supported\n.*\n    when: \[\{number: one\}\]\n[^]*many: people supported\n    when: \[\{number: many\}\]/
    )
    expect(vscode.answers).toEqual([])
    rmSync(join(folder, 'stigmalint-house'), { recursive: true })
    rmSync(join(folder, 'stigmalint.config.yml'))
  })

  test('what is marked already needs no rule; a box that is closed ends it', async () => {
    await add('addicts')
    expect(vscode.messages.at(-1)).toBe('stigmalint: "addicts" is marked already.')
    await add('breadwinner', undefined)
    expect(existsSync(rule)).toBe(false)
  })
})

describe('a wording that is never to be marked again', () => {
  const configuration = Uri.file(join(folder, 'stigmalint.config.yml'))
  const change = { term: 'inmates', uri: configuration.toString(), before: null, after: 'allow: [inmates, inmate]\n' }
  const allow = async (): Promise<void> => {
    await vscode.commands.get('stigmalint.allow')?.(change)
  }

  test('is written to the disk at once and told; one button takes it back', async () => {
    await allow()
    expect(readFileSync(configuration.fsPath, 'utf8')).toBe(change.after)
    expect(vscode.messages.at(-1)).toBe('"Inmates" is no longer marked in this folder.')
    rmSync(configuration.fsPath)
    vscode.presses.push('Undo')
    await allow()
    await vi.waitFor(() => expect(existsSync(configuration.fsPath)).toBe(false), soon)
  })

  test('nothing is written over a configuration that has changed meanwhile', async () => {
    writeFileSync(configuration.fsPath, 'profile: uk\n')
    await allow()
    expect(readFileSync(configuration.fsPath, 'utf8')).toBe('profile: uk\n')
    expect(vscode.messages.at(-1)).toContain('has just changed')
    rmSync(configuration.fsPath)
  })
})

test('a place is left as it is without touching the text, is shown in a list, and marked again', async () => {
  const letter = Uri.file(join(folder, 'letter.txt'))
  vscode.openDocument(letter, 'plaintext', 'The addicts wait.\n')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · us'), soon)
  const leave = {
    uri: letter.toString(),
    ruleId: 'drug-use/addict',
    before: 'The ',
    words: 'addicts',
    after: ' wait.',
    nth: 0
  }
  await vscode.commands.get('stigmalint.leaveHere')?.(leave)
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(pass) stigmalint 0 · us'), soon)
  expect(vscode.statusItem.tooltip).toContain('1 place left as it is')
  expect(kept.get('leaves')).toEqual([leave])
  vscode.answers.push('addicts')
  await vscode.commands.get('stigmalint.showLeft')?.()
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · us'), soon)
  expect(kept.get('leaves')).toEqual([])
  // At the place itself there is an action for it.
  await vscode.commands.get('stigmalint.leaveHere')?.(leave)
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(pass) stigmalint 0 · us'), soon)
  await vscode.commands.get('stigmalint.markAgain')?.(leave)
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · us'), soon)
  expect(kept.get('leaves')).toEqual([])
})

test('a mistake in the configuration: not checked, a message once, and the status bar leads to the line', async () => {
  const annex = join(folder, 'annex')
  mkdirSync(annex)
  writeFileSync(join(annex, 'stigmalint.config.yml'), 'profile: un\nrule:\n  drug-use/addict: off\n')
  const draft = Uri.file(join(annex, 'draft.md'))
  vscode.openDocument(draft, 'markdown', 'The clinic sees addicts.\n')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(warning) stigmalint not checked'), soon)
  expect(vscode.statusItem.command).toMatchObject({
    command: 'stigmalint.openPlace',
    arguments: [join(annex, 'stigmalint.config.yml'), 2, 1]
  })
  const message = 'stigmalint: not checked, because there is a mistake in stigmalint.config.yml, line 2.'
  expect(vscode.messages.filter((told) => told === message)).toHaveLength(1)
  rmSync(annex, { recursive: true })
  vscode.openDocument(document, 'markdown', readFileSync(join(packaged, 'media/sample.md'), 'utf8'))
})

test('an earlier state of a file is said not to be checked', async () => {
  vscode.openDocument(Uri.from({ scheme: 'git', path: '/draft.md' }), 'markdown', 'The addicts.\n')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(warning) stigmalint not checked'), soon)
  vscode.openDocument(document, 'markdown', readFileSync(join(packaged, 'media/sample.md'), 'utf8'))
})

test('the profile is chosen from a list', async () => {
  vscode.answers.push('Canada')
  await vscode.commands.get('stigmalint.switchProfile')?.()
  await vi.waitFor(() => expect(vscode.statusItem.text).toMatch(/ · ca$/), soon)
  vscode.answers.push('United States')
  await vscode.commands.get('stigmalint.switchProfile')?.()
  await vi.waitFor(() => expect(vscode.statusItem.text).toMatch(/ · us$/), soon)
})

describe('a house folder', () => {
  const start = async (name: string): Promise<void> => {
    vscode.answers.push(name)
    await vscode.commands.get('stigmalint.startHouseFolder')?.()
  }
  const configuration = join(folder, 'stigmalint.config.yml')

  test('beside a configuration in package.json: that stays, and the line to add is told', async () => {
    writeFileSync(join(folder, 'package.json'), '{"stigmalint": {"profile": "uk"}}\n')
    await start('first')
    expect(existsSync(configuration)).toBe(false)
    expect(vscode.messages.at(-1)).toBe('stigmalint: to use first, add "house": "first" to package.json.')
    rmSync(join(folder, 'package.json'))
  })

  test('without a configuration: one is written, and the example rule is opened', async () => {
    await start('second')
    expect(readFileSync(configuration, 'utf8')).toContain('\nhouse: second\n')
    expect(vscode.shown.at(-1)).toMatch(/second\/en\/house\/breadwinner\.yml$/)
    expect(vscode.messages.at(-1)).toBe('second was written. Its example rule is off.')
  })

  test('nothing that is there already is overwritten', async () => {
    const rule = join(folder, 'second/en/house/breadwinner.yml')
    writeFileSync(rule, '# mine\n')
    await start('second')
    expect(readFileSync(rule, 'utf8')).toBe('# mine\n')
    expect(readFileSync(configuration, 'utf8')).toContain('\nhouse: second\n')
    expect(vscode.messages.at(-1)).toContain('add house: second to stigmalint.config.yml')
    rmSync(rule)
    rmSync(configuration)
  })

  test('nothing is written where no name is given', async () => {
    vscode.answers.push(undefined)
    await vscode.commands.get('stigmalint.startHouseFolder')?.()
    expect(existsSync(configuration)).toBe(false)
  })
})

test('a document of a folder that is on no disk is checked by the built-in rules', async () => {
  const remote = Uri.from({ scheme: 'vscode-vfs', path: '/repository/draft.md' })
  vscode.openDocument(remote, 'markdown', 'The clinic sees addicts from the whole region.\n')
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · us'), soon)
})

test('a server that ends is started again', async () => {
  servers.at(-1)?.kill('SIGKILL')
  await vi.waitFor(() => expect(servers).toHaveLength(2), soon)
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · us'), soon)
})

test('the status bar is for documents that are checked', () => {
  vscode.openDocument(Uri.file(join(folder, 'page.textile')), 'textile', 'The clinic sees addicts.')
  expect(vscode.statusItem.isShown).toBe(false)
})

test('a server that cannot start is said to be stopped, and starts once what hindered it is mended', async () => {
  vscode.openDocument(document, 'markdown', 'The clinic sees addicts from the whole region.\n')
  const main = join(packaged, 'server/dist/main.cjs')
  const code = readFileSync(main, 'utf8')
  writeFileSync(main, `throw new Error('boom')\n${code}`)
  for (let tries = 0; tries < 2; tries++) {
    await vscode.commands.get('stigmalint.restart')?.()
    await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(error) stigmalint stopped'), soon)
  }
  expect(vscode.messages.at(-1)).toBe('stigmalint does not run.')
  writeFileSync(main, code)
  await vscode.commands.get('stigmalint.restart')?.()
  await vi.waitFor(() => expect(vscode.statusItem.text).toBe('$(book) stigmalint 1 · us'), soon)
})

test('what is told without a button is short: VS Code cuts it behind one line', () => {
  expect(vscode.plainMessages.length).toBeGreaterThan(3)
  expect(vscode.plainMessages.filter((message) => message.length > 60)).toEqual([])
})
