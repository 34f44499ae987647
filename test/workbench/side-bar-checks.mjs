/** What a policy writer does with one draft from the side bar, by the keyboard alone, and what has to be seen. */
import assert from 'node:assert/strict'

const has = (part) => (seen) => seen.includes(part)

const rowsOfTerms = '.sidebar .monaco-list-row[aria-level="2"][aria-label*="of terms.md"]'

/** Puts the keyboard on the first word of terms.md in the list: keys that come before it is there would go elsewhere. */
async function toFirstWord({ command, page, press }) {
  await command('stigmalint: Show the Marked Words')
  await page.locator('.sidebar .monaco-list:focus').waitFor()
  await page.locator(rowsOfTerms).first().waitFor()
  // The rows stand in the page in the order in which they were drawn.
  const places = await page.locator(rowsOfTerms).evaluateAll((rows) => rows.map((row) => Number(row.dataset.index)))
  await press('Home')
  for (let place = 0; ; place++) {
    await page.locator(`.sidebar .monaco-list-row.focused[data-index="${place}"]`).waitFor()
    if (place === Math.min(...places)) return
    await press('ArrowDown')
  }
}

/** Whether it is seen before long. */
const comes = (locator) =>
  locator.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false
  )

/** Puts the keyboard on the first entry of a row's menu, which a list that is drawn anew may close while it opens. */
async function onEntry({ page, press }, row, entry) {
  for (let tries = 0; tries < 5; tries++) {
    await row.click({ button: 'right' })
    if (!(await comes(entry))) continue
    await press('ArrowDown')
    if (await comes(entry.and(page.locator('.focused')))) return
    await press('Escape')
  }
  throw new Error('the menu of the row did not stay')
}

/** Puts the keyboard into the text. On a busy machine the list may take it once more, late, when its rows are drawn anew. */
async function intoEditor({ page, command }) {
  const editor = page.locator('.editor-group-container.active .monaco-editor.focused')
  for (let tries = 0; tries < 5; tries++) {
    await command('View: Focus Active Editor Group')
    if (await comes(editor)) return
  }
  throw new Error('the editor never had the keyboard')
}

