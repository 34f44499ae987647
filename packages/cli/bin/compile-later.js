/**
 * Node compiles what runs often a second time, into fast code. In a run of a second that takes a third of the time of the
 * processor, and pays only for what runs much longer: it is put off. The numbers were measured (docs/architecture.md). A
 * Node that is not named here keeps its own way: it would print that it does not know the flag.
 */
const flags = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000'
}

const flag = flags[process.versions.v8.split('.')[0]]
if (flag !== undefined) require('node:v8').setFlagsFromString(flag)
