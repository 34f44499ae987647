/** The pictures of the documentation, taken while the checks run. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'

const most = 150 * 1024

/** Answers what takes a picture of the workbench, or of a part of it, if pictures are wanted. */
export function pictureTaker(page, isWanted) {
  return async (name, clip) => {
    if (!isWanted) return
    const file = `docs/images/editor-${name}.png`
    mkdirSync(join(root, 'docs/images'), { recursive: true })
    await page.screenshot({ path: join(root, file), caret: 'initial', ...(clip && { clip }) })
    const { size } = statSync(join(root, file))
    console.log(`      ${file}: ${Math.round(size / 1024)} KB`)
    if (size > most) throw new Error(`${file} is larger than ${most / 1024} KB`)
  }
}
