/** What a policy writer does with a folder of drafts, and what has to be seen: after the checks of one draft. */
import assert from 'node:assert/strict'

const has = (part) => (seen) => seen.includes(part)

export const folderChecks = [
  [
    'the server is started again by a command',
    async ({ command, until, status, squiggles, press, page }) => {
      await command('stigmalint: Restart the Server')
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
    async ({ command, until, page, press, picture, open, notification }) => {
      await open('draft.md')
      await command('stigmalint: Check the Workspace')
      await notification(/\d documents checked, \d+ findings/)
      const panel = page.locator('.markers-panel')
      await until('the file that is not open', () => panel.innerText(), has('march.md'))
      await command('Notifications: Clear All Notifications')
      await page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'detached' })
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
    'a house folder is started; the example rule is found once it is switched on',
    async ({ command, input, press, page, files, until, open, squiggles }) => {
      await command('stigmalint: Start a House Folder')
      await input.waitFor()
      await press('Enter')
      await page.locator('.tab.active', { hasText: 'breadwinner.yml' }).waitFor()
      assert.equal(files.read('stigmalint.config.yml'), 'profile: uk\n', 'a configuration that is there stays')
      files.write('stigmalint.config.yml', 'profile: un\nhouse: stigmalint-house\n')
      const rule = 'stigmalint-house/en/house/breadwinner.yml'
      files.write(rule, files.read(rule).replace('status: draft', 'status: stable'))
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
