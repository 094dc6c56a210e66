import type { ChannelName, EventName } from '#shared/ipc/channels.ts'
import type { ChannelAnswer, ChannelInput, Desktop, EventPayload } from '#shared/ipc/contract.ts'
import { fail } from '#shared/result.ts'

declare global {
  interface Window {
    readonly desktop?: Desktop
  }
}

/**
 * Asks the main process. The only reader of window.desktop but for the opening page. An answer always comes back as a Result: a broken bridge or a
 * rejected call is the error `unexpected`.
 */
export async function request<C extends ChannelName>(
  channel: C,
  input: ChannelInput<C>,
): Promise<ChannelAnswer<C>> {
  const desktop = window.desktop
  if (desktop === undefined) return fail({ kind: 'unexpected' })
  try {
    return await desktop.invoke(channel, input)
  } catch {
    return fail({ kind: 'unexpected' })
  }
}

/** Hears an event of the main process; returns the function that stops listening. */
export function listen<E extends EventName>(
  event: E,
  handler: (payload: EventPayload<E>) => void,
): () => void {
  return window.desktop?.on(event, handler) ?? (() => undefined)
}
