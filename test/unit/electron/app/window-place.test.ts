import { expect, test } from 'vitest'
import { FIRST_PLACE, fitWindowPlace } from '../../../../electron/app/window-place.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1920, height: 1040 }
const place = { x: 100, y: 80, width: 1300, height: 800, maximized: false }

test('a window comes back where it was', () => {
  expect(fitWindowPlace(place, [screen])).toMatchObject(place)
  expect(fitWindowPlace({ ...place, x: 2000 }, [screen, right])).toMatchObject({ ...place, x: 2000 })
  expect(fitWindowPlace({ ...place, maximized: true }, [screen])).toMatchObject({ maximized: true })
})

test('the first window is centred', () => {
  expect(fitWindowPlace(FIRST_PLACE, [screen])).toMatchObject({ x: null, y: null, width: 1366, height: 860 })
})

test('a window of a screen that is gone is centred on the main one', () => {
  expect(fitWindowPlace({ ...place, x: 2000 }, [screen])).toMatchObject({ x: null, y: null, width: 1300 })
})

test('a window is pulled wholly onto its screen', () => {
  expect(fitWindowPlace({ ...place, x: 1800, y: 900 }, [screen])).toMatchObject({ x: 620, y: 240 })
  expect(fitWindowPlace({ ...place, width: 5000, height: 5000 }, [screen])).toMatchObject({
    width: 1920,
    height: 1040,
  })
})

test('a window is never smaller than usable, nor than a small screen at 125 %', () => {
  const tiny = { ...place, width: 300, height: 200 }
  expect(fitWindowPlace(tiny, [screen])).toMatchObject({
    width: 1024,
    height: 680,
    minWidth: 1024,
    minHeight: 680,
  })
  const small = { x: 0, y: 0, width: 1093, height: 574 }
  expect(fitWindowPlace(tiny, [small])).toMatchObject({
    width: 1024,
    height: 574,
    minWidth: 1024,
    minHeight: 574,
  })
})
