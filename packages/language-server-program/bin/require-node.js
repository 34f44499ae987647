/**
 * Whether this Node will do, asked before anything is loaded. The syntax is that of old Nodes, which have to read it.
 * The same file stands in the package of the language server; `engines` of every package.json says the same version.
 */
const oldest = [20, 19]

/** The line to show on an unsupported version, such as `v18.20.8`; null where it will do, or is unknown. */
exports.unsupportedNode = function (version) {
  const parts = /^v?(\d+)\.(\d+)/.exec(version)
  if (!parts) return null
  const major = Number(parts[1])
  if (major > oldest[0] || (major === oldest[0] && Number(parts[2]) >= oldest[1])) return null
  return `Node ${version} is too old, install Node ${oldest.join('.')} or later (https://nodejs.org)`
}
