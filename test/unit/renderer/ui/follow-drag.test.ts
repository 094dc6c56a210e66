import { expect, it } from 'vitest'
import { edgeSpeed } from '../../../../renderer/ui/follow-drag.ts'

it('scrolls the quicker the nearer to the edge, and as quick beyond it', () => {
  const view = { top: 100, bottom: 500 }
  const speeds = [50, 100, 120, 139, 140, 300, 460, 461, 480, 500, 700].map((y) => edgeSpeed(view, y))
  expect(speeds).toEqual([-18, -18, -9, -1, 0, 0, 0, 1, 9, 18, 18])
})
