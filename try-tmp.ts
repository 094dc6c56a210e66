import { tortureFile, TORTURE_ACCEPTED } from './test/support/torture-file.ts'
import { writeFileSync } from 'node:fs'
writeFileSync('/tmp/f/torture.docx', tortureFile()); writeFileSync('/tmp/f/expected.txt', TORTURE_ACCEPTED+'\n')
