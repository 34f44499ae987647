/** What a real workbench needs: a browser that is installed, and code-server with its Node in a cache folder. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

const versions = { node: '24.21.0', 'code-server': '4.139.1' }
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export const cache = process.env.STIGMALINT_WORKBENCH ?? join(homedir(), '.cache/stigmalint-workbench')

/** Answers the programs, or throws with what to install. */
export function prepare() {
  if (process.platform === 'win32') throw new Error('the workbench runs on Linux and macOS only')
  const browser = findBrowser()
  if (browser === null)
    throw new Error(
      'Chromium is missing. Install it first (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium), or name a browser: CHROMIUM=/path/to/chromium npm run workbench'
    )
  const folder = join(cache, `node-${versions.node}-code-server-${versions['code-server']}`)
  const node = nodeIn(folder)
  const entry = join(folder, 'code-server/node_modules/code-server/out/node/entry.js')
  const stamp = join(folder, 'complete')
  if (!existsSync(stamp)) {
    console.log(`Installing code-server ${versions['code-server']} into ${folder} (about 800 MB, once) …`)
    rmSync(folder, { recursive: true, force: true })
    install(folder, 'node', `node-${process.platform}-${process.arch}@${versions.node}`, [])
    install(folder, 'code-server', `code-server@${versions['code-server']}`, [node])
    // Its editor has dependencies of its own, which its installer would otherwise build.
    npm(['install', '--omit=dev'], join(folder, 'code-server/node_modules/code-server/lib/vscode'), [node])
    writeFileSync(stamp, '')
  }
  return { browser, node, entry }
}

const nodeIn = (folder) => join(folder, `node/node_modules/node-${process.platform}-${process.arch}/bin/node`)

export function findBrowser() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [
    ...browsers.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  ]
  return paths.find((path) => existsSync(path)) ?? null
}

function install(folder, name, wanted, through) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'package.json'), '{"private":true}\n')
  npm(['install', wanted], join(folder, name), through)
}

/** npm with no script of any package, under the Node that is to run what it installs. */
function npm(words, cwd, [node = process.execPath]) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  const all = [...words, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const caller = process.env.npm_execpath
  const { status, stdout, stderr } = caller?.endsWith('npm-cli.js')
    ? spawnSync(node, [caller, ...all], { cwd, env, encoding: 'utf8' })
    : spawnSync('npm', all, { cwd, env, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(
      `\`npm ${words.join(' ')}\` failed; a connection to the package registry is needed\n${stdout}${stderr}`
    )
}
