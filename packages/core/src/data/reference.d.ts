/** Written by the build from rules/: JSON as text. */
declare const text: string
export default text
