/** A policy officer writes: pastes a draft, walks through what is marked, mends it, takes it back. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'

/** As a word processor puts it on the clipboard: lists are drawn with paragraphs. */
export const wordMarkup = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body lang=EN-GB>
<!--StartFragment--><h1>Shelter plan</h1>
<p class=MsoNormal>In the past, <b>addicts</b> were turned away.<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>Beds for drug abusers</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>A warm meal</p>
<table><tr><td><p class=MsoNormal>Service</p></td><td><p class=MsoNormal>For whom</p></td></tr>
<tr><td><p class=MsoNormal>Clinic</p></td><td><p class=MsoNormal>injecting drug users</p></td></tr></table><!--EndFragment--></body></html>`

/** The browser looks through markup before the check itself may put it on the clipboard, and says so. */
export const clipboard = { expects: /^Applying inline style/ }

const card = (page) => page.locator('.card')

export const writeChecks = [
  [
    'the page can be used within a second of opening, offline, from a file',
    async ({ ready, requests, load }) => {
      const times = [ready, await load(), await load()].sort((a, b) => a - b)
      assert.ok(times[1] < 1000, `it took ${Math.round(times[1])} ms`)
      assert.ok(requests.every((url) => url.startsWith('file:') || url.startsWith('blob:')))
      return `${times.map(Math.round).join(', ')} ms`
    }
  ],
  [
    'words are marked while they are typed, and the mark goes with them',
    async ({ page, settled, status }) => {
      await page.keyboard.type('The addicts came.')
      await settled()
      assert.equal(await status(), '1 to change')
      assert.equal(await page.locator('.mark').innerText(), 'addicts')
      await page.keyboard.press('Home')
      await page.keyboard.type('Yesterday ')
      await settled()
      assert.equal(await page.locator('.mark').innerText(), 'addicts')
    }
  ],
  [
    'a draft out of a word processor becomes headings, paragraphs, lists and tables',
    async ({ page, paste, text, settled, status }) => {
      await paste({ html: wordMarkup, plain: 'Shelter plan' })
      await page.locator('.mark').first().waitFor()
      await settled()
      assert.equal(
        await text(),
        '# Shelter plan\n\nIn the past, **addicts** were turned away.\n\n- Beds for drug abusers\n- A warm meal\n\n| Service | For whom |\n| - | - |\n| Clinic | injecting drug users |\n'
      )
      assert.equal(await status(), '2 to change, 1 to reconsider')
      assert.match(await page.locator('.notice').innerText(), /Your paste is whole\..* kept as signs/)
    },
    clipboard
  ],
  [
    'findings are walked through, explained and replaced with the keyboard alone',
    async ({ page, paste, text, settled, status }) => {
      await paste({ html: wordMarkup, plain: '' })
      await page.locator('.mark').first().waitFor()
      await page.keyboard.press('F8')
      await card(page).locator('.said').first().waitFor()
      assert.match(await card(page).innerText(), /“addicts”/)
      assert.match(await card(page).innerText(), /Advise against it: .+ more\./)
      await page.keyboard.press('Alt+2')
      await settled()
      assert.match(await text(), /\*\*people who use drugs\*\* were turned away/)
      await page.keyboard.press('F8')
      await page.keyboard.press('Shift+F8')
      assert.match(await card(page).innerText(), /drug abusers|injecting/)
      await page.keyboard.press('Control+Z')
      await settled()
      assert.match(await text(), /\*\*addicts\*\*/)
      // by Tab into the margin, and a wording with Enter
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('F8')
      await page.waitForTimeout(300)
      let tabs = 0
      while (tabs++ < 30 && !(await page.evaluate(() => document.activeElement?.matches('.offer'))))
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await settled()
      assert.doesNotMatch(await text(), /\*\*addicts\*\*/)
      assert.match(await status(), /1 to change, 1 to reconsider/)
    },
    clipboard
  ],
  [
    'the same words elsewhere are written at once, and one step takes all back',
    async ({ page, openText, text, settled }) => {
      await openText('The addicts came.\n\nAddicts left. Other addicts stayed.\n')
      await settled()
      await page.keyboard.press('F8')
      await page.keyboard.press('Alt+A')
      await settled()
      assert.equal(
        await text(),
        'The people with drug use disorders came.\n\nPeople with drug use disorders left. Other people with drug use disorders stayed.\n'
      )
      await page.keyboard.press('Control+Z')
      assert.equal(await text(), 'The addicts came.\n\nAddicts left. Other addicts stayed.\n')
    }
  ],
  [
    'files are dropped: Markdown, a page, captions, plain text in Windows-1252',
    async ({ page, drop, text, settled, status }) => {
      const dropped = async (name, bytes) => {
        await drop(name, bytes)
        await page.waitForFunction(
          (name) => document.querySelector('.status p').textContent.startsWith(`${name}: `),
          name
        )
        await settled()
        return status()
      }
      assert.match(
        await dropped('draft.md', readFileSync(join(root, 'samples/draft.md'))),
        /3 to change, 4 to reconsider, 1 note/
      )
      assert.match(
        await dropped('page.html', Buffer.from('<p>The <b>addicts</b> came.</p><script>var addicts</script>')),
        /1 to change/
      )
      assert.match(
        await dropped('talk.srt', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nThe addicts came.\n')),
        /1 to change/
      )
      assert.match(
        await dropped('note.txt', Buffer.from('The addicts\x92 caf\xe9.', 'latin1')),
        /found|change|reconsider/
      )
      assert.equal(await text(), 'The addicts’ café.')
    }
  ],
  [
    'the mended text is taken away: a page with what changed, Markdown, plain text, the file as it was',
    async ({ page, openText, settled, text }) => {
      await openText('# Plan\n\n- The **addicts** came.\n\n| a | b |\n| - | - |\n| addicts | caf&eacute; &bogus; |\n')
      await settled()
      await page.keyboard.press('F8')
      await page.keyboard.press('Alt+2')
      await settled()
      const save = async (label, marked) => {
        await page.keyboard.press('Control+S')
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel(label).check()
        await dialog.getByLabel('Mark what changed').setChecked(marked)
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          dialog.getByRole('button', { name: 'Save a file' }).click()
        ])
        return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
      }
      const html = await save('A page (HTML)', true)
      assert.equal(html.name, 'draft.marked.html')
      assert.match(html.text, /<strong><del>addicts<\/del><ins>people who use drugs<\/ins><\/strong> came\./)
      assert.match(html.text, /<h1>Plan<\/h1>/)
      assert.match(html.text, /Content-Security-Policy/)
      const clean = await save('A page (HTML)', false)
      assert.equal(clean.name, 'draft.mended.html')
      assert.doesNotMatch(clean.text, /<del>|<ins>/)
      const markdown = await save('Markdown', true)
      assert.match(markdown.text, /\*\*\{--addicts--\}\{\+\+people who use drugs\+\+\}\*\* came\./)
      await openText(markdown.text, markdown.name)
      await page.getByText(`${markdown.name} has marks of what changed`).waitFor()
      assert.doesNotMatch(await text(), /[{}]/)
      await page.getByRole('button', { name: 'Before and after' }).click()
      await page.locator('del', { hasText: 'addicts' }).first().waitFor()
      const plain = await save('Plain text', false)
      assert.match(plain.text, /^Plan\n\n- The people who use drugs came\.\n\na\tb\naddicts\tcafé &bogus;\n$/)
      for (const own of [html, clean]) {
        await openText(own.text, own.name)
        await page.getByText(`The text of ${own.name} was taken out of the file`).waitFor()
        assert.equal(
          await text(),
          '# Plan\n\n- The **people who use drugs** came.\n\n| a | b |\n| - | - |\n| addicts | café \\&bogus; |\n'
        )
      }
    }
  ],
  [
    'copied text has its look for word processors, and its words for all others',
    async ({ page, openText, settled }) => {
      await openText('# Plan\n\nThe addicts came.\n')
      await settled()
      await page.keyboard.press('Control+S')
      await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click()
      await page.getByText('Copied').waitFor()
      const types = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        return { types: item.types, html: await (await item.getType('text/html')).text() }
      })
      assert.deepEqual(types.types.toSorted(), ['text/html', 'text/plain'])
      assert.match(types.html, /<h1[^>]*>Plan<\/h1>/)
    }
  ],
  [
    'profile and packs change what is found and what is offered',
    async ({ page, openText, settled, status }) => {
      await openText('The addicts came. An alcoholic waits.\n')
      await settled()
      assert.equal(await status(), 'draft.md: 2 to change')
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByLabel('United States').check()
      await page.getByLabel('Alcohol', { exact: false }).uncheck()
      await page.keyboard.press('Escape')
      await settled()
      assert.equal(await status(), 'draft.md: 1 to change')
      await page.keyboard.press('F8')
      await page.locator('.offer').first().waitFor()
      assert.match(await page.locator('.offer').first().innerText(), /substance use disorder/)
    }
  ],
  [
    'nothing is kept unasked; asked, the text comes back; unasked again, it is gone',
    async ({ page, openText, settled, load, text }) => {
      const stored = () => page.evaluate(() => localStorage.length)
      await openText('The addicts came.\n')
      await settled()
      assert.equal(await stored(), 0)
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByLabel('Keep my text').check()
      await page.keyboard.press('Escape')
      await page.locator('.sheet').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('More.')
      await page.waitForTimeout(1200)
      await load()
      await settled()
      assert.equal(await text(), 'The addicts came.\nMore.')
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByLabel('Keep my text').uncheck()
      await page.keyboard.press('Escape')
      assert.equal(await stored(), 0)
    }
  ],
  [
    'a tab that is closed in the middle asks first, and one that is saved does not',
    async ({ page, openText, settled }) => {
      const asked = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        void dialog.accept()
      })
      await openText('The addicts came.\n')
      await settled()
      await page.locator('.sheet').click()
      await page.keyboard.type('x')
      await page.reload()
      assert.deepEqual(asked, ['beforeunload'])
    }
  ],
  [
    'before and after stand side by side, and counts by what the words are about',
    async ({ page, openText, settled, picture }) => {
      await openText(readFileSync(join(root, 'samples/draft.md'), 'utf8'))
      await settled()
      for (const key of ['F8', 'Alt+1', 'F8', 'Alt+1']) {
        await page.keyboard.press(key)
        await settled()
      }
      await page.getByRole('button', { name: 'Before and after' }).click()
      await page.locator('.compare ins').first().waitFor()
      assert.equal(await page.locator('.compare tbody tr').count(), 2)
      await picture('compare')
      await page.getByRole('button', { name: 'Counts' }).click()
      await page.locator('.counts table').waitFor()
      assert.equal(await page.locator('.counts tbody tr').count(), 4)
      await picture('counts')
    }
  ],
  [
    'on paper, and before and after, a text stands as it is read',
    async ({ page, openText, settled }) => {
      await openText('# For addicts\n\n- Beds for **addicts** <b onclick="x()">today</b>\n')
      await settled()
      await page.evaluate(() => {
        window.print = () => window.dispatchEvent(new Event('beforeprint'))
      })
      await page.keyboard.press('Control+P')
      await page.locator('#paper mark').first().waitFor({ state: 'attached' })
      assert.equal(
        await page.locator('.print-text').innerHTML(),
        '<h1>For <mark class="error">addicts</mark><sup>1</sup></h1><ul><li>Beds for <strong><mark class="error">addicts</mark><sup>2</sup></strong> today</li></ul>'
      )
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await page.keyboard.press('F8')
      await card(page).locator('.said').first().waitFor()
      await page.keyboard.press('Alt+A')
      await page.locator('.status', { hasText: 'nothing found' }).waitFor()
      await page.getByRole('button', { name: 'Before and after' }).click()
      await page.locator('.compare ins').first().waitFor()
      const cells = await page.locator('.compare td').evaluateAll((all) => all.map((own) => own.innerHTML))
      assert.equal(cells[0], '<p><strong>For <del>addicts</del></strong></p>')
      assert.match(cells[3], /<li>Beds for <strong><ins>people with drug use disorders<\/ins><\/strong> today<\/li>/)
    }
  ],
  [
    'paper has all of a long text, with what was found as notes',
    async ({ page, openText, settled }) => {
      await openText(`${'A quiet line.\n\n'.repeat(400)}The addicts came.\n`)
      await settled()
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await page.emulateMedia({ media: 'print' })
      const paper = await page.locator('#paper').innerText()
      assert.equal(paper.match(/A quiet line\./g).length, 400)
      assert.match(
        paper,
        /“addicts”\.\s+"addicts" names people by a condition\. Write: “people with drug use disorders”/
      )
      assert.equal(await page.locator('.sheet').isVisible(), false)
    }
  ]
]
