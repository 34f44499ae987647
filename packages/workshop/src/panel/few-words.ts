/** As much of a text as tells where a word stands. */

const few = 28

export const ending = (text: string): string =>
  text.length <= few ? text : `… ${text.slice(-few).replace(/^\S*\s/, '')}`

export const beginning = (text: string): string =>
  text.length <= few ? text : `${text.slice(0, few).replace(/\s\S*$/, '')} …`
