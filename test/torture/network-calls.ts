/** The calls that open, bind, connect or use a socket, and the one that could do all of it unseen by a tracer. */
export const NETWORK_CALLS =
  'socket,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,io_uring_setup'

/** Lines of a trace that matter here: messages over a connection that stands name no address and are left out. */
export const WORTH_KEEPING = /\b(socket|connect|bind|listen|accept4?|io_uring_setup)\(|\bsa_family=/u

export interface NetworkCalls {
  /** How often each kind of call was made: `connect AF_UNIX "/run/dbus/system_bus_socket"`. */
  readonly counts: ReadonlyMap<string, number>
  /** Lines of the trace that reach for anything but programs and devices of this computer. */
  readonly outside: readonly string[]
}

/** The system's part for printing asks the print service (CUPS) of this computer, at this port. */
const PRINT_SERVICE = /htons\(631\).*(inet_addr\("127\.0\.0\.1"\)|"::1")/u

/**
 * Reads what `strace -f -e trace=…` has written. A socket that was only opened is counted and not outside: Chromium asks the kernel by one
 * for the names of its network devices. Whatever gives a socket an address of the internet is outside.
 */
export function readNetworkCalls(lines: Iterable<string>): NetworkCalls {
  const counts = new Map<string, number>()
  const outside: string[] = []
  for (const line of lines) {
    const call = /^\d+\s+(?<name>\w+)\((?<rest>.*)$/u.exec(line)
    if (call === null) continue
    const { name = '', rest = '' } = call.groups ?? {}
    const family = /\bsa_family=(?<family>\w+)/u.exec(rest)?.groups?.family
    const isPrintService = name === 'connect' && PRINT_SERVICE.test(rest)
    if (name === 'io_uring_setup' || (family?.startsWith('AF_INET') === true && !isPrintService))
      outside.push(line)
    const kind = [name, ...(name === 'socket' ? rest.split(', ', 2) : [family ?? '', placeIn(rest)])]
    const words = kind.filter((part) => part !== '').join(' ')
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return { counts, outside }
}

/** Where to: a path of this computer, or an address with its port. */
function placeIn(rest: string): string {
  const path = /sun_path=(?<path>@?"[^"]*")/u.exec(rest)?.groups?.path
  if (path !== undefined) return path
  const port = /htons\((?<port>\d+)\)/u.exec(rest)?.groups?.port
  const address = /inet_addr\("(?<four>[^"]*)"\)|inet_pton\(AF_INET6, "(?<six>[^"]*)"/u.exec(rest)?.groups
  return port === undefined ? '' : `${address?.four ?? address?.six ?? ''} port ${port}`
}
