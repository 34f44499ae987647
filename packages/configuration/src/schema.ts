/** What may stand in a configuration. The JSON Schema for editors is generated from here. */
import { schemas, versionForm } from '@stigmalint/core/compile'
import * as v from 'valibot'
import { failLevels } from './budget.js'

const level = v.pipe(schemas.severitySchema, v.description('error, warning, information or off'))

const choices = {
  profile: v.optional(v.pipe(schemas.profileSchema, v.description('Whose wording is proposed first'))),
  packs: v.optional(
    v.pipe(
      v.union([v.array(v.string()), v.record(v.string(), level)]),
      v.description(
        'A list: the packs of rules to use, in place of all. Keys and values: a severity for all rules of a pack, or off'
      )
    )
  ),
  rules: v.optional(v.pipe(v.record(v.string(), level), v.description('A severity for single rules, or off'))),
  allow: v.optional(v.pipe(v.array(v.string()), v.description('Wordings that are never reported'))),
  'front-matter': v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/\S/, 'a key is a word'))),
      v.description('The keys of front matter whose values are checked; in place of the usual ones')
    )
  )
}

/** How what switches nothing off may be reported. */
export const reportUnusedLevels = ['off', 'information', 'warning'] as const

const globs = v.pipe(v.array(v.string()), v.description('Globs, from the folder of the configuration'))

export const configurationSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('The address of this schema, for editors'))),
  extends: v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.description('Configurations that this one builds upon: a file, a folder or a package in node_modules')
    )
  ),
  ...choices,
  house: v.optional(
    v.pipe(v.string(), v.description('The folder with rules of your own, from the folder of the configuration'))
  ),
  ignore: v.optional(globs),
  'report-unused': v.optional(
    v.pipe(
      v.picklist(reportUnusedLevels),
      v.description('How a comment is reported that was meant to switch something off and does not')
    )
  ),
  'rules-since': v.optional(
    v.pipe(
      v.string(),
      v.regex(versionForm, "write a version of stigmalint such as '0.2'"),
      v.description('Rules and patterns of later versions are not in force, so that an upgrade finds nothing new')
    )
  ),
  'fail-on': v.optional(v.pipe(v.picklist(failLevels), v.description('From which severity on a finding fails a run'))),
  'max-warnings': v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description('So many warnings do not fail, in all files that this configuration is in force for')
    )
  ),
  'max-density': v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.description(
        'So many errors and warnings in 1,000 words do not fail, in all files that this configuration is in force for'
      )
    )
  ),
  overrides: v.optional(
    v.pipe(
      v.array(v.strictObject({ files: v.pipe(globs, v.minLength(1)), ...choices })),
      v.description('Other choices for some of the files; where several match, the last one counts')
    )
  )
})

/** A configuration as it is written. */
export type WrittenConfiguration = v.InferOutput<typeof configurationSchema>

/** What may be chosen for all files and, in an override, for some. */
export type WrittenChoices = Pick<WrittenConfiguration, 'profile' | 'packs' | 'rules' | 'allow' | 'front-matter'>

/** What may stand at the top of it, but for the address of its schema, and in an override: for who lists the keys. */
export type ConfigurationKey = Exclude<keyof WrittenConfiguration, '$schema'>
export type OverrideKey = keyof NonNullable<WrittenConfiguration['overrides']>[number]
