/** How long a key takes in a text of 100 pages, for the thread that draws the page. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'

/** A page of 500 words, with findings as a draft has them. */
const draft = readFileSync(join(root, 'samples/draft.md'), 'utf8').replace(/^---[\s\S]*?---\n/, '')
const wordsOf = (text) => text.split(/\s+/).length
const hundredPages = draft.repeat(Math.ceil(50_000 / wordsOf(draft)))
const typed = 'The service is open to addicts and to everyone else who asks for it, day and night. '.repeat(3)

const percentile = (times, part) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]

/**
 * Types, and answers for each key how long the thread was busy with what the page does (script, style and layout: the key itself, and
 * what the engine's answer takes), and with all (painting, and the browser's own, too). Milliseconds of the processor.
 */
async function timeKeys(page, text) {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await client.send('Performance.enable')
  const now = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000
    return { own: of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'), all: of('TaskDuration') }
  }
  const own = []
  const all = []
  for (const key of text) {
    const before = await now()
    await page.keyboard.type(key)
    await page.waitForTimeout(45)
    const after = await now()
    own.push(after.own - before.own)
    all.push(after.all - before.all)
  }
  return { own, all }
}

const inWords = (times) =>
  `${percentile(times, 0.5).toFixed(1)} ms, ${percentile(times, 0.95).toFixed(1)} ms at the 95th percentile`

export const typingChecks = [
  [
    'typing in a text of 100 pages takes less than 16 ms a key at the 95th percentile',
    async ({ page, context, openText, settled }) => {
      await openText(hundredPages)
      await settled()
      const found = await page.locator('.panel h2').first().innerText()
      await page.locator('.sheet').click()
      await page.keyboard.press('Control+Home')
      for (let line = 0; line < 12; line++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('End')
      await timeKeys(page, 'The first keys are slower: ')
      const { own, all } = await timeKeys(page, typed)
      const bare = await context.newPage()
      await bare.setContent('<textarea rows=30 cols=80 autofocus></textarea>')
      await bare.locator('textarea').click()
      const { all: ofField } = await timeKeys(bare, typed)
      const high = percentile(own, 0.95)
      assert.ok(high < 16, `the page was busy for ${inWords(own)}`)
      return [
        `${wordsOf(hundredPages)} words, ${found}`,
        `script, style and layout of a key: ${inWords(own)}`,
        `with painting and the browser's own: ${inWords(all)} (a bare text field on this machine: ${inWords(ofField)})`
      ].join('\n        ')
    }
  ]
]
