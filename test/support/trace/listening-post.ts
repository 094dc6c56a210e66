import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'

/** A server and a UDP socket of this computer that write down whoever comes by. */
export interface ListeningPost {
  readonly address: string
  readonly port: number
  /** What has arrived so far: requests, connections, datagrams. */
  readonly visits: readonly string[]
  close(): Promise<void>
}

export async function openListeningPost(): Promise<ListeningPost> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('hello')
  })
  server.on('connection', () => visits.push('a connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const socket = createSocket('udp4')
  socket.on('message', () => visits.push('a datagram'))
  socket.bind(address.port, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${address.port}`,
    port: address.port,
    visits,
    close: async () => {
      socket.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
