/** A code-server of its own, with the packaged extension and nothing of the person who runs it. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const settings = {
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  // Without the question at the start a folder is not trusted.
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false
}

/** Installs the extension and starts the server; answers its address and how to end it. `isTrusted`: trusts every folder. */
export async function startCodeServer({ node, entry }, home, vsix, isTrusted) {
  const data = join(home, 'data')
  mkdirSync(join(data, 'User'), { recursive: true })
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings, null, 2))
  const config = join(home, 'config.yaml')
  writeFileSync(config, '{}\n')
  const env = { HOME: home, PATH: process.env.PATH, LANG: 'C.UTF-8' }
  const places = ['--user-data-dir', data, '--extensions-dir', join(home, 'extensions'), '--config', config]
  const installed = spawnSync(node, [entry, ...places, '--install-extension', vsix], { env, encoding: 'utf8' })
  if (installed.status !== 0 || !/successfully installed/.test(installed.stdout))
    throw new Error(`the extension could not be installed:\n${installed.stdout}${installed.stderr}`)

  const address = `127.0.0.1:${await freePort()}`
  const words = [
    '--auth=none',
    `--bind-addr=${address}`,
    '--disable-telemetry',
    '--disable-update-check',
    ...(isTrusted ? ['--disable-workspace-trust'] : []),
    '--disable-getting-started-override'
  ]
  const child = spawn(node, [entry, ...places, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  await new Promise((resolve, reject) => {
    const take = (bytes) => {
      said += bytes
      if (said.includes('HTTP server listening')) resolve()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('exit', (code) => reject(new Error(`code-server ended with ${code}:\n${said}`)))
  })
  return {
    url: `http://${address}/`,
    logs: join(data, 'logs'),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').on('close', resolve)
        // It starts processes of its own: all of them end, and only they.
        process.kill(-child.pid)
      })
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address()
        server.close(() => resolve(port))
      })
  })
