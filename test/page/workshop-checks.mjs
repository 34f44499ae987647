/** A trainer with a group: from the first sentence to the last, by keys. */
import { startWorkshop } from './driver.mjs'
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

const clause = 'as the districts of the region reported in the spring of each of the years that followed the reform, '
/** Words of each kind that the wall asks another question of, within sentences longer than it shows: errors, a quotation, a note. */
const longDraft = [
  'addicts were turned away from the night shelter',
  'medication-assisted treatment was offered on arrival in the prison',
  'a resident of the house said that "they called us junkies at every counter"',
  'drug users who had relapsed came back to the service'
]
  .map((words) => `Then, ${clause.repeat(6)}${words}, ${clause.repeat(5)}and so on.`)
  .join('\n\n')

/** What of the wall is not seen, or nothing. */
const unseen = (page) =>
  page.locator('#stage').evaluate((stage) => {
    const { top, bottom } = stage.getBoundingClientRect()
    return [...stage.querySelectorAll('p, h2, h3, li, button')]
      .filter((own) => {
        const place = own.getBoundingClientRect()
        return place.bottom > bottom + 1 || place.top < top - 1
      })
      .map((own) => own.textContent)
  })

const stageIsCut = (page) => page.locator('#stage').evaluate((stage) => stage.scrollHeight > stage.clientHeight + 1)

const wall = (page) => page.locator('.wall')
const sentence = (page) => page.locator('.sentence')

export const workshopChecks = [
  [
    'what comes on the wall is looked through first, and a sentence is left out',
    async ({ page, openText, settled }) => {
      await openText('The addicts came.\n\nAn alcoholic waits.\n')
      await settled()
      await page.keyboard.press('F9')
      const dialog = page.getByRole('dialog', { name: 'What comes on the wall' })
      assert.match(await dialog.innerText(), /Start with 2 sentences[^]*The addicts came\.\s*An alcoholic waits\./)
      assert.equal(await dialog.locator('mark').count(), 0)
      await dialog.getByLabel('The addicts came.').uncheck()
      await dialog.getByRole('button', { name: 'Start with 1 sentence' }).click()
      assert.match(await page.locator('.wall').innerText(), /Sentence 1 of 1[^]*An alcoholic waits\./)
    }
  ],
  [
    'a workshop runs from the first finding to the last by keys: guess, vote, reveal, why, replace, next',
    async ({ page, openText, settled, text, picture }) => {
      await openText(draft)
      await settled()
      const found = await page.locator('.mark').count()
      assert.ok(found >= 3)
      await startWorkshop(page)
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
        /3\s+hands:\s+Change it\s+1\s+1\s+hand:\s+Keep it\s+2\s+0\s+hands:\s+It depends/
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
      await startWorkshop(page)
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
  ...[
    [1280, 720],
    [1366, 768]
  ].map(([width, height]) => [
    `at ${width} by ${height} each step of the longest sentence is seen whole on the wall`,
    async ({ page, openText, settled }) => {
      await openText(longDraft)
      await settled()
      await startWorkshop(page)
      await wall(page).waitFor()
      let seen = 0
      while ((await page.locator('.summary').count()) === 0) {
        const before = await wall(page).innerText()
        // the reasons come a moment after the words
        await page.waitForTimeout(300)
        assert.deepEqual(await unseen(page), [], before)
        const letters = await page
          .locator('#stage p')
          .first()
          .evaluate((own) => parseFloat(getComputedStyle(own).fontSize))
        assert.ok(letters >= height * 0.027, `letters of ${letters} pixels: ${before}`)
        seen++
        await page.keyboard.press('Enter')
        await page.waitForFunction((before) => document.querySelector('.wall').innerText !== before, before)
      }
      assert.deepEqual(await unseen(page), [])
      assert.ok(seen >= 16)
      return `${seen} steps`
    },
    { size: { width, height } }
  ]),
  [
    'what is larger than the wall begins at its top at each step, and an arrow says that there is more',
    async ({ page, openText, settled }) => {
      await page.setViewportSize({ width: 260, height: 150 })
      await openText(longDraft)
      await settled()
      await startWorkshop(page)
      await wall(page).waitFor()
      const top = () => page.locator('#stage').evaluate((stage) => stage.scrollTop)
      await page.locator('#stage[data-more]').waitFor()
      await page.waitForTimeout(300)
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(300)
      assert.ok((await top()) > 0)
      await page.keyboard.press('Enter')
      await page.getByText('Hands up').waitFor()
      assert.equal(await top(), 0)
    }
  ],
  [
    'what a group decides of a word holds for the same word in the sentences that follow',
    async ({ page, openText, settled, text }) => {
      await openText('The addicts came.\n\nThen addicts left.\n\nThe convict spoke.\n\nLater the addicts slept.\n')
      await settled()
      await startWorkshop(page)
      await wall(page).waitFor()
      for (let step = 0; step < 3; step++) await page.keyboard.press('Enter')
      await page.getByText('What shall it say?').waitFor()
      await page.keyboard.press('1')
      await page.getByRole('button', { name: 'The same in the 2 other places' }).waitFor()
      await page.keyboard.press('a')
      await page.getByRole('button', { name: 'The same in' }).waitFor({ state: 'detached' })
      assert.doesNotMatch(await text(), /addicts/)
      await page.keyboard.press('n')
      await page.getByText('Sentence 3 of 4').waitFor()
      await page.keyboard.press('n')
      await page.getByText('What we did').waitFor()
      assert.match(await page.locator('.summary').innerText(), /3\s+replaced[^]*Then addicts left/)
    }
  ],
  [
    'the wall keeps the focus, and a button that has it is pressed by Enter',
    async ({ page, openText, settled }) => {
      await openText(draft)
      await settled()
      await startWorkshop(page)
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
