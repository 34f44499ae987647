import { readdirSync } from 'node:fs'
import { pdfReviews, pdfTimes } from '/work/wt/pdf/scripts/documents/pdf.mjs'
const in_ = (d) => readdirSync(d).filter((f) => f.endsWith('.pdf')).map((f) => `${d}/${f}`)
const r = '/work/shared/fixtures/'
const pdfs = [...in_(r + 'derived'), ...in_(r + 'made'), ...in_(r + 'pdf')]
pdfTimes(pdfs, '/work/wt/pdf/packages/cli/bin/stigmalint.js')
await pdfReviews([...pdfs, ...in_(r + 'hostile')])
