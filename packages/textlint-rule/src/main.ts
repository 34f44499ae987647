/** `textlint-rule-stigmalint`: what textlint loads. */
import type { TextlintFixableRuleModule } from '@textlint/types'
import { reporter } from './reporter.js'

export default { linter: reporter, fixer: reporter } satisfies TextlintFixableRuleModule
