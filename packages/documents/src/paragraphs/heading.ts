/** Headings as far as it takes to find them. */
const longest = 60

export function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`
}
