/** What a policy writer does with one draft, step by step, and what has to be seen. */
import assert from 'node:assert/strict'

const has = (part) => (seen) => seen.includes(part)

export const draftChecks = [
  [
    'a draft is opened: the words are underlined, and the status bar counts them',
    async ({ open, until, status, squiggles, picture }) => {
      await open('draft.md')
      await until(
        'the underlines',
        () => squiggles('error'),
        (count) => count === 3
      )
      assert.equal(await squiggles('warning'), 4)
      assert.equal(await squiggles('info'), 1)
      await until('the status bar', status, has('stigmalint 8 · un'))
      await picture('marked')
    }
  ],
  [
    'it works whether the folder is trusted or not',
    async ({ page, until, isTrusted }) => {
      const restricted = page.locator('.statusbar-item', { hasText: 'Restricted Mode' })
      await until(
        'the trust',
        () => restricted.count(),
        (count) => count === (isTrusted ? 0 : 1)
      )
    }
  ],
  [
    'a hover says why, what to write instead, and who says so',
    async ({ goTo, hover, press, picture, page, closeTab }) => {
      await goTo(7, 15)
      const said = await hover((seen) => seen.includes('Examples and sources'))
      assert.match(said, /names people by a condition/)
      assert.match(said, /people with drug use disorders/)
      assert.match(said, /people who use drugs/)
      assert.match(said, /Advise against it: /)
      assert.match(said, /Leave it here/)
      await picture('why')
      // The name of the rule leads to its own page, not to one guide.
      await page.locator('.monaco-hover:not(.hidden) a.code-link, .monaco-resizable-hover a.code-link').first().click()
      await page.locator('.tab', { hasText: '"addict" as a name' }).waitFor()
      await closeTab('"addict" as a name')
      await press('Escape')
    }
  ],
  [
    'the keyboard takes the first replacement: Ctrl+. and Enter',
    async ({ goTo, codeActions, press, until, text, status, picture }) => {
      await goTo(7, 15)
      const [first, second] = await codeActions()
      assert.equal(first, 'Write "people with drug use disorders"')
      assert.equal(second, 'Write "people who use drugs"')
      await picture('replace')
      await press('Enter')
      await until('the new text', text, has('In the past, people with drug use disorders were turned away'))
      await until('the status bar', status, has('stigmalint 7 · un'))
    }
  ],
  [
    'saving writes it to the disk',
    async ({ save, files }) => {
      await save()
      assert.match(files.read('draft.md'), /In the past, people with drug use disorders were turned away/)
    }
  ],
  [
    'all safe findings are fixed by one command, and one undo takes it back',
    async ({ command, until, text, press, save, status }) => {
      await command('stigmalint: Make All Safe Changes in This File')
      await until('the new text', text, has('people who inject drugs'))
      await until('the status bar', status, (seen) => /stigmalint [0-5] · un/.test(seen))
      const fixed = await text()
      assert.match(fixed, /died by suicide/)
      assert.match(fixed, /An alcoholic has/, 'what only a person can decide is left alone')
      await press('Control+z')
      await until('the old text', text, has('injecting drug users'))
      await press('Control+Shift+z')
      await until('the new text', text, has('people who inject drugs'))
      await save()
    }
  ],
  [
    'the profile is chosen from a list; the replacement changes with it, and the choice stands in the workspace',
    async ({ command, choose, row, press, until, status, goTo, codeActions, files, picture }) => {
      await command('stigmalint: Switch Profile')
      await row('United States').waitFor()
      await picture('profile')
      await choose('United States')
      await until('the status bar', status, has('· us'))
      assert.deepEqual(JSON.parse(files.read('.vscode/settings.json')), { 'stigmalint.profile': 'us' })
      await goTo(13, 8)
      const [first] = await codeActions()
      assert.match(first, /^Write "A person with alcohol use disorder"/)
      await press('Escape')
      await command('stigmalint: Switch Profile')
      await choose('United Nations')
      await until('the status bar', status, has('· un'))
    }
  ],
  [
    'a rule is explained in a preview, which stays beside the draft',
    async ({ goTo, command, page, until, picture, closeTab }) => {
      await goTo(13, 8)
      await command('stigmalint: Look Up a Word')
      await page.locator('.tab', { hasText: '"alcoholic" as a name' }).waitFor()
      const preview = page.frameLocator('iframe.webview').frameLocator('iframe')
      await preview.locator('h1').first().waitFor()
      await until('the page', () => preview.locator('body').innerText(), has('drinks'))
      await picture('explain')
      // The keyboard stays in the draft: the preview is closed from its own tab.
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
      await closeTab('"alcoholic" as a name')
    }
  ],
  [
    'the menu of the status bar is reached by a click, and its entry is read out in words',
    async ({ page, row, input, press }) => {
      const item = page.locator('.statusbar-item[id*="stigmalint"]')
      const label = await item.locator('a').getAttribute('aria-label')
      assert.match(label ?? '', /^stigmalint: \d places?: .*Profile: United Nations. Opens a menu$/)
      await item.click()
      for (const name of ['Show the Marked Words', 'Add a Word of Ours']) await row(name).waitFor()
      await input.fill('Pause')
      await row('Pause Marking').waitFor()
      await press('Escape')
      // Out of the way, so that no tooltip stands in later pictures.
      await page.mouse.move(600, 300)
    }
  ],
  [
    'plain text is checked, and its safe fix is taken',
    async ({ open, until, squiggles, goTo, codeActions, press, text, save, files }) => {
      await open('letter.txt')
      await until(
        'the underline',
        () => squiggles('warning'),
        (count) => count === 1
      )
      await goTo(3, 22)
      assert.equal((await codeActions())[0], 'Write "people who use drugs"')
      await press('Enter')
      await until('the new text', text, has('reached people who use drugs in four towns'))
      await save()
      assert.match(files.read('letter.txt'), /reached people who use drugs in four towns/)
    }
  ],
  [
    'one entry of the list replaces a wording everywhere in the document',
    async ({ open, until, squiggles, goTo, takeAction, text, press, save, files }) => {
      await open('march.md')
      await until(
        'the underlines',
        () => squiggles('error'),
        (count) => count === 2
      )
      await goTo(3, 22)
      await takeAction('Write "people with drug use disorders" in both places')
      await until(
        'no underline',
        () => squiggles('error'),
        (count) => count === 0
      )
      assert.match(
        await text(),
        /how people with drug use disorders are met .*what people with drug use disorders ask/s
      )
      // A finding is needed again, for the check of the workspace.
      await press('Control+z')
      await until(
        'the underlines',
        () => squiggles('error'),
        (count) => count === 2
      )
      await save()
      assert.match(files.read('minutes/march.md'), /how addicts are met/)
    }
  ],
  [
    'safe findings are fixed when a document is saved, where the settings say so',
    async ({ open, until, squiggles, files, press, goTo, page, save }) => {
      const settings = JSON.parse(files.read('.vscode/settings.json'))
      const onSave = { 'editor.codeActionsOnSave': { 'source.fixAll.stigmalint': 'explicit' } }
      files.write('.vscode/settings.json', JSON.stringify({ ...settings, ...onSave }))
      await open('notice.md')
      await until(
        'the underline',
        () => squiggles('warning'),
        (count) => count === 1
      )
      await goTo(3, 37)
      await page.keyboard.type('.')
      await save()
      await until('the file', () => Promise.resolve(files.read('notice.md')), has('for people who inject drugs.'))
      files.write('.vscode/settings.json', JSON.stringify(settings))
      await press('Control+w')
    }
  ],
  [
    'the name of a rule is completed in a comment that ignores it',
    async ({ command, open, goTo, page, press, until }) => {
      await open('march.md')
      await goTo(2, 1)
      await page.keyboard.type('<!-- stigmalint-disable-next-line drug-use/addi')
      await press('Control+Space')
      const list = page.locator('.suggest-widget.visible .monaco-list-row')
      await until('the name', async () => (await list.allInnerTexts()).join('\n'), has('drug-use/addict'))
      await press('Escape')
      await command('File: Revert File')
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    }
  ],
  [
    'a place is left as it is with a comment, round the one word; its reason is selected to be written over',
    async ({ open, goTo, takeAction, page, until, status, text, command, selection }) => {
      await open('march.md')
      await goTo(3, 22)
      await takeAction('Leave "addicts" as it is here')
      await until('the comment', text, (seen) =>
        /<!-- stigmalint-disable\s+drug-use\/addict\s+--\s+say\s+why/.test(seen)
      )
      await until('the status bar', status, has('stigmalint 1 '))
      await until('the selection', selection, has('7 selected'))
      await page.keyboard.type('the minutes say so')
      await until('the reason', text, (seen) => /--\s+the\s+minutes\s+say\s+so/.test(seen))
      // The cursor stands on the comment: what was done can be taken back there.
      await takeAction('Mark it again')
      await until('the old text', text, has('heard how addicts are met at the desk'))
      await until('the status bar', status, has('stigmalint 2 '))
      await command('File: Revert File')
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    }
  ],
  [
    'the list and the hover name the whole wording that will be written',
    async ({ open, until, squiggles, goTo, codeActions, press, text, command, page }) => {
      await open('terms.md')
      await until(
        'the underlines',
        () => squiggles('error'),
        (count) => count >= 1
      )
      await goTo(3, 3)
      assert.equal((await codeActions())[0], 'Write "Drug use"')
      await press('Enter')
      await until('the new text', text, has('Drug use is common.'))
      await command('File: Revert File')
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    }
  ],
  [
    'the next finding is the next in the text, whatever its colour, and round to the first',
    async ({ open, goTo, command, until, position }) => {
      await open('terms.md')
      await goTo(1, 1)
      for (const place of ['Ln 3, Col 1', 'Ln 3, Col 27', 'Ln 3, Col 44', 'Ln 3, Col 61', 'Ln 3, Col 1']) {
        await command('stigmalint: Next Marked Word')
        await until('the cursor', position, has(place))
      }
      await command('stigmalint: Previous Marked Word')
      await until('the cursor', position, has('Ln 3, Col 61'))
    }
  ],
  [
    'the box of F8 goes with the word that it is about',
    async ({ open, goTo, press, page, until, codeActions, text, command }) => {
      await open('terms.md')
      await goTo(1, 1)
      await press('F8')
      const box = page.locator('.marker-widget')
      await box.waitFor()
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
      const [first] = await codeActions()
      assert.match(first, /^Write "/)
      await press('Enter')
      await until('the new text', text, (seen) => seen.replace(/\s+/g, ' ').includes(first.slice('Write "'.length, -1)))
      await box.waitFor({ state: 'detached' })
      await command('File: Revert File')
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    }
  ],
  [
    'a word is never marked again, with its forms: told, saved, and taken back by a button',
    async ({ open, goTo, takeAction, notification, pressButton, status, until, files, clearNotifications }) => {
      await open('terms.md')
      await until('the status bar', status, has('stigmalint 4 '))
      await goTo(3, 28)
      await takeAction('Never mark "inmates" in this folder again')
      await notification('"Inmates" is no longer marked in this folder.')
      await until('the status bar', status, has('stigmalint 2 '))
      assert.match(files.read('stigmalint.config.yml'), /allow:\n {2}- inmates\n {2}- inmate\n/)
      await pressButton('Undo')
      await until('the status bar', status, has('stigmalint 4 '))
      assert.equal(files.has('stigmalint.config.yml'), false)
      await clearNotifications()
    }
  ],
  [
    'a place in plain text is left as it is without touching the text, and marked again from a list',
    async ({ open, goTo, takeAction, until, status, text, command, choose, clearNotifications, page }) => {
      await open('note.txt')
      await until('the status bar', status, has('stigmalint 2 '))
      const before = await text()
      await goTo(1, 6)
      await takeAction('Leave "addicts" as it is here')
      await until('the status bar', status, has('stigmalint 1 '))
      assert.equal(await text(), before)
      assert.equal(await page.locator('.tab.active.dirty').count(), 0)
      await command('stigmalint: Show What Is Left As It Is')
      await choose('addicts')
      await until('the status bar', status, has('stigmalint 2 '))
      await takeAction('Leave "addicts" as it is here')
      await until('the status bar', status, has('stigmalint 1 '))
      await takeAction('Mark it again')
      await until('the status bar', status, has('stigmalint 2 '))
      await clearNotifications()
    }
  ]
]