export const sideBarChecks = [
  [
    'the side bar lists the marked words by what they are about, the most first, and says each aloud',
    async ({ open, command, until, listed, status, page, picture }) => {
      await open('terms.md')
      await until('the status bar', status, has('stigmalint 4 '))
      await command('stigmalint: Show the Marked Words')
      await until('the list', listed, has('Justice and prison'))
      const said = page.locator('.pane-body .monaco-list-row', { hasText: 'inmates' }).first()
      const label = await until(
        'the words for a screen reader',
        () => said.getAttribute('aria-label'),
        (text) => text?.includes('line 3 of terms.md') ?? false
      )
      assert.match(label, /^"inmates", advised against, line 3 of terms\.md\. Write "/)
      await picture('side-bar')
    }
  ],
  [
    'the same list by documents, and back',
    async ({ command, page }) => {
      // Words of both stand in either list, so only the headings tell which one it is.
      const heading = (name) => page.locator('.sidebar .monaco-list-row[aria-level="1"]', { hasText: name }).first()
      await command('stigmalint: List by Document')
      await heading('terms.md').waitFor()
      await command('stigmalint: List by Subject')
      await heading('Justice and prison').waitFor()
      await heading('terms.md').waitFor({ state: 'detached' })
    }
  ],
  [
    'Enter goes from the list to the word; one key writes the first wording and goes on, another leaves the word',
    async ({ command, press, until, position, text, status, clearNotifications, notification, page }) => {
      await toFirstWord({ command, page, press })
      await press('Enter')
      await until('the cursor', position, has('Ln 3, Col 1'))
      await press('Control+F9')
      await until('the new text', text, has('Drug use is common.'))
      await until('the next word', position, (seen) => /Ln 3, Col (?!1\b)\d+/.test(seen))
      await until('the status bar', status, has('stigmalint 3 '))
      await press('Control+Shift+F9')
      await notification('"inmates" is left as it is here.')
      await until('the status bar', status, has('stigmalint 2 '))
      assert.match(await text(), /The inmates wait/, 'nothing is written')
      await clearNotifications()
    }
  ],
  [
    'where no marked word is, the key writes nothing: it goes to the next one',
    async ({ goTo, press, until, position, text }) => {
      await goTo(1, 1)
      const before = await text()
      await press('Control+F9')
      await until('the next word', position, has('Ln 3, '))
      assert.equal(await text(), before)
    }
  ],
  [
    'the menu of the list leaves the keyboard where it is',
    async ({ command, press, page, until, listed, text, status }) => {
      await command('stigmalint: Show the Marked Words')
      await until('the list', listed, has('addicts'))
      await toFirstWord({ command, page, press })
      await press('Shift+F10')
      await page.locator('.context-view .action-label', { hasText: 'Write the First Wording' }).waitFor()
      await press('ArrowDown', 'Enter')
      await until('the status bar', status, has('stigmalint 1 '))
      assert.match(await text(), /people with drug\s+use disorders leave/)
      await page.locator('.sidebar .monaco-list:focus .focused.selected', { hasText: 'alcoholic' }).waitFor()
    }
  ],
  [
    'each of these is one step to undo',
    async ({ page, press, until, text, status, command }) => {
      await intoEditor({ page, command })
      await press('Control+z')
      await until('the old text', text, has('The addicts leave'))
      await press('Control+z')
      await until('the old text', text, has('Drug abuse is common'))
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
      await until('the status bar', status, has('stigmalint 3 '))
    }
  ],
  [
    'one wording is looked at before and after; nothing is written until the writer says so',
    async ({ goTo, command, rows, until, press, page, text, picture, files }) => {
      await goTo(3, 3)
      await command('stigmalint: Look at It Before and After')
      const first = rows.first()
      const choice = page.locator('.quick-input-title', { hasText: 'what to write for "Drug abuse"' })
      const diff = page.locator('.tab.active', { hasText: 'as it is, and as it would be' })
      await choice.or(diff).first().waitFor()
      if (await choice.isVisible()) {
        await until('how it will read', () => first.innerText(), has('Drug use is common.'))
        await press('Enter')
      }
      await diff.waitFor()
      await page.locator('.monaco-diff-editor .monaco-editor.focused').waitFor()
      await picture('before-and-after')
      assert.match(files.read('terms.md'), /Drug abuse/)
      await press('Control+F9')
      await diff.waitFor({ state: 'detached' })
      await until('the new text', text, has('Drug use is common.'))
      await press('Control+z')
      await until('the old text', text, has('Drug abuse is common.'))
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    }
  ],
  [
    'all safe changes are looked at, and let be',
    async ({ open, command, page, press, text, until }) => {
      await open('notice.md')
      await command('stigmalint: Look at All Safe Changes Before and After')
      const diff = page.locator('.tab.active', { hasText: 'as it is, and as it would be' })
      // What is fixed already has nothing to look at.
      const none = page.locator('.notifications-toasts .notification-list-item', { hasText: 'no safe fix' })
      await diff.or(none).first().waitFor()
      if (await diff.isVisible()) {
        await press('Control+w')
        await diff.waitFor({ state: 'detached' })
      }
      await until('the text', text, has('# Notice'))
    }
  ],
  [
    'a row that goes while its menu is open: nothing is written, neither there nor at the cursor, and that is said',
    async ({ open, goTo, command, page, press, until, status, text, files, notification, clearNotifications }) => {
      await open('terms.md')
      await until('the status bar', status, has('stigmalint 3 '))
      await goTo(3, 3)
      await command('stigmalint: Show the Marked Words')
      const before = files.read('terms.md')
      const row = page.locator(rowsOfTerms, { hasText: 'An inmate' })
      const entry = page.locator('.context-view .action-item', { hasText: 'Write the First Wording' })
      // A list that is drawn anew may close the menu: then there is no such row, and it is tried again.
      for (let tries = 0; ; tries++) {
        await onEntry({ page, press }, row, entry)
        files.write('terms.md', before.replace('An inmate asks.', 'A person asks.'))
        await until('the status bar', status, has('stigmalint 2 '))
        await row.waitFor({ state: 'detached' })
        if (tries === 5 || (await entry.and(page.locator('.focused')).isVisible())) break
        files.write('terms.md', before)
        await until('the status bar', status, has('stigmalint 3 '))
        await row.waitFor()
      }
      await press('Enter')
      await notification('that word is not marked any more.')
      assert.match(await text(), /Drug abuse is common\./)
      files.write('terms.md', before)
      await until('the status bar', status, has('stigmalint 3 '))
      await clearNotifications()
    }
  ],
  [
    'the key that writes goes past a note, which the menu of the text writes; words left quickly leave one message',
    async ({ command, choose, page, press, goTo, until, status, position, text, notification, clearNotifications }) => {
      await command('File: New Untitled Text File')
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor()
      await page.keyboard.insertText('The battle with addiction goes on.\nThe addicts wait. The drunks left.\n')
      await until('the status bar', status, has('stigmalint 3 '))
      await goTo(1, 6)
      await press('Control+F9')
      await until('the next word', position, has('Ln 2, Col 5'))
      assert.match(await text(), /The battle with/, 'nothing is written')
      await press('Control+Shift+F9')
      await notification('"addicts" is left as it is here.')
      await until('the next word', position, has('Ln 2, Col 23'))
      await press('Control+Shift+F9')
      await notification('"drunks" is left as it is here.')
      await page.locator('.notifications-toasts', { hasText: '"addicts" is left' }).waitFor({ state: 'detached' })
      await until('the status bar', status, has('stigmalint 1 '))
      await clearNotifications()
      await goTo(1, 6)
      await press('Shift+F10')
      const focused = (name) => page.locator('.context-view .action-item.focused', { hasText: name }).first().waitFor()
      await page.locator('.context-view .action-label', { hasText: /^stigmalint$/ }).waitFor()
      await press('ArrowDown')
      await focused(/^stigmalint$/)
      await press('ArrowRight')
      await focused('Write the First Wording')
      await press('Enter')
      await until('the new text', text, has('The experience of addiction'))
      for (const words of ['addicts', 'drunks']) {
        await command('stigmalint: Show What Is Left As It Is')
        await choose(words)
      }
      await command('View: Revert and Close Editor')
      await page.locator('.tab', { hasText: 'Untitled' }).waitFor({ state: 'detached' })
    }
  ],
  [
    'marking is paused and goes on: in between nothing is marked, and that is said',
    async ({ open, command, until, status, squiggles, listed }) => {
      await open('terms.md')
      await command('stigmalint: Pause Marking')
      await until('the status bar', status, has('paused'))
      await until(
        'no underline',
        () => squiggles('error'),
        (count) => count === 0
      )
      await until('the list', listed, has('Marking is paused'))
      await command('stigmalint: Go On Marking')
      await until('the status bar', status, has('stigmalint 3 '))
    }
  ],
  [
    'calm colours: everything in blue, by a setting',
    async ({ files, until, squiggles }) => {
      const settings = files.has('.vscode/settings.json') ? JSON.parse(files.read('.vscode/settings.json')) : {}
      files.write('.vscode/settings.json', JSON.stringify({ ...settings, 'stigmalint.colours': 'calm' }))
      await until(
        'nothing in red',
        () => squiggles('error'),
        (count) => count === 0
      )
      await until(
        'all in blue',
        () => squiggles('info'),
        (count) => count === 3
      )
      files.write('.vscode/settings.json', JSON.stringify(settings))
      await until(
        'red again',
        () => squiggles('error'),
        (count) => count === 1
      )
    }
  ],
  [
    'a word of ours: three boxes, and it is marked; a button takes all of it back',
    async ({
      open,
      command,
      input,
      page,
      press,
      until,
      squiggles,
      notification,
      pressButton,
      files,
      clearNotifications
    }) => {
      await open('homes.md')
      await command('stigmalint: Add a Word of Ours')
      const step = (words) => page.locator('.quick-input-widget', { hasText: words }).waitFor()
      await step('(1 of 3)')
      await page.keyboard.type('breadwinner')
      await press('Enter')
      await step('(2 of 3)')
      await page.keyboard.type('main earner')
      await press('Enter')
      await step('(3 of 3)')
      await page.keyboard.type('Most homes have more than one earner.')
      await press('Enter')
      await notification('"breadwinner" is marked in this folder now.')
      await until(
        'the underline',
        () => squiggles('warning'),
        (count) => count === 1
      )
      assert.match(files.read('stigmalint.config.yml'), /^house: stigmalint-house$/m)
      await pressButton('Undo')
      await until(
        'no underline',
        () => squiggles('warning'),
        (count) => count === 0
      )
      assert.equal(files.has('stigmalint.config.yml'), false)
      await until(
        'no folder',
        () => Promise.resolve(files.has('stigmalint-house')),
        (isThere) => !isThere
      )
      await input.waitFor({ state: 'hidden' })
      await clearNotifications()
    }
  ],
  [
    'the marked words of the folder are counted, as tables',
    async ({ command, until, page }) => {
      await command('stigmalint: Count the Marked Words')
      await page.locator('.tab', { hasText: 'Marked words' }).first().waitFor()
      const preview = page.frameLocator('iframe.webview').frameLocator('iframe')
      await until('the table', () => preview.locator('body').innerText(), has('Strongly advised against'))
      await until('the documents', () => preview.locator('body').innerText(), has('minutes/march.md'))
      await command('View: Close All Editors')
      // It stands in no file yet.
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" }).click()
      await page.locator('.tab').first().waitFor({ state: 'detached' })
    }
  ],
  [
    'what is left as it is, is marked again, and the side bar is put away',
    async ({ command, choose, press, until, status, open, page }) => {
      await open('terms.md')
      await command('stigmalint: Show What Is Left As It Is')
      await choose('inmates')
      await until('the status bar', status, has('stigmalint 4 '))
      await command('View: Show Explorer')
      await page.locator('.explorer-folders-view').first().waitFor()
      await command('View: Focus Active Editor Group')
      await press('Control+w')
    }
  ]
]
