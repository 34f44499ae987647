/** How long a key takes in a text of 100 pages: what the page's own thread is busy with, from the key to the drawn frame. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'

/** A page of 500 words, with findings as a draft has them. */
const draft = readFileSync(join(root, 'samples/draft.md'), 'utf8').replace(/^---[\s\S]*?---\n/, '')
const wordsOf = (text) => text.split(/\s+/).length
const hundredPages = draft.repeat(Math.ceil(50_000 / wordsOf(draft)))
const typed = 'The service is open to addicts and to everyone else who asks for it, day and night. '

const percentile = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]

export const typingChecks = [
  [
    'typing in a text of 100 pages takes less than 16 ms a key at the 95th percentile',
    async ({ page, openText, settled }) => {
      await openText(hundredPages)
      await settled()
      const found = await page.locator('.panel h2').first().innerText()
      await page.locator('.sheet').click()
      await page.keyboard.press('Control+Home')
      for (let line = 0; line < 12; line++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('End')
      // Every task of the page's thread that a key sets off: the key itself with layout, and what the engine's answer takes.
      await page.evaluate(() => {
        window.tasks = []
        const original = Worker.prototype.postMessage
        Worker.prototype.postMessage = function (...words) {
          return original.apply(this, words)
        }
        const content = document.querySelector('.sheet').shadowRoot.querySelector('.cm-content')
        let start = 0
        window.addEventListener('keydown', () => (start = performance.now()), { capture: true })
        content.addEventListener('input', () =>
          queueMicrotask(() => {
            content.getBoundingClientRect()
          })
        )
        window.addEventListener('keyup', () => undefined)
        window.frames95 = []
        window.addEventListener('keydown', () => {
          const from = start
          // behind the task of the key: after the next frame is laid out and painted
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => window.frames95.push(performance.now() - from)
            channel.port2.postMessage(null)
          })
        })
        new PerformanceObserver((list) => {
          for (const { name, processingStart, processingEnd, duration } of list.getEntries())
            if (name === 'keydown' || name === 'beforeinput' || name === 'input' || name === 'keypress')
              window.tasks.push({ name, busy: processingEnd - processingStart, duration })
        }).observe({ type: 'event', durationThreshold: 16, buffered: false })
        window.long = []
        new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask'
        })
      })
      const client = await page.context().newCDPSession(page)
      await client.send('Performance.enable')
      const busy = async () => {
        const { metrics } = await client.send('Performance.getMetrics')
        return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
      }
      const times = []
      for (const key of typed.repeat(3)) {
        const before = await busy()
        await page.keyboard.type(key)
        await page.waitForTimeout(45)
        times.push((await busy()) - before)
      }
      const { frames, long } = await page.evaluate(() => ({ frames: window.frames95, long: window.long }))
      const [middle, high] = [percentile(times, 0.5), percentile(times, 0.95)]
      assert.ok(high < 16, `the page's thread was busy for ${high.toFixed(1)} ms a key at the 95th percentile`)
      return `${wordsOf(hundredPages)} words, ${found}; the page's thread is busy for ${middle.toFixed(1)} ms a key, ${high.toFixed(1)} ms at the 95th percentile (from the key to its drawn frame, waiting for the screen included: ${percentile(frames, 0.95).toFixed(1)} ms); ${long.length} tasks longer than 50 ms`
    }
  ]
]
