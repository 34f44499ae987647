/** A failed file operation in words. */

/** What Node calls the failure, such as ENOENT; empty where it has no name for it. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Why a file cannot be read, and what to do: one line without the path. */
export function describeFileError(error: unknown): string {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder, check the path'
    case 'ENOTDIR':
      return 'a part of the path is a file and no folder, check the path'
    case 'EACCES':
    case 'EPERM':
      return 'may not be read, check its permissions'
    case 'ELOOP':
      return 'a link that leads back to itself, remove it or name the file it was meant for'
    case 'ENAMETOOLONG':
      return 'the name is too long'
    case 'EISDIR':
      return 'a folder, not a file'
    case 'ERR_INVALID_ARG_VALUE':
      return 'a name with a NUL character, which no file can have'
    default:
      return `cannot be read (${code || String(error)})`
  }
}
