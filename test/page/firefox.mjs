#!/usr/bin/env node
/**
 * The built page in a stock Firefox, by WebDriver BiDi: opened from a file, a draft pasted, what is found marked, explained and
 * replaced by keys, and a workshop from its first step to its last. Not part of `npm run page`, which asks for Chromium alone.
 *
 *   node test/page/firefox.mjs      FIREFOX=/path names the browser
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/build-state.mjs'

const driver = 'puppeteer-core@24.43.1'
const file = join(root, 'packages/workshop/dist/stigmalint.html')
const draft = '# Plan\n\nIn the past, addicts were turned away.\n\nThe prison offers medication-assisted treatment.\n'

process.exitCode = await main().catch((error) => {
  console.error(`firefox: ${error.message}`)
  return 2
})

async function main() {
  const executablePath = findFirefox()
  if (executablePath === null) throw new Error('Firefox is missing: FIREFOX=/path node test/page/firefox.mjs')
  const { launch } = await loadDriver()
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 120_000,
    protocolTimeout: 120_000
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(45_000)
  const troubles = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  let failed = 0
  const check = async (name, run) => {
    try {
      const told = await run()
      console.log(`pass  ${name}${told === undefined ? '' : `: ${told}`}`)
    } catch (error) {
      failed++
      await page.screenshot({ path: join(tmpdir(), 'stigmalint-firefox-failed.png') }).catch(() => undefined)
      console.log(`FAIL  ${name}\n      ${error.message}`)
    }
  }
  try {
    await page.setViewport({ width: 1280, height: 720 })
    console.log(await browser.version())
    await checkAll(page, check)
    await check('the page complains of nothing', () => assert.deepEqual(troubles, []))
  } finally {
    await browser.close()
  }
  console.log(failed === 0 ? 'all passed' : `${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function checkAll(page, check) {
  const shows = (selector, words) =>
    page.waitForFunction(
      (selector, words) => document.querySelector(selector)?.innerText.includes(words) === true,
      {},
      selector,
      words
    )
  const text = () =>
    page.evaluate(() =>
      document.querySelector('.sheet').shadowRoot.querySelector('.cm-content').cmTile.view.state.doc.toString()
    )
  const marks = () => page.evaluate(() => document.querySelector('.sheet').shadowRoot.querySelectorAll('.mark').length)
  const press = (key) => page.keyboard.press(key)
  const chord = async (modifier, key) => {
    await page.keyboard.down(modifier)
    await press(key)
    await page.keyboard.up(modifier)
  }
  await check('it opens from a file', async () => {
    await page.goto(pathToFileURL(file).href)
    await shows('.status', 'Ready.')
  })
  await check('a draft that is pasted stands on the sheet, and what is found is marked', async () => {
    // by the clipboard of the browser, from a field that is put beside the page for it
    await page.evaluate((draft) => {
      const field = document.body.appendChild(document.createElement('textarea'))
      field.value = draft
      field.select()
    }, draft)
    await chord('Control', 'c')
    await page.evaluate(() => {
      document.querySelector('body > textarea').remove()
      document.querySelector('.sheet').shadowRoot.querySelector('.cm-content').focus()
    })
    await chord('Control', 'v')
    await shows('.status', '1 to change')
    assert.equal(await text(), draft)
    return `${await marks()} marked`
  })
  await check('a key shows why, who says so and what to write', async () => {
    await page.evaluate(() => document.querySelector('.sheet').shadowRoot.querySelector('.cm-content').focus())
    await chord('Control', 'Home')
    await press('F8')
    await shows('body', 'names people by a condition')
    await shows('body', 'Advise against it: ')
  })
  await check('a key writes a wording', async () => {
    await chord('Alt', '2')
    await page.waitForFunction(() =>
      document
        .querySelector('.sheet')
        .shadowRoot.querySelector('.cm-content')
        .innerText.includes('people who use drugs were turned away')
    )
    await chord('Control', 'z')
    assert.equal(await text(), draft)
  })
  await check('a workshop runs from the first step to the last', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await press('F9')
    await press('Enter')
    const steps = []
    const step = async (words, key) => {
      await shows('.wall', words)
      steps.push(words)
      await press(key)
    }
    await step('Who is being described', 'Enter')
    await press('1')
    await step('Hands up', 'Enter')
    await step('names people by a condition', 'Enter')
    await step('What shall it say?', '2')
    await step('Written:', 'Enter')
    for (let at = 0; at < 12; at++) {
      const shown = await page.evaluate(() => document.querySelector('.wall').innerText)
      if (shown.includes('What we did')) break
      await press('Enter')
      await new Promise((resolve) => setTimeout(resolve, 600))
    }
    await step('What we did', 'Escape')
    await page.waitForFunction(() => document.querySelector('.wall') === null)
    assert.match(await text(), /people who use drugs were turned away/)
    return steps.length
  })
}

function findFirefox() {
  if (process.env.FIREFOX) return existsSync(process.env.FIREFOX) ? process.env.FIREFOX : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? null
}

/** Installed once, in a folder of its own: who does not ask for Firefox does without it. */
async function loadDriver() {
  const folder = join(root, 'node_modules/.cache/stigmalint/firefox')
  const entry = join(folder, 'node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js')
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', driver], { cwd: folder })
  }
  return (await import(pathToFileURL(entry).href)).default
}
