#!/usr/bin/env node
/**
 * Every page that the command makes, in a real Chromium: reports, comparison, glossary and kits made of a document of
 * ../shared/documents, a page of ../shared/fixtures, a hostile draft and of nothing. On a screen in light and dark, at 200 % and on
 * a small one axe finds no fault, nothing is asked of any network, nothing runs and nothing is wider than the screen; on paper
 * each is a PDF. Ends with `N passed, N failed`. The pages stay in the folder that it names.
 *
 *   npm run kit [-- --pictures]      also draws the pictures of the documentation into docs/images/
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from '../../scripts/build-state.mjs'
import { schemaFaultsIn, schemaMissing } from '../../scripts/documents/schema.mjs'
import { findBrowser } from '../workbench/environment.mjs'
import { makePages } from './pages.mjs'
import { answerQuiz, filterReport } from './use.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a page is looked at: a zoom of 200 % is a screen of half the width with twice as many dots to a pixel. */
const ways = [
  { name: 'light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'light at 200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, colorScheme: 'light' },
  { name: 'dark at 200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  { name: 'on a small screen', viewport: { width: 320, height: 640 }, colorScheme: 'light' }
]

/** At most so many pages of paper; what is not named may have as many as it has. */
const mostPaper = [
  [/poster\.html$/, 1],
  [/index\.html$/, 1],
  [/glossary-[\w-]+\.html$/, 2]
]

const counts = { passed: 0, failed: 0 }

try {
  process.exitCode = await main(process.argv.includes('--pictures'))
} catch (error) {
  console.error(`kit: ${error.message}`)
  process.exitCode = 2
}

async function main(isDrawing) {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error(
      'Chromium is missing, install it (Debian, Ubuntu: sudo apt-get install chromium), or name it: CHROMIUM=/path npm run kit'
    )
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-kit-'))
  const pages = makePages(folder)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    for (const page of pages.filter((path) => path.endsWith('.html'))) await tryPage(browser, folder, page)
    await check('the documents of Word are valid', () =>
      documentsAreValid(pages.filter((path) => path.endsWith('.docx')))
    )
    await check('the quiz is answered by keys alone, says what is right and counts', () =>
      answerQuiz(browser, join(folder, 'kit-ours/quiz.html'))
    )
    await check('the report shows one concept, one document, no warnings', () =>
      filterReport(browser, join(folder, 'report-hostile.html'))
    )
    if (isDrawing) await drawPictures(browser, folder)
  } finally {
    await browser.close()
  }
  console.log(`${pages.length} pages in ${folder}`)
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed > 0 ? 1 : 0
}

async function check(name, run) {
  try {
    const told = await run()
    counts.passed++
    console.log(`pass  ${name}${told === undefined ? '' : `: ${told}`}`)
  } catch (error) {
    counts.failed++
    console.log(`FAIL  ${name}\n      ${error.message.replaceAll('\n', '\n      ')}`)
  }
}

async function documentsAreValid(paths) {
  const missing = schemaMissing()
  if (missing !== null) return missing
  const faults = (await schemaFaultsIn(paths.map((path) => readFileSync(path)))).flat()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return `${paths.length} documents, no fault against the schemas of Office Open XML`
}

async function tryPage(browser, folder, path) {
  const name = relative(folder, path)
  for (const { name: way, ...options } of ways) await check(`${name}, ${way}`, () => look(browser, path, options))
  await check(`${name}, on paper`, () => print(browser, path))
}

/** Opens a page and answers what is wrong with it by throwing. */
async function look(browser, path, options) {
  const context = await browser.newContext({ ...options, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    const faults = []
    page.on('console', (message) => faults.push(`the console says: ${message.text()}`))
    page.on('dialog', (dialog) => {
      faults.push(`a dialog opened: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(path).href) faults.push(`it asks for ${request.url()}`)
    })
    await page.goto(pathToFileURL(path).href)
    const { programs, wide } = await page.evaluate(() => ({
      programs: document.querySelectorAll('script,iframe,object,embed,[onclick],[onerror],[onload]').length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth
    }))
    if (programs > 0) faults.push(`${programs} elements may run something`)
    if (wide > 0) faults.push(`it is ${wide} pixels wider than the screen`)
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
    for (const { id, help, nodes } of violations)
      faults.push(
        `axe: ${id}, ${help}: ${nodes.length} times, at ${nodes[0].target.join(' ')}\n  ${nodes[0].html.slice(0, 160)}\n  ${nodes[0].failureSummary?.split('\n')[1] ?? ''}`
      )
    if (faults.length > 0) throw new Error(faults.join('\n'))
  } finally {
    await context.close()
  }
}

async function print(browser, path) {
  const page = await browser.newPage()
  try {
    await page.goto(pathToFileURL(path).href)
    const bytes = await page.pdf({ preferCSSPageSize: true, path: path.replace(/\.html$/, '.pdf') })
    const sheets = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    const most = mostPaper.find(([name]) => name.test(path))?.[1] ?? Infinity
    if (sheets === 0) throw new Error('it has no page')
    if (sheets > most) throw new Error(`it takes ${sheets} pages, at most ${most} fit`)
    return `${sheets} ${sheets === 1 ? 'page' : 'pages'}`
  } finally {
    await page.close()
  }
}

async function drawPictures(browser, folder) {
  const images = join(root, 'docs/images')
  mkdirSync(images, { recursive: true })
  const draw = async (from, to, size) => {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', locale: 'en-GB' })
    await page.goto(pathToFileURL(join(folder, from)).href)
    await page.screenshot({ path: join(images, to) })
    await page.close()
  }
  await draw('report-sample.html', 'report.png', { width: 980, height: 760 })
  await draw('kit-ours/exercises.html', 'workshop-sheet.png', { width: 980, height: 620 })
  await draw('kit-ours/poster.html', 'workshop-poster.png', { width: 980, height: 620 })
}
