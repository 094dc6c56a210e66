import { expect, test } from 'vitest'
import { findFileKind } from '../../../../electron/import/file-kind.ts'

const kindOf = (text: string, name = '某.doc') =>
  findFileKind({ name, bytes: new TextEncoder().encode(text) })

test('comments before a web page are passed over', () => {
  expect(kindOf('<!-- 一 --> <!----><!doctype html><p>会议')).toBe('web-page')
})

test('comments before no web page have one end each, not every later one as well', () => {
  expect(kindOf(`${'<!---->'.repeat(140)}会议`)).toBe('text')
})
