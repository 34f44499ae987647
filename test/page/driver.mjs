/** The built page in Chromium, offline, opened from a file as a writer opens it; with what a person does to it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from '../../scripts/build-state.mjs'

export const file = join(root, 'packages/workshop/dist/stigmalint.html')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens the page in a profile of its own; `ready` is how long it took until it could be used, in milliseconds. */
export async function openPage(
  executablePath,
  { size = { width: 1280, height: 720 }, scale = 1, theme = 'light' } = {}
) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: scale,
    offline: true,
    colorScheme: theme,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write']
  })
  const page = await context.newPage()
  const requests = []
  const troubles = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  const load = async () => {
    const start = performance.now()
    await page.goto(pathToFileURL(file).href)
    await page.getByText('Ready.').or(page.getByText('found')).first().waitFor()
    return performance.now() - start
  }
  const ready = await load()
  return { page, context, requests, troubles, load, ready, close: () => browser.close(), ...handsOf(page) }
}

function handsOf(page) {
  const text = () =>
    page.evaluate(() =>
      document.querySelector('.sheet').shadowRoot.querySelector('.cm-content').cmTile.view.state.doc.toString()
    )
  return {
    /** what stands on the sheet */
    text,
    status: () => page.locator('.status p').first().innerText(),
    /** until the text was read to its end */
    settled: async () => {
      await page.waitForTimeout(250)
      await page.waitForFunction(() => !/so far|unpacked|Reading/.test(document.querySelector('.status p').textContent))
    },
    /** With the keys that a person uses, from the real clipboard. */
    paste: async ({ html, plain }) => {
      await page.evaluate(
        async ({ html, plain }) => {
          const parts = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) }
          if (html !== undefined) parts['text/html'] = new Blob([html], { type: 'text/html' })
          await navigator.clipboard.write([new ClipboardItem(parts)])
        },
        { html, plain }
      )
      await page.keyboard.press('Control+V')
    },
    /** The clipboard as a program fills it, markup that no browser would put there included. */
    pasteRaw: (html) =>
      page.evaluate((html) => {
        const data = new DataTransfer()
        data.setData('text/html', html)
        data.setData('text/plain', 'plain')
        const content = document.querySelector('.sheet').shadowRoot.querySelector('.cm-content')
        content.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true })
        )
      }, html),
    drop: (name, bytes) =>
      page.evaluate(
        ({ name, bytes }) => {
          const data = new DataTransfer()
          data.items.add(new File([new Uint8Array(bytes)], name))
          const content = document.querySelector('.sheet').shadowRoot.querySelector('.cm-content')
          content.dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, composed: true })
          )
        },
        { name, bytes: [...bytes] }
      ),
    /** Puts a text in place of all, as a file of that name. */
    openText: async (text, name = 'draft.md') => {
      await page
        .locator('.tools input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    },
    /** What axe finds wrong, a line for each. */
    axe: async () => {
      await page.evaluate(`${axeSource}; undefined`)
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target, any }) => `${target.flat().join(' ')} (${any[0]?.message ?? ''})`)
            .join('; ')}`
      )
    }
  }
}

/** What will come is looked through, and comes. */
export async function startWorkshop(page) {
  await page.keyboard.press('F9')
  await page.getByRole('dialog', { name: 'What comes on the wall' }).waitFor()
  await page.keyboard.press('Enter')
}
