import { realpathSync } from 'node:fs'

/** The path of a file without links, as git knows it; as it is for one that is not there, such as standard input. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
