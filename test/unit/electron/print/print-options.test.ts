import { expect, test } from 'vitest'
import type { PrintSettings } from '#shared/ipc/print.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { printOptions } from '../../../../electron/print/print-pages.ts'
import { sampleMinutes } from '../../../support/sample-minutes.ts'

const job = { minutes: sampleMinutes(), profile: nationalStandardProfile, title: '纪要' }
const settings: PrintSettings = { printer: 'HP', copies: 3, ranges: [], sides: 'long-edge' }

test('a chosen printer prints at once, copies collated, on both sides, without margins of its own', () => {
  expect(printOptions(job, settings, 11)).toMatchObject({
    silent: true,
    deviceName: 'HP',
    copies: 3,
    collate: true,
    duplexMode: 'longEdge',
    margins: { marginType: 'none' },
    pageSize: 'A4',
  })
})

test("without a printer the system's dialog asks", () => {
  expect(printOptions(job, { ...settings, printer: null }, 11)).toMatchObject({ silent: false })
})

test('pages are counted from 0 there, and ranges end where the document ends', () => {
  const ranges = [
    { from: 1, to: 3 },
    { from: 10, to: 99 },
    { from: 50, to: 60 },
  ]
  expect(printOptions(job, { ...settings, ranges }, 11).pageRanges).toEqual([
    { from: 0, to: 2 },
    { from: 9, to: 10 },
  ])
})
