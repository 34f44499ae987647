/** to come */
export const main = (words: readonly string[], name: string): Promise<number | null> => {
  process.stderr.write(`${name}: ${words.length}\n`)
  return Promise.resolve(2)
}
