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
    async ({ goTo, hover, press, picture }) => {
      await goTo(7, 15)
      const said = await hover((seen) => seen.includes('people with drug use disorders'))
      assert.match(said, /names people by a condition/)
      assert.match(said, /people who use drugs/)
      await picture('why')
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
      await command('stigmalint: Fix All Safe Findings in This File')
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
    async ({ goTo, command, page, until, picture, press }) => {
      await goTo(13, 8)
      await command('stigmalint: Explain a Rule')
      await page.locator('.tab', { hasText: 'alcoholic.md' }).waitFor()
      const preview = page.frameLocator('iframe.webview').frameLocator('iframe')
      await preview.locator('h1').first().waitFor()
      await until('the page', () => preview.locator('body').innerText(), has('drinks'))
      await picture('explain')
      await press('Control+w')
    }
  ],
  [
    'the menu of the status bar is reached by a click, and its entry is read out in words',
    async ({ page, row, press }) => {
      const item = page.locator('.statusbar-item[id*="stigmalint"]')
      const label = await item.locator('a').getAttribute('aria-label')
      assert.match(label ?? '', /^stigmalint: \d findings?: .*Profile: United Nations. Opens a menu$/)
      await item.click()
      await row('Check the workspace').waitFor()
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
      await takeAction('Write "people with drug use disorders", everywhere in this document (2)')
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
    'a finding is ignored with a comment, which is written above its line',
    async ({ open, goTo, takeAction, page, until, status, text, command }) => {
      await open('march.md')
      await goTo(3, 22)
      await takeAction('Ignore drug-use/addict here')
      await until('the comment', text, has('<!-- stigmalint-disable-next-line drug-use/addict -- '))
      await until('the status bar', status, (seen) => /stigmalint [01] /.test(seen))
      await command('File: Revert File')
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    }
  ]
]
