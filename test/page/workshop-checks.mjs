/** A trainer with a group: from the first sentence to the last, by keys. */
import assert from 'node:assert/strict'
import { parse } from 'yaml'
import { readRuleFiles } from '../../scripts/rule-files.mjs'

const draft = `# Plan

In the past, addicts were turned away from the night shelter.

The prison offers medication-assisted treatment on arrival.

A former resident said: "They called us junkies."
`

const isForIt = ({ says }) => ['recommends', 'accepts', 'uses'].includes(says)

/** A paragraph for each rule on which guides disagree: its first example. */
const disputedDraft = readRuleFiles('rules/en')
  .map(({ text }) => parse(text))
  .filter(({ sources }) => sources?.some(isForIt))
  .flatMap(({ examples }) => examples?.flagged?.find(({ text, profile }) => text && !profile)?.text ?? [])
  .map((text) => text.replace(/[«»]/g, ''))
  .join('\n\n')

const stageIsCut = (page) => page.locator('#stage').evaluate((stage) => stage.scrollHeight > stage.clientHeight + 1)

const wall = (page) => page.locator('.wall')
const sentence = (page) => page.locator('.sentence')

export const workshopChecks = [
  [
    'a workshop runs from the first finding to the last by keys: guess, vote, reveal, why, replace, next',
    async ({ page, openText, settled, text, picture }) => {
      await openText(draft)
      await settled()
      const found = await page.locator('.mark').count()
      assert.ok(found >= 3)
      await page.keyboard.press('F9')
      await wall(page).waitFor()
      assert.match(await wall(page).innerText(), /Who is being described, and by what\?/)
      assert.equal(await sentence(page).innerText(), 'In the past, addicts were turned away from the night shelter.')
      assert.equal(await sentence(page).locator('mark').count(), 0)
      await picture('workshop-guess')
      await page.keyboard.press('t')
      await page.keyboard.press('Enter')
      for (const key of ['1', '1', '1', '2', '3', 'Shift+Digit3']) await page.keyboard.press(key)
      await page.waitForTimeout(300)
      assert.match(
        await wall(page).innerText(),
        /3\s+hands:\s+Change it\s+1\s+1\s+hand:\s+Leave it\s+2\s+0\s+hands:\s+It depends/
      )
      await picture('workshop-vote')
      await page.keyboard.press('Enter')
      await sentence(page).locator('mark').waitFor()
      assert.equal(await sentence(page).locator('mark').innerText(), 'addicts')
      assert.match(await wall(page).innerText(), /names people by a condition/)
      assert.match(await wall(page).innerText(), /Advise against it: /)
      assert.match(await wall(page).innerText(), /The room said: change it: 3/)
      await picture('workshop-reveal')
      await page.keyboard.press('Enter')
      await page.getByText('What shall it say?').waitFor()
      await page.keyboard.press('2')
      await page.getByText('Written:').waitFor()
      assert.match(await text(), /people who use drugs were turned away/)
      await page.waitForTimeout(1100)
      assert.match(await page.locator('.clock').innerText(), /1:5\d/)
      let discussed = 0
      for (let at = 2; at <= found; at++) {
        await page.keyboard.press('n')
        await page.getByText(`Sentence ${at} of ${found}`, { exact: true }).waitFor()
        assert.equal(await sentence(page).locator('mark').count(), 0)
        for (let step = 0; step < 4; step++) {
          const before = await wall(page).innerText()
          await page.keyboard.press('Enter')
          await page.waitForFunction((before) => document.querySelector('.wall').innerText !== before, before)
          if ((await page.locator('.sides').count()) > 0) {
            if (discussed++ === 0) await picture('workshop-discuss')
            assert.ok((await page.locator('.sides section').count()) >= 2)
            assert.equal(await stageIsCut(page), false, 'the card does not fit on the wall')
          }
          if (/What shall it say\?/.test(await wall(page).innerText())) break
        }
        await page.keyboard.press('k')
        await page.getByText('It stays as it is.').waitFor()
      }
      assert.ok(discussed > 0)
      await page.keyboard.press('Enter')
      await page.getByText('What we did').waitFor()
      assert.match(await page.locator('.summary').innerText(), /1\s+replaced\s+\d+\s+kept\s+0\s+left open/)
      await page.keyboard.press('Escape')
      await wall(page).waitFor({ state: 'detached' })
      return `${found} findings, ${discussed} discussed`
    }
  ],
  [
    'each card of what guides disagree about fits on the wall',
    async ({ page, openText, settled }) => {
      await openText(disputedDraft)
      await settled()
      await page.keyboard.press('F9')
      await wall(page).waitFor()
      const cut = []
      let discussed = 0
      while ((await page.locator('.summary').count()) === 0) {
        const place = await page.locator('.place').innerText()
        for (let step = 0; step < 3; step++) await page.keyboard.press('Enter')
        await page.getByText(/What shall it say\?|Guides disagree about/).waitFor()
        if ((await page.locator('.sides').count()) > 0) {
          discussed++
          if (await stageIsCut(page)) cut.push(await page.locator('.discussion h2').innerText())
        }
        await page.keyboard.press('n')
        await page.waitForFunction((place) => document.querySelector('.summary, .place').innerText !== place, place)
      }
      assert.deepEqual(cut, [])
      assert.ok(discussed >= 30)
      return `${discussed} cards`
    }
  ],
  [
    'the wall keeps the focus, and a button that has it is pressed by Enter',
    async ({ page, openText, settled }) => {
      await openText(draft)
      await settled()
      await page.keyboard.press('F9')
      await wall(page).waitFor()
      await page.waitForTimeout(300)
      for (let tab = 0; tab < 20; tab++) {
        await page.keyboard.press('Tab')
        const where = await page.evaluate(() => {
          const own = document.activeElement
          return own === document.body || own?.closest('.wall') !== null
        })
        assert.ok(where)
      }
      await page.getByRole('button', { name: 'Full screen' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.fullscreenElement !== null)
      await page.getByRole('button', { name: 'Vote' }).waitFor()
    }
  ]
]
