/** A mistake in what the rule is set up with: one line. textlint prints an error with its stack, so it has none. */
export class SetupProblem extends Error {
  constructor(message: string) {
    super(message)
    this.stack = `textlint-rule-stigmalint: ${message}`
  }
}
