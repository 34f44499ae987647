/** A plugin for bundles that read no PDF: what reads it weighs 5 MB and is left out. `message` is told of one, behind its path. */
export const withoutPdf = (message) => ({
  name: 'without-pdf',
  load: (id) =>
    /documents[\\/]dist[\\/]pdf[\\/]open\.js$/.test(id)
      ? `export const openPdf = () => Promise.resolve(${JSON.stringify({ ok: false, message: `: ${message}` })})`
      : null
})
