import { app } from 'electron'

/**
 * Must run before the application is ready, after closeDoors: a page's V8 keeps its new objects in at most 4 MB before it looks which of them are still in
 * use, instead of 16. Left to itself it takes 13 to 16 MB in a start and gives them back after a minute at rest. With 1 MB a key takes a twenty-fifth longer,
 * with 4 it does not (docs/performance.md, At rest). It says how often garbage is collected and nothing about what scripts may do.
 */
export function keepYoungGenerationSmall(): void {
  // While developing and testing, what the command line asks for counts.
  if (!app.commandLine.hasSwitch('js-flags'))
    app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=4')
}
