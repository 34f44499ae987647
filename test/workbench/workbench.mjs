/** The workbench as a person uses it: keys, words, and what stands on the screen. Waits for states, never for a time. */
import { chromium } from 'playwright-core'

const patience = 30_000
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync'
]

export async function openWorkbench(executablePath, url, folder, size) {
  const browser = await chromium.launch({ executablePath, args: quiet })
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', reducedMotion: 'reduce' })
  page.setDefaultTimeout(patience)
  await page.goto(`${url}?folder=${encodeURIComponent(folder)}`)
  await page.locator('.monaco-workbench .statusbar').waitFor()
  return { ...actions(page, url), page, close: () => browser.close() }
}

function actions(page, url) {
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  const input = page.locator('.quick-input-widget:not([style*="display: none"]) input[type="text"]')
  const rows = page.locator('.quick-input-list .monaco-list-row')

  /** Waits until what `read` answers fits; answers it. */
  async function until(what, read, fits) {
    const end = Date.now() + patience
    let last
    for (;;) {
      last = await read().catch((error) => error.message)
      if (fits(last)) return last
      if (Date.now() > end) throw new Error(`${what}: it did not come; last seen: ${JSON.stringify(last)}`)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())))
    }
  }

  /** The row of the list that begins with these words. */
  const row = (words) => rows.filter({ hasText: words }).first()

  /**
   * Calls up the box for words with a key, writes into it and takes the entry. Again if need be: what is busy, or a page
   * that is just shown, takes the first key in vain, and what the keyboard is given to meanwhile closes the box.
   */
  async function answer(key, words, entry = rows.first().filter({ hasText: words })) {
    for (let tries = 1; tries < 10; tries++) {
      await press(key)
      if (!(await comes(input)) || !(await isWritten(words)) || !(await comes(entry))) continue
      await press('Enter')
      return
    }
    throw new Error(`the box for "${words}": it did not come`)
  }
  const isWritten = (words) => input.fill(words, { timeout: patience / 10 }).then(isThere, isNotThere)

  const command = (title) => answer('F1', `>${title}`, row(title))

  /** Chooses an entry of the list that stands there. */
  async function choose(words) {
    await input.waitFor()
    await input.fill(words)
    await rows.first().filter({ hasText: words }).waitFor()
    await press('Enter')
  }

  async function open(name) {
    await answer('Control+p', name)
    await page.locator('.tab.active', { hasText: name }).waitFor()
    await page.locator('.editor-instance .view-line').first().waitFor()
  }

  /** Puts the cursor at a line and column of the document in front. */
  async function goTo(line, column) {
    await answer('Control+g', `:${line}:${column}`, rows.first())
    await until('the cursor', position, (text) => text.includes(`Ln ${line}, Col ${column}`))
  }

  const position = () => page.locator('#status\\.editor\\.selection').innerText()
  const status = () => page.locator('.statusbar-item[id*="stigmalint"]').innerText()
  const squiggles = (kind) => page.locator(`.editor-instance .squiggly-${kind}`).count()
  /** The lines on the screen; hard spaces are how the editor draws spaces. */
  const text = async () => {
    const lines = await page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((one, other) => one.top - other.top)
        .map((line) => line.text)
    )
    return lines.join('\n').replaceAll('\u00a0', ' ')
  }

  /** The side bar: the rows of the marked words, or what stands in their place. */
  const listed = async () =>
    (await page.locator('.sidebar .pane-body').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ')

  async function save() {
    await press('Control+s')
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
  }

  async function hover(fits = (seen) => seen.length > 20) {
    await press('Control+k', 'Control+i')
    const box = page.locator('.monaco-hover:not(.hidden) .hover-row, .monaco-resizable-hover .hover-row')
    return until('the hover', async () => (await box.allInnerTexts()).join('\n'), fits)
  }

  const actionRows = page.locator('.action-widget .monaco-list-row.action')
  const comes = (locator) => locator.waitFor({ timeout: patience / 10 }).then(isThere, isNotThere)

  /** The titles of the list of code actions at the cursor. An edit or a new finding closes the list while it opens. */
  async function codeActions() {
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    for (let tries = 0; tries < 4; tries++) {
      await press('Control+.')
      if (await comes(actionRows.first())) return actionRows.allInnerTexts()
    }
    throw new Error('the list of code actions: it did not come')
  }

  /** Takes the code action of that title with the keyboard. */
  async function takeAction(title) {
    for (let tries = 0; tries < 4; tries++) {
      const place = (await codeActions()).indexOf(title)
      if (place === -1) throw new Error(`the list of code actions: ${title} is not in it`)
      for (let step = 0; step < place; step++) await press('ArrowDown')
      if (!(await comes(actionRows.and(page.locator('.focused')).filter({ hasText: title })))) continue
      await press('Enter')
      return
    }
    throw new Error(`the list of code actions: ${title} could not be taken`)
  }

  const notification = async (words) => {
    const toast = page.locator('.notifications-toasts .notification-list-item', { hasText: words })
    await toast.first().waitFor()
    return toast.first().innerText()
  }

  const clearNotifications = async () => {
    await command('Notifications: Clear All Notifications')
    await page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'detached' })
  }

  /** A button of the message that stands there. */
  const pressButton = (label) =>
    page.locator('.notifications-toasts .monaco-button', { hasText: label }).first().click()

  const closeTab = async (name) => {
    const tab = page.locator('.tab', { hasText: name })
    await tab.first().click({ button: 'middle' })
    await tab.first().waitFor({ state: 'detached' })
  }

  /** The window anew, as after a start of the editor. */
  async function reload() {
    await page.reload()
    await page.locator('.monaco-workbench .statusbar').waitFor()
  }

  /** Several folders, as a file of a workspace names them. A busy workbench now and then opens such a file as an empty workspace: then anew. */
  async function openWorkspace(file, lastFolder) {
    await page.goto(`${url}?workspace=${encodeURIComponent(file)}`)
    const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: lastFolder })
    const isOpen = await folder.waitFor().then(isThere, isNotThere)
    if (isOpen) return
    await reload()
    await folder.waitFor()
  }

  const closeEditors = async () => {
    await command('View: Close All Editors')
    await page.locator('.tab').first().waitFor({ state: 'detached' })
  }

  return {
    press,
    until,
    answer,
    command,
    choose,
    open,
    goTo,
    status,
    position,
    selection: position,
    clearNotifications,
    pressButton,
    closeTab,
    reload,
    openWorkspace,
    squiggles,
    listed,
    text,
    save,
    hover,
    codeActions,
    takeAction,
    notification,
    closeEditors,
    input,
    rows,
    row
  }
}

const isThere = () => true
const isNotThere = () => false
