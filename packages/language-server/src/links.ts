/** Links to commands of the extension, for a client that has them. */

export const linkTo = (command: 'explainRule' | 'leaveHere' | 'write', ...words: readonly unknown[]): string =>
  `command:stigmalint.${command}?${encodeURIComponent(JSON.stringify(words))}`
