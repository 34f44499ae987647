/** Closes a test run with one line that any machine can read: `N passed, N failed`. */
export default class TallyReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const testModule of testModules) {
      // A file that breaks before its first test has failed, although it holds no failed test.
      const tests = [...testModule.children.allTests()]
      if (testModule.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) tally.failed++
      for (const test of tests) {
        const { state } = test.result()
        if (state in tally) tally[state]++
      }
    }
    const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
    console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`)
  }
}
