import { describe, expect, test } from 'vitest'
import { findBundleFile } from '../../../../electron/app/bundle-path.ts'

const root = '/app/out/renderer'

describe('the page gets', () => {
  test.each([
    ['app://bundle/', '/app/out/renderer/index.html'],
    ['app://bundle/index.html?a#b', '/app/out/renderer/index.html'],
    ['app://bundle/assets/index-1.js', '/app/out/renderer/assets/index-1.js'],
    ['app://bundle/assets/%E4%BB%BF%E5%AE%8B.woff2', '/app/out/renderer/assets/仿宋.woff2'],
  ])('%s', (address, path) => {
    expect(findBundleFile(root, address)?.path).toBe(path)
  })
})

describe('the page does not get', () => {
  test.each([
    'app://other/index.html',
    'file:///app/out/renderer/index.html',
    'https://bundle/index.html',
    'app://bundle/..%2fmain%2findex.js',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc/passwd.html',
    'app://bundle/..%5cmain%5cindex.js',
    'app://bundle/index.html%00.js',
    'app://bundle/%ff.js',
    'app://bundle/assets',
    'app://bundle/secret.db',
    'not an address',
  ])('%s', (address) => {
    expect(findBundleFile(root, address)).toBeNull()
  })

  test('a file of a folder whose name only begins alike', () => {
    expect(findBundleFile(root, 'app://bundle/..%2frenderer-old/index.html')).toBeNull()
  })
})
