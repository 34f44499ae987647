/** The icon of the extension as PNG, drawn from its SVG: VS Code takes no SVG. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from '../../scripts/build-state.mjs'

const media = join(root, 'packages/vscode-extension/media')

export async function drawIcon(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 128, height: 128 } })
    const svg = readFileSync(join(media, 'icon.svg'), 'utf8')
    await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${svg}`)
    await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true })
  } finally {
    await browser.close()
  }
}
