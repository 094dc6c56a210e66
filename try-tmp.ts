import { readPdf } from './electron/pdf-in/read-pdf.ts'
import { readFileSync } from 'node:fs'
const t=performance.now()
const r = await readPdf(new Uint8Array(readFileSync('/tmp/f/model.pdf')))
console.log(performance.now()-t)
if (r.ok) for (const l of r.value.lines) console.log(JSON.stringify(l).slice(0,150)); else console.log(r)
