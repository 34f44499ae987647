/** A property tries a few cases in `npm test`, and so many times as many in `npm run fuzz`. */
const times = Number(process.env['STIGMALINT_TIMES'] ?? 1)

/** Whether this is the long run. */
export const isLong = times > 1

/** How many cases a property tries, told for `npm test`. */
export const runs = (few: number): number => few * times
