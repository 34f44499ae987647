/**
 * Node compiles what runs often a second time, into fast code. In a run of a second that takes a third of the time of the
 * processor, and pays only for what runs much longer: it is put off. The numbers were measured (docs/speed.md). A
 * Node that is not named here keeps its own way: it would print that it does not know the flag.
 */
const flags = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000'
}
/** The same for WebAssembly, which reads PDF: the first of the flags implies the others where Node starts with it, and only there. */
const wasmFlags = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

const flag = flags[process.versions.v8.split('.')[0]]
if (flag !== undefined) for (const own of [flag, ...wasmFlags]) require('node:v8').setFlagsFromString(own)
