/** What many findings ask about the same sentence or block is worked out once, so that time stays linear. */

/** A function that keeps its answer for each object as long as the object lives. */
export function oncePer<Key extends object, Answer extends object | string | number | boolean | null>(
  work: (key: Key) => Answer
): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = work(key)
    answers.set(key, answer)
    return answer
  }
}
