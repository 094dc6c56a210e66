/** Where the window stood when it was closed, in device-independent pixels; x and y null: never placed. */
export interface WindowPlace {
  readonly x: number | null
  readonly y: number | null
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export const FIRST_PLACE: WindowPlace = { x: null, y: null, width: 1366, height: 860, maximized: false }

/** Both side panels and the sheet have room at this size. */
const MIN_WIDTH = 1024
const MIN_HEIGHT = 680

/** The part of a screen that is free for windows. */
export interface WorkArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FittedPlace extends WindowPlace {
  readonly minWidth: number
  readonly minHeight: number
}

/**
 * The place on the screens of today: never smaller than usable (or than the screen: 1366×768 at 125 % has 614 high), never larger
 * than the screen, centred when the screen it stood on is gone. `areas`: all screens, the main one first.
 */
export function fitWindowPlace(place: WindowPlace, areas: readonly WorkArea[]): FittedPlace {
  const main = areas[0] ?? { x: 0, y: 0, width: FIRST_PLACE.width, height: FIRST_PLACE.height }
  const area = areas.find((one) => holdsCorner(one, place)) ?? null
  const room = area ?? main
  const minWidth = Math.min(MIN_WIDTH, room.width)
  const minHeight = Math.min(MIN_HEIGHT, room.height)
  const width = clamp(place.width, minWidth, room.width)
  const height = clamp(place.height, minHeight, room.height)
  const corner = area === null || place.x === null || place.y === null ? null : { x: place.x, y: place.y }
  return {
    x: corner && clamp(corner.x, room.x, room.x + room.width - width),
    y: corner && clamp(corner.y, room.y, room.y + room.height - height),
    width,
    height,
    maximized: place.maximized,
    minWidth,
    minHeight,
  }
}

/** The title bar must be within reach; a maximised window stands a few pixels outside. */
function holdsCorner(area: WorkArea, { x, y }: WindowPlace): boolean {
  const slack = 16
  return (
    x !== null &&
    y !== null &&
    x >= area.x - slack &&
    x < area.x + area.width &&
    y >= area.y - slack &&
    y < area.y + area.height
  )
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
