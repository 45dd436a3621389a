import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { setTimeout as wait } from 'node:timers/promises'
import { makeCertificates } from '../../hosted/certificates.ts'
import { Direction, type LineOptions } from './line-direction.ts'

export interface SlowLine {
  readonly url: string
  stop(): Promise<void>
}

/**
 * A line to a site that is far away: every packet comes late, and few of them a second. It stands in for `netem`, which not every
 * kernel has; it does not know TCP's slow start, nor lost packets.
 */
export async function slowLine(site: string, options: LineOptions): Promise<SlowLine> {
  const [there, back] = [new Direction(options), new Direction(options)]
  const server = createServer((reader) => {
    const { hostname, port } = new URL(site)
    const far = connect({ host: hostname, port: Number(port) })
    there.carry(reader, far)
    back.carry(far, reader)
  })
  return { url: `http://127.0.0.1:${await listening(server)}`, stop: async () => void server.close() }
}

/** The same, to a site with TLS, where a connection stands only after two ways there and back. */
export async function slowTlsLine(site: string, folder: string, options: LineOptions): Promise<SlowLine> {
  const { key, certificate: cert } = await makeCertificates(folder, ['localhost'])
  const { hostname, port } = new URL(site)
  const tls = createTlsServer({ key, cert }, (reader) => {
    const near = connect({ host: hostname, port: Number(port) })
    reader.pipe(near).pipe(reader)
    reader.on('error', () => near.destroy())
    near.on('error', () => reader.destroy())
  })
  const tlsPort = await listening(tls)
  const [there, back] = [new Direction(options), new Direction(options)]
  const server = createServer({ pauseOnConnect: true }, async (reader) => {
    // That of TCP: nothing is sent before the other end has answered.
    await wait(options.latency)
    const far = connect({ host: '127.0.0.1', port: tlsPort })
    there.carry(reader, far)
    back.carry(far, reader)
    reader.resume()
  })
  const url = `https://127.0.0.1:${await listening(server)}`
  return { url, stop: async () => void (server.close(), tls.close()) }
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}
