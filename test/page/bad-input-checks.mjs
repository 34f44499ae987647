/** What goes wrong: each is said in a sentence, and the text stays. */
import assert from 'node:assert/strict'

const notice = (page) => page.locator('.notice')

export const badInputChecks = [
  [
    'files that cannot be read are named, with what to do',
    async ({ page, drop, text }) => {
      await page.keyboard.type('Mine.')
      page.on('dialog', (dialog) => void dialog.accept())
      await drop('picture.png', [1, 2, 3])
      await page.getByText('picture.png: files of this kind cannot be opened here').waitFor()
      await drop('broken.md', [0x41, 0xff, 0x00, 0x01])
      await page.getByText('broken.md: this is no text, or it is damaged').waitFor()
      await drop('broken.ipynb', [...Buffer.from('{"cells": [')])
      await page.waitForFunction(() => document.querySelector('.notice p').textContent.startsWith('broken.ipynb:'))
      assert.equal(await text(), 'Mine.')
      return (await notice(page).innerText()).split('\n')[0]
    }
  ],
  [
    'an empty file is said to be empty',
    async ({ page, drop }) => {
      await drop('empty.md', [])
      await page.getByText('empty.md is empty').waitFor()
    }
  ],
  [
    'a text without findings: the page says so kindly, and what was tried',
    async ({ page, openText, settled }) => {
      await openText('Services are open to everyone who asks, day and night.\n')
      await settled()
      const said = await page.locator('.panel').innerText()
      assert.match(said, /Nothing found/)
      assert.match(said, /\d{3} rules on 17 subjects were tried/)
      return said.split('\n').filter(Boolean)[1]
    }
  ],
  [
    'a text in another language is not called clean',
    async ({ page, openText, settled }) => {
      await openText(
        'Die Kommission hat beschlossen, dass alle Menschen den gleichen Zugang zur Behandlung haben sollen. Ein addict ist auch ein Mensch, und er wird nicht anders behandelt als die anderen.\n'
      )
      await settled()
      assert.match(await page.locator('.panel').innerText(), /1 paragraph is in another language/)
    }
  ],
  [
    '10 MB pasted at once: the page stays awake, and finds what is in it to the end',
    async ({ page, settled, text, status }) => {
      const paragraph =
        'Services are open to everyone who asks, by day and by night, in each of the districts of the city.\n\n'
      const long = `${paragraph.repeat(Math.ceil((10 * 1024 * 1024) / paragraph.length))}The addicts came.\n`
      await page.evaluate((long) => {
        const data = new DataTransfer()
        data.setData('text/plain', long)
        const content = document.querySelector('.sheet').shadowRoot.querySelector('.cm-content')
        content.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      }, long)
      await page.locator('.sheet').click()
      const start = performance.now()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('More addicts.')
      const typed = performance.now() - start
      await page.waitForFunction(() => /2 to change/.test(document.querySelector('.status p').textContent), null, {
        timeout: 120_000
      })
      await settled()
      assert.equal((await text()).length, long.length + 'More addicts.'.length)
      assert.equal(await status(), '2 to change')
      return `13 keys in ${Math.round(typed)} ms, all found after ${((performance.now() - start) / 1000).toFixed(1)} s`
    }
  ],
  [
    '2 MB of markup pasted at once become Markdown, while the page stays awake',
    async ({ page, pasteRaw, settled, status }) => {
      await pasteRaw(
        `${'<p>Services are <b>open</b> to everyone who asks, by day and by night.</p>\n'.repeat(28_000)}<p>The addicts came.</p>`
      )
      await page.getByText('Reading what you pasted').waitFor()
      await page.waitForFunction(() => /1 to change/.test(document.querySelector('.status p').textContent), null, {
        timeout: 120_000
      })
      await settled()
      assert.equal(await status(), '1 to change')
    }
  ],
  [
    'right-to-left and mixed scripts: each line has its direction, and marks sit on the words',
    async ({ page, openText, settled }) => {
      await openText('قال المدير: the addicts came.\n\nThe addicts came. שלום לכולם\n\n中文 addicts 日本\n')
      await settled()
      assert.deepEqual(await page.locator('.mark').allInnerTexts(), ['addicts', 'addicts', 'addicts'])
      const start = await page
        .locator('.cm-line')
        .first()
        .evaluate((line) => getComputedStyle(line).direction + line.dir)
      await page.keyboard.press('F8')
      await page.keyboard.press('Alt+A')
      await settled()
      assert.equal(await page.locator('.mark').count(), 0)
      return start
    }
  ],
  [
    'typing while a wording is written loses nothing',
    async ({ page, openText, settled, text }) => {
      await openText('The addicts came.\n')
      await settled()
      await page.keyboard.press('F8')
      await page.keyboard.press('Alt+1')
      await page.keyboard.type('ABC')
      await settled()
      assert.equal((await text()).replace(/[^ABC]/g, ''), 'ABC')
    }
  ]
]
