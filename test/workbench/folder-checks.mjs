/** What a policy writer does with a folder of drafts, and what has to be seen: after the checks of one draft. */
import assert from 'node:assert/strict'

const has = (part) => (seen) => seen.includes(part)

/** Waits until a window that was just opened watches its folder: what changes there before it does goes unseen. */
async function watching({ files, page, until }) {
  let tries = 0
  const comesAndGoes = async () => {
    const name = `probe-${tries++}.bin`
    const seen = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name })
    files.write(name, '')
    await page.waitForTimeout(500)
    const isThere = (await seen.count()) > 0
    files.remove(name)
    await seen.waitFor({ state: 'detached', timeout: 500 })
    return isThere
  }
  await until('a file that comes and goes', comesAndGoes, (isSeen) => isSeen === true)
}

export const folderChecks = [
  [
    'the server is started again by a command',
    async ({ command, open, until, status, squiggles, press, page }) => {
      await open('march.md')
      await command('stigmalint: Start Again')
      await until('the status bar', status, has('stigmalint 2 · un'))
      await until(
        'the underlines',
        () => squiggles('error'),
        (count) => count === 2
      )
      await press('Control+w')
      await page.locator('.tab', { hasText: 'march.md' }).waitFor({ state: 'detached' })
    }
  ],
  [
    'a git commit message is checked, and what git leaves out of it is not',
    async ({ open, until, squiggles, status }) => {
      await open('COMMIT_EDITMSG')
      await until(
        'the underline',
        () => squiggles('error'),
        (count) => count === 1
      )
      await until('the status bar', status, has('stigmalint 1 · un'))
    }
  ],
  [
    'the whole workspace is checked into the Problems panel',
    async ({ command, until, page, press, picture, open, notification, clearNotifications }) => {
      await open('draft.md')
      await command('stigmalint: Check the Workspace')
      await notification(/\d documents checked, \d+ places/)
      const panel = page.locator('.markers-panel')
      await until('the file that is not open', () => panel.innerText(), has('march.md'))
      await clearNotifications()
      await picture('problems')
      await press('Control+j')
      await panel.waitFor({ state: 'hidden' })
    }
  ],
  [
    'a broken configuration is shown in the configuration, once, and the last good one stays in force',
    async ({ files, open, until, squiggles, status, command, choose, hover, goTo, closeEditors }) => {
      files.write('stigmalint.config.yml', 'profile: uk\n')
      await open('draft.md')
      await command('stigmalint: Switch Profile')
      await choose('As the configuration says')
      await until('the profile of the configuration', status, has('· uk'))
      files.write('stigmalint.config.yml', 'profile: uk\nrule:\n  drug-use/addict: off\n')
      await open('stigmalint.config.yml')
      await until(
        'the underline',
        () => squiggles('error'),
        (count) => count === 1
      )
      await goTo(2, 2)
      assert.match(await hover(), /rule.*did you mean.*rules/s)
      await open('draft.md')
      await until('the status bar', status, has('· uk'))
      files.write('stigmalint.config.yml', 'profile: uk\n')
      await open('stigmalint.config.yml')
      await until(
        'no underline',
        () => squiggles('error'),
        (count) => count === 0
      )
      await closeEditors()
    }
  ],
  [
    'a mistake in a configuration at the start: not checked, never "nothing found"; the status bar leads to the line',
    async (bench) => {
      const { files, reload, open, until, status, page, command, notification, clearNotifications, position } = bench
      files.write('stigmalint.config.yml', 'profile: uk\nrule:\n  drug-use/addict: off\n')
      await reload()
      await watching(bench)
      await open('draft.md')
      await until('the status bar', status, has('not checked'))
      await notification('there is a mistake in stigmalint.config.yml, line 2')
      await clearNotifications()
      await command('stigmalint: Check the Workspace')
      await notification(/\d+ not checked! 0 documents checked, 0 places/)
      await clearNotifications()
      await page.locator('.statusbar-item[id*="stigmalint"]').click()
      await page.locator('.tab.active', { hasText: 'stigmalint.config.yml' }).waitFor()
      await until('the cursor', position, has('Ln 2, Col 1'))
      files.write('stigmalint.config.yml', 'profile: uk\nignore: [old/]\n')
      await open('draft.md')
      await until('the status bar', status, has('· uk'))
      await open('left.md')
      await until('the status bar', status, has('not checked'))
      files.write('stigmalint.config.yml', 'profile: uk\n')
      await until('the status bar', status, has('stigmalint 1 · uk'))
      await bench.closeEditors()
    }
  ],
  [
    'a cell of a notebook is checked, and its word is written from the keyboard',
    async ({ answer, press, page, until, status, closeEditors, command }) => {
      await answer('Control+p', 'cells.ipynb')
      // It is drawn elsewhere until it is edited, which Enter begins.
      await page.locator('.notebookOverlay .markdown-cell-row').first().waitFor({ state: 'attached' })
      await press('Enter')
      await page.locator('.notebookOverlay .monaco-editor.focused').waitFor()
      await until('the status bar', status, has('stigmalint 1 '))
      await until(
        'the underline',
        () => page.locator('.notebookOverlay .squiggly-error').count(),
        (count) => count === 1
      )
      await press('Control+F8')
      // The status bar tells no line and column of a cell.
      const cursor = page.locator('.notebookOverlay .monaco-editor.focused .cursors-layer .cursor').first()
      await until(
        'the word',
        () => cursor.evaluate(({ offsetLeft }) => offsetLeft),
        (left) => left > 0
      )
      await press('Control+F9')
      await until(
        'the new text',
        async () =>
          (await page.locator('.notebookOverlay .view-line').allInnerTexts()).join(' ').replaceAll('\u00a0', ' '),
        has('The people with drug problems came.')
      )
      await until('the status bar', status, has('stigmalint 0 '))
      await press('Control+z')
      await until('the status bar', status, has('stigmalint 1 '))
      await command('File: Revert File')
      await closeEditors()
    }
  ],
  [
    'a house folder is started; the example rule is found once it is switched on',
    async ({ command, input, press, page, files, until, open, squiggles, goTo, save }) => {
      await command('stigmalint: Start a House Folder')
      await input.waitFor()
      await press('Enter')
      await page.locator('.tab.active', { hasText: 'breadwinner.yml' }).waitFor()
      assert.equal(files.read('stigmalint.config.yml'), 'profile: uk\n', 'a configuration that is there stays')
      files.write('stigmalint.config.yml', 'profile: un\nhouse: stigmalint-house\n')
      // In the editor, as a person does: of a file in a folder that was just made, VS Code may miss what others write.
      const lines = files.read('stigmalint-house/en/house/breadwinner.yml').split('\n')
      const line = lines.findIndex((text) => text.startsWith('status: draft'))
      await goTo(line + 1, 'status: draft'.length + 1)
      await press('Control+Shift+ArrowLeft')
      await page.keyboard.type('stable')
      await press('Escape')
      await save()
      assert.match(files.read('stigmalint-house/en/house/breadwinner.yml'), /^status: stable /m)
      await open('homes.md')
      await until(
        'the underline',
        () => squiggles('warning'),
        (count) => count === 1
      )
    }
  ],
  [
    'the walkthrough opens, and its sample has findings',
    async ({ command, choose, page, press, until, squiggles, picture, closeEditors }) => {
      await closeEditors()
      await command('Welcome: Open Walkthrough')
      await choose('Write without stigma')
      await page.locator('.gettingStartedContainer', { hasText: 'See what is marked' }).waitFor()
      await command('Notifications: Clear All Notifications')
      await press('Control+b')
      // The Problems panel of an earlier check takes room from the steps.
      const panel = page.locator('.part.panel')
      if (await panel.isVisible()) await press('Control+j')
      await panel.waitFor({ state: 'hidden' })
      // Beside the steps there is room for their pictures.
      const size = page.viewportSize()
      await page.setViewportSize({ ...size, width: 1280 })
      const media = page.locator('.gettingStartedContainer .getting-started-media img')
      await media.first().waitFor()
      await until(
        'the picture',
        () => media.first().evaluate((image) => image.naturalWidth),
        (width) => width > 0
      )
      await picture('walkthrough')
      await page.setViewportSize(size)
      await page.locator('.gettingStartedContainer').getByText('Open the Sample Document').first().click()
      await until(
        'the underlines',
        () => squiggles('error'),
        (count) => count === 3
      )
    }
  ]
]
