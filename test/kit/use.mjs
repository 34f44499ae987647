/** The pages as people use them. */
import { pathToFileURL } from 'node:url'

const opened = async (browser, path) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(pathToFileURL(path).href)
  return page
}

/** Answers each question with the keys of a form: the right answer to all but the first. */
export async function answerQuiz(browser, path) {
  const page = await opened(browser, path)
  try {
    const questions = page.locator('fieldset.question')
    const count = await questions.count()
    for (let index = 0; index < count; index++) {
      const question = questions.nth(index)
      await question.locator('input').first().focus()
      await page.keyboard.press('Space')
      const isRight = await question
        .locator('input')
        .first()
        .evaluate((own) => own.classList.contains('right'))
      if (isRight !== index > 0) await page.keyboard.press('ArrowRight')
      const shown = await question.locator('.said:visible').allInnerTexts()
      if (shown.length !== 1 || !shown[0].startsWith(index > 0 ? 'Yes.' : 'Look again.'))
        throw new Error(`question ${index + 1} says ${JSON.stringify(shown)}`)
    }
    // what the style sheet counts is in no text of the page: the tree that a screen reader reads has it
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const told = nodes.map(({ name }) => name?.value ?? '').join(' ')
    if (!told.includes(`${count - 1} of ${count}`)) throw new Error(`the score is not told: ${told.slice(-200)}`)
    return `${count} questions`
  } finally {
    await page.close()
  }
}

/** Shows one concept only, one document only, and no warnings. */
export async function filterReport(browser, path) {
  const page = await opened(browser, path)
  try {
    const shown = () => page.locator('.finding:visible').count()
    const all = await shown()
    for (const summary of await page.locator('.filters summary').all()) await summary.click()
    const first = page.locator('[name=f-concept]').nth(1)
    await first.check()
    const ofConcept = await shown()
    const wanted = await page.locator(`.finding.${(await first.getAttribute('id')).slice(2)}`).count()
    if (ofConcept !== wanted || ofConcept === 0 || ofConcept === all)
      throw new Error(`${ofConcept} of ${all} shown, ${wanted} wanted`)
    await page.locator('[name=f-concept]').first().check()
    await page.locator('[name=f-document]').nth(1).check()
    if ((await page.locator('.document:visible').count()) !== 1) throw new Error('more than one document is shown')
    await page.locator('[name=f-document]').first().check()
    await page.locator('#f-warning').uncheck()
    if ((await page.locator('.finding.warning:visible').count()) !== 0) throw new Error('warnings are still shown')
    return `${all} findings`
  } finally {
    await page.close()
  }
}
