/** What a policy writer does with two folders of drafts, each with choices of its own, and what has to be seen. */
import assert from 'node:assert/strict'

const has = (part) => (seen) => seen.includes(part)

export const foldersChecks = [
  [
    'two folders: each has the profile of its own configuration',
    async ({ openWorkspace, files, open, until, status }) => {
      files.write('stigmalint.config.yml', 'profile: un\n')
      await openWorkspace(files.path('../both.code-workspace'), 'annex')
      await open('annex.md')
      await until('the status bar', status, has('stigmalint 2 · uk'))
      await open('terms.md')
      await until('the status bar', status, has('· un'))
    }
  ],
  [
    'two folders: another profile is chosen for one of them, and the other keeps its own',
    async ({ command, choose, row, page, open, until, status, files }) => {
      await open('annex.md')
      await command('stigmalint: Switch Profile')
      await row('Canada').waitFor()
      assert.match(await page.locator('.quick-input-title').innerText(), /in annex\?/)
      await choose('Canada')
      await until('the status bar', status, has('· ca'))
      assert.deepEqual(JSON.parse(files.read('../annex/.vscode/settings.json')), { 'stigmalint.profile': 'ca' })
      await open('terms.md')
      await until('the status bar', status, has('· un'))
    }
  ],
  [
    'two folders: all safe fixes of the document in front, taken back by the button of the message',
    async ({ command, open, until, text, notification, pressButton, closeEditors }) => {
      await open('annex.md')
      await command('stigmalint: Make All Safe Changes in This File')
      await until('the new text', text, has('He died by suicide'))
      await notification(/\d replaced/)
      await pressButton('Undo')
      await until('the old text', text, has('He committed suicide'))
      await closeEditors()
    }
  ]
]
