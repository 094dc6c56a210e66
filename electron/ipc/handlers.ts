import type { BrowserWindow } from 'electron'
import type { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { ChannelOutput, contract } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'

type Checked<C extends ChannelName> = z.output<(typeof contract)[C]['input']>
type Answer<T> = Result<T, AppError> | Promise<Result<T, AppError>>

/** One handler: gets validated input and the window that asked, for dialogs. */
type Handler<C extends ChannelName> = (input: Checked<C>, window: BrowserWindow) => Answer<ChannelOutput<C>>

/** The handlers of some channels; all of them together must be every channel of the contract. */
export type Handlers<C extends ChannelName = ChannelName> = { readonly [N in C]: Handler<N> }

/** The channels of one topic: `drafts:list`, `drafts:open`, … */
export type ChannelsOf<Topic extends string> = Extract<ChannelName, `${Topic}:${string}`>
