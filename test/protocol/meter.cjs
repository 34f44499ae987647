/** Preloaded into a server: tells what it has cost until now, whenever it is asked on its channel. */
process.on('message', () => process.send(process.resourceUsage()))
process.channel.unref()
