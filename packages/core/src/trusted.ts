/**
 * The engine for programs whose options come from a configuration that was read, and checked, already: they are not looked
 * at again, and what would look at them is not loaded.
 */
export { check } from './check.js'
export { openDocument } from './document.js'
