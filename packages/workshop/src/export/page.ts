/** The page round an exported text: it asks for nothing, runs nothing, and prints. */

const style = `body{font:12pt/1.5 Charter,"Bitstream Charter",Cambria,Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em;color:#1a1a1a;background:#fff}
h1,h2,h3,h4{line-height:1.25}table{border-collapse:collapse}td,th{border:1px solid #767676;padding:.3em .6em;text-align:left;vertical-align:top}
.source{white-space:pre-wrap}del{color:#8f1d14}ins{color:#0b5c4a;font-weight:600}`

export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
