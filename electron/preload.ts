import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, EVENTS } from '../shared/ipc/channels.ts'
import type { Desktop } from '../shared/ipc/contract.ts'

const channels: ReadonlySet<string> = new Set(CHANNELS)
const events: ReadonlySet<string> = new Set(EVENTS)

/** Passes on the contract's names and nothing else; both sides are validated in the main process. */
const desktop: Desktop = {
  invoke: (channel, input) =>
    channels.has(channel) ? ipcRenderer.invoke(channel, input) : Promise.reject(new Error('no such channel')),
  on: (event, handler) => {
    if (!events.has(event)) throw new Error('no such event')
    const listen = (_: unknown, payload: Parameters<typeof handler>[0]) => handler(payload)
    ipcRenderer.on(event, listen)
    return () => void ipcRenderer.off(event, listen)
  },
}
contextBridge.exposeInMainWorld('desktop', desktop)
