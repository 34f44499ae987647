#!/usr/bin/env node
/**
 * The built page in a real Chromium, offline and opened from a file: written in and taken through a workshop with the keyboard, looked
 * at by axe in each theme and at 200 % zoom, and given what goes wrong. Prints each check, ends with `N passed, N failed`.
 *
 *   npm run page [-- --pictures]      with --pictures also writes docs/images/page-*.png
 *   npm run page -- --only WORD       the checks whose name holds the word
 */
import { mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'
import { findBrowser } from '../workbench/environment.mjs'
import { badInputChecks } from './bad-input-checks.mjs'
import { borderChecks } from './border-checks.mjs'
import { documentChecks } from './document-checks.mjs'
import { wordChecks } from './word-checks.mjs'
import { openPage } from './driver.mjs'
import { lookChecks } from './look-checks.mjs'
import { typingChecks } from './typing-checks.mjs'
import { workshopChecks } from './workshop-checks.mjs'
import { writeChecks } from './write-checks.mjs'

const checks = [
  ...writeChecks,
  ...documentChecks,
  ...wordChecks,
  ...workshopChecks,
  ...borderChecks,
  ...badInputChecks,
  ...lookChecks,
  ...typingChecks
]
const mostOfAPicture = 180 * 1024

process.exitCode = await main(process.argv.slice(2))

async function main(words) {
  const browser = findBrowser()
  if (browser === null) {
    console.error(
      'page: Chromium is missing. Install it first (Debian, Ubuntu: sudo apt-get install chromium), or name a browser: CHROMIUM=/path/to/chromium npm run page'
    )
    return 2
  }
  const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : ''
  const wanted = checks.filter(([name]) => name.includes(only))
  let failed = 0
  for (const [name, check, options] of wanted) {
    const opened = await openPage(browser, options)
    try {
      const said = await check({ ...opened, picture: pictureTaker(opened.page, words.includes('--pictures')), browser })
      const trouble = opened.troubles.filter((text) => !options?.expects?.test(text))
      if (trouble.length > 0) throw new Error(`the page complained: ${trouble.join('; ')}`)
      console.log(`pass  ${name}${said ? `: ${said}` : ''}`)
    } catch (error) {
      const shown = join(tmpdir(), 'stigmalint-page-failed.png')
      await opened.page.screenshot({ path: shown }).catch(() => undefined)
      console.log(`FAIL  ${name}\n      ${error.message.replaceAll('\n', '\n      ')}\n      the screen: ${shown}`)
      failed++
    } finally {
      await opened.close()
    }
  }
  console.log(`${wanted.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function pictureTaker(page, isWanted) {
  return async (name) => {
    if (!isWanted) return
    const path = `docs/images/page-${name}.png`
    mkdirSync(join(root, 'docs/images'), { recursive: true })
    await page.screenshot({ path: join(root, path) })
    const { size } = statSync(join(root, path))
    if (size > mostOfAPicture) throw new Error(`${path} is larger than ${mostOfAPicture / 1024} KB`)
  }
}
