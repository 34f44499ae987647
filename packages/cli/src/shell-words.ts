/** Words as a shell reads them back. */

/** A command line that can be copied. */
export const commandLine = (words: readonly string[], platform: NodeJS.Platform = process.platform): string =>
  words.map((word) => quoted(word, platform)).join(' ')

function quoted(word: string, platform: NodeJS.Platform): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) || (platform === 'win32' && /^[\w@+=:,.\\/-]+$/.test(word))) return word
  // The shells of Windows know double quotes only, and no file name there can hold one.
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`
}
