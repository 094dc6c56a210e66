import { expect, test } from 'vitest'
import { drawAtOnce, type Machine } from '../../../../electron/app/draw-at-once.ts'

function switchesOn(platform: Machine['platform'], ...devices: string[]): string[] {
  const switches: string[] = []
  const machine = { platform, exists: (path: string) => devices.includes(path) }
  drawAtOnce({ appendSwitch: (name) => void switches.push(name) }, machine)
  return switches
}

test('a Linux without a graphics card draws in software from the first', () => {
  expect(switchesOn('linux')).toEqual(['disable-software-rasterizer', 'disable-gpu'])
})

test.each([
  ['linux', '/dev/dri'],
  ['linux', '/dev/nvidiactl'],
  ['win32', ''],
  ['darwin', ''],
] as const)('a card is tried, its stand-in is not: %s %s', (platform, device) => {
  expect(switchesOn(platform, device)).toEqual(['disable-software-rasterizer'])
})
