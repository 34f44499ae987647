/** Links to what the extension shows and does, for a client that follows them. */

export const linkTo = (command: 'explainRule' | 'leaveHere' | 'write', ...words: readonly unknown[]): string =>
  `command:stigmalint.${command}?${encodeURIComponent(JSON.stringify(words))}`

/** The page of a rule as it is in force for a document; `base` is the address of the extension. */
export const linkToRule = (base: string, ruleId: string, uri: string): string =>
  `${base}?rule=${encodeURIComponent(ruleId)}&document=${encodeURIComponent(uri)}`
