/** Whether all can read it: axe in each theme and at 200 % zoom, and sizes for the last row. */
import { startWorkshop } from './driver.mjs'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'

const draft = readFileSync(join(root, 'samples/draft.md'), 'utf8')
const zoomed = { size: { width: 640, height: 360 }, scale: 2 }

/** Every state of the page, one after the other; `look` is called in each. */
async function everywhere({ page, openText, settled }, look) {
  await look('empty')
  await openText(draft)
  await settled()
  await look('marked')
  await page.keyboard.press('F8')
  await page.locator('.card .said').first().waitFor()
  await page.locator('.sources summary').click()
  await look('card')
  await page.keyboard.press('Alt+1')
  await settled()
  await page.getByRole('button', { name: 'Before and after' }).click()
  await page.locator('.compare table').waitFor()
  await look('compare')
  await page.getByRole('button', { name: 'Counts' }).click()
  await page.locator('.counts table').waitFor()
  await look('counts')
  for (const name of ['Settings', 'Save or copy', 'Keys']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await look(name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('F9')
  await page.getByRole('dialog').waitFor()
  await look('what comes on the wall')
  await page.keyboard.press('Enter')
  await page.locator('.wall').waitFor()
  for (const step of ['guess', 'vote', 'reveal', 'then', 'replace']) {
    await page.waitForTimeout(400)
    await look(`wall ${step}`)
    if (step !== 'replace') await page.keyboard.press('Enter')
  }
  await page.keyboard.press('k')
  for (let at = 0; at < 9; at++) await page.keyboard.press('n')
  await page.getByText('What we did').waitFor()
  await look('wall end')
}

async function chooseTheme(page, label) {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByLabel(label).check()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForTimeout(300)
}

const withAxe = (label) => async (own) => {
  await chooseTheme(own.page, label)
  const problems = []
  let looks = 0
  await everywhere(own, async (state) => {
    looks++
    for (const problem of await own.axe()) problems.push(`${state}: ${problem}`)
  })
  assert.deepEqual(problems, [])
  return `${looks} states, no violation`
}

const labels = ['Light', 'Dark', 'High contrast']

export const lookChecks = [
  ...labels.map((label) => [`axe finds no violation: ${label}`, withAxe(label), {}]),
  ...labels.map((label) => [`axe finds no violation at 200 % zoom: ${label}`, withAxe(label), zoomed]),
  ['axe finds no violation: as the computer has it, dark', withAxe('As the computer'), { theme: 'dark' }],
  [
    'at 200 % zoom nothing is cut off to the side',
    async (own) => {
      const wide = []
      await everywhere(own, async (state) => {
        const width = await own.page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 640) wide.push(`${state}: ${width}`)
      })
      assert.deepEqual(wide, [])
    },
    zoomed
  ],
  [
    'on a screen of 1280 by 720 what a group reads is large: a quarter of it can be read',
    async ({ page, openText, settled, picture }) => {
      const least = (selector) =>
        page.evaluate((selector) => {
          const sizes = [...document.querySelectorAll(selector)].map((own) =>
            parseFloat(getComputedStyle(own).fontSize)
          )
          return Math.min(...sizes)
        }, selector)
      await openText(draft)
      await settled()
      await page.keyboard.press('F8')
      await page.locator('.card .said').first().waitFor()
      await picture('write')
      await startWorkshop(page)
      await page.locator('.sentence').waitFor()
      const sentence = await least('.sentence')
      assert.ok(sentence >= 36, `the sentence has ${sentence} pixels`)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(300)
      await page.keyboard.press('Enter')
      await page.locator('.below .said').first().waitFor()
      const why = await least('.below p, .below h2')
      assert.ok(why >= 32, `the reason has ${why} pixels`)
      return `sentence ${Math.round(sentence)} px, reason ${Math.round(why)} px`
    }
  ]
]
