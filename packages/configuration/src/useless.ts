/** Settings that do nothing: told in one line where they stand, and no mistake. */
import { normalTerm } from '@stigmalint/core'
import { shortened, type Problem } from '@stigmalint/core/compile'
import type { WholeRun } from './configuration.js'
import { globMatcher } from './globs.js'
import { isPackList } from './in-force.js'
import type { Layer } from './layers.js'
import type { Keys } from './read.js'
import type { WrittenConfiguration } from './schema.js'

/** The choices of a configuration and of its overrides, with the keys under which they stand. */
const choicesOf = (
  written: WrittenConfiguration
): { choices: Pick<WrittenConfiguration, 'packs' | 'allow'>; keys: Keys }[] => [
  { choices: written, keys: [] },
  ...(written.overrides ?? []).map((choices, index) => ({ choices, keys: ['overrides', index] }))
]

/** What configurations that extend one another tell by themselves. */
export const emptySettings = (layers: readonly Layer[]): Problem[] =>
  layers.flatMap((layer, index) =>
    emptyIn(
      layer,
      layers.slice(index + 1).some(({ written }) => written.packs !== undefined)
    )
  )

/** `arePacksReplaced`: by another configuration that builds upon this one. */
function emptyIn({ written, path, locate }: Layer, arePacksReplaced: boolean): Problem[] {
  return choicesOf(written).flatMap(({ choices: { packs, allow = [] }, keys }): Problem[] => {
    const message =
      packs === undefined || Object.keys(packs).length > 0
        ? null
        : !isPackList(packs)
          ? '`packs` gives no pack a severity, so it says nothing: name packs, or remove the key'
          : arePacksReplaced
            ? null
            : '`packs` is empty, so no rule is used and nothing is found: name packs, or remove the key'
    const noPack = message === null ? [] : [{ path, ...locate([...keys, 'packs'], 'key'), message }]
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

/**
 * What only a check of everything below the folder tells, of the configuration itself: what it extends is for other folders,
 * too.
 */
export function uselessSettings(
  { written, path, locate }: Layer,
  { files, allowed }: WholeRun,
  fromFolder: (file: string) => string
): Problem[] {
  const relative = files.map(fromFolder)
  const overrides = (written.overrides ?? []).flatMap((override, index): Problem[] => {
    const matches = globMatcher(override.files)
    return relative.some((file) => matches(file))
      ? []
      : [
          {
            path,
            ...locate(['overrides', index, 'files'], 'key'),
            message: `no file that was checked matches ${inWords(override.files)}: correct \`files\`, or remove the override`
          }
        ]
  })
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
