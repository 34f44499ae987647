/** Settings that do nothing: told in one line where they stand, and no mistake. */
import { normalTerm } from '@stigmalint/core'
import { shortened, type Problem } from '@stigmalint/core/compile'
import type { WholeRun } from './configuration.js'
import { globMatcher } from './globs.js'
import type { Locate } from './read.js'
import type { WrittenConfiguration } from './schema.js'

type Keys = readonly (string | number)[]

/** The choices of a configuration and of its overrides, with the keys under which they stand. */
const choicesOf = (
  written: WrittenConfiguration
): { choices: Pick<WrittenConfiguration, 'packs' | 'allow'>; keys: Keys }[] => [
  { choices: written, keys: [] },
  ...(written.overrides ?? []).map((choices, index) => ({ choices, keys: ['overrides', index] }))
]

/** What a configuration tells by itself. */
export function emptySettings(written: WrittenConfiguration, path: string, locate: Locate): Problem[] {
  return choicesOf(written).flatMap(({ choices: { packs, allow = [] }, keys }): Problem[] => {
    const noPack =
      packs?.length === 0
        ? [
            {
              path,
              ...locate([...keys, 'packs'], 'key'),
              message: '`packs` is empty, so no rule is used and nothing is found: name packs, or remove the key'
            }
          ]
        : []
    const noWords = allow.flatMap((term, index): Problem[] =>
      term.trim() === ''
        ? [
            {
              path,
              ...locate([...keys, 'allow', index], 'value'),
              message: 'an empty wording allows nothing, remove it'
            }
          ]
        : []
    )
    return [...noPack, ...noWords]
  })
}

/** What only a check of everything below the folder tells. */
export function uselessSettings(
  written: WrittenConfiguration,
  { files, allowed }: WholeRun,
  fromFolder: (file: string) => string,
  path: string,
  locate: Locate
): Problem[] {
  const relative = files.map(fromFolder)
  const overrides = (written.overrides ?? []).flatMap((override, index): Problem[] =>
    relative.some(globMatcher(override.files))
      ? []
      : [
          {
            path,
            ...locate(['overrides', index, 'files'], 'key'),
            message: `no file that was checked matches ${inWords(override.files)}: correct \`files\`, or remove the override`
          }
        ]
  )
  const terms = choicesOf(written).flatMap(({ choices: { allow = [] }, keys }) =>
    allow.flatMap((term, index): Problem[] =>
      term.trim() === '' || allowed.has(normalTerm(term))
        ? []
        : [
            {
              path,
              ...locate([...keys, 'allow', index], 'value'),
              message: `\`allow\` of "${shortened(term)}" switched nothing off: write exactly the words that are reported, or remove it`
            }
          ]
    )
  )
  return [...overrides, ...terms]
}

/** The first globs of a list. */
function inWords(globs: readonly string[]): string {
  const shown = globs.slice(0, 5).map((glob) => `\`${shortened(glob)}\``)
  return [...shown, ...(globs.length > shown.length ? [`${globs.length - shown.length} more`] : [])].join(', ')
}
