/** The beginning of what somebody wrote, as one line that a terminal shows as it stands: of a whole file not more leaves. */
export const shortened = (text: string, most = 60): string =>
  (text.length > most ? `${text.slice(0, most - 1)}…` : text).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
