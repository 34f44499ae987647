#!/usr/bin/env node
/**
 * The packaged extension in a real workbench: code-server in Chromium, used with the keyboard, in a folder that is not
 * trusted. Prints each check, ends with `N passed, N failed`. `--pictures` also writes the pictures of the documentation
 * into docs/images/, and the icon, in a folder that is trusted, as most are.
 *
 *   npm run workbench [-- --pictures]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'
import { startCodeServer } from './code-server.mjs'
import { prepare } from './environment.mjs'
import { draftChecks } from './draft-checks.mjs'
import { drawIcon } from './icon.mjs'
import { folderChecks } from './folder-checks.mjs'
import { foldersChecks } from './folders-checks.mjs'
import { sideBarChecks } from './side-bar-checks.mjs'
import { pictureTaker } from './pictures.mjs'
import { openWorkbench } from './workbench.mjs'

const checks = [...draftChecks, ...sideBarChecks, ...folderChecks, ...foldersChecks]
const size = { width: 1000, height: 680 }

/** With one cell of Markdown. */
const notebook = JSON.stringify({
  cells: [{ cell_type: 'markdown', metadata: {}, source: ['The addicts came.'] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`workbench: ${error.message}`)
  process.exitCode = 2
}

async function main(words) {
  const isTrusted = words.includes('--pictures')
  const programs = prepare()
  if (isTrusted) await drawIcon(programs.browser)
  const home = mkdtempSync(join(tmpdir(), 'stigmalint-workbench-'))
  const ends = [() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })]
  try {
    const folder = writeFolder(join(home, 'drafts'))
    const server = await startCodeServer(programs, home, packaged(), isTrusted)
    ends.unshift(server.stop)
    const workbench = await openWorkbench(programs.browser, server.url, folder, size)
    ends.unshift(workbench.close)
    return await run(workbench, folder, pictureTaker(workbench.page, isTrusted), isTrusted)
  } finally {
    for (const end of ends) await end()
  }
}

/** The checks follow one another as a person's steps do; the first that fails ends the run, since the next would start elsewhere. */
async function run(workbench, folder, picture, isTrusted) {
  const files = {
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    },
    remove: (name) => rmSync(join(folder, name)),
    has: (name) => existsSync(join(folder, name)),
    path: (name) => join(folder, name)
  }
  let passed = 0
  for (const [name, check] of checks) {
    try {
      await check({ ...workbench, files, picture, isTrusted })
      console.log(`pass  ${name}`)
      passed++
    } catch (error) {
      const shown = join(tmpdir(), 'stigmalint-workbench-failed.png')
      await workbench.page.screenshot({ path: shown }).catch(() => undefined)
      console.log(`FAIL  ${name}\n      ${error.message.replaceAll('\n', '\n      ')}\n      the screen: ${shown}`)
      console.log(`${passed} passed, 1 failed, ${checks.length - passed - 1} not run`)
      return 1
    }
  }
  console.log(`${passed} passed, 0 failed`)
  return 0
}

function packaged() {
  const script = join(root, 'packages/vscode-extension/scripts/package.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the extension could not be packaged:\n${stdout}${stderr}`)
  process.stdout.write(stdout)
  const { version } = JSON.parse(readFileSync(join(root, 'packages/vscode-extension/package.json'), 'utf8'))
  return join(root, `packages/vscode-extension/dist/stigmalint-${version}.vsix`)
}

/** A folder of drafts, as a policy writer has one. */
function writeFolder(folder) {
  const sample = readFileSync(join(root, 'packages/vscode-extension/media/sample.md'), 'utf8')
  const files = {
    'draft.md': sample.replace(/This sample is yours[^\n]*\n/, 'For comment by the members of the working group.\n'),
    'terms.md': '# Terms\n\nDrug abuse is common. The inmates wait. An inmate asks. The addicts leave.\n',
    // here from the start: the list of files may not know what was just written
    'note.txt': 'The addicts wait. Addicts leave.\n',
    'old/left.md': 'The addicts came.\n',
    'homes.md': '# Homes\n\nEach breadwinner was asked.\n',
    'notice.md': '# Notice\n\nThe room is for injecting drug users\n',
    'letter.txt': 'Dear colleagues,\n\nthe survey reached drug users in four towns.\n',
    'cells.ipynb': notebook,
    'minutes/march.md': '# Minutes\n\nThe group heard how addicts are met at the desk, and what addicts ask for.\n',
    COMMIT_EDITMSG:
      'Say what the drug abusers in section 3 are offered\n\n# Lines like this about drug abusers are left out.\n'
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  writeSecondFolder(join(folder, '..'))
  return folder
}

/** Another folder, with a configuration of its own, and a file that opens both. */
function writeSecondFolder(home) {
  mkdirSync(join(home, 'annex'))
  writeFileSync(join(home, 'annex/stigmalint.config.yml'), 'profile: uk\n')
  writeFileSync(join(home, 'annex/annex.md'), '# Annex\n\nThe survey reached drug users. He committed suicide.\n')
  writeFileSync(
    join(home, 'both.code-workspace'),
    JSON.stringify({ folders: [{ path: 'drafts' }, { path: 'annex' }], settings: {} })
  )
}
