import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const folders: string[] = []

// Not behind the last test of a file: the files of one process share this module, and only the first would be heard.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder with these files, removed with its process: tests may run side by side. A value `→ target` makes a link. */
export function temporaryFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stigmalint-')))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (name.endsWith('/')) continue
    if (typeof content === 'string' && content.startsWith('→ ')) symlinkSync(content.slice(2), path)
    else {
      writeFileSync(path, content)
      chmodSync(path, 0o644)
    }
  }
  return folder
}
