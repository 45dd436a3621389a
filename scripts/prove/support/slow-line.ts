import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { setTimeout as wait } from 'node:timers/promises'
import { makeCertificates } from '../../hosted/certificates.ts'

export interface LineOptions {
  /** There and back. Milliseconds. */
  readonly latency: number
  /** In each direction, of all connections together. */
  readonly bytesPerSecond: number
}

export interface SlowLine {
  readonly url: string
  stop(): Promise<void>
}

/** Bytes of a packet: what comes first is there before the rest. */
const packet = 1400

/** What a connection has to send in one direction: packets, and then perhaps its end. */
interface Sending {
  readonly packets: Buffer[]
  readonly to: Socket
  hasEnded: boolean
}

/** One direction of the line, which all connections share: a packet of each in turn. */
class Direction {
  readonly #options: LineOptions
  readonly #turns: Sending[] = []
  #isBusy = false

  constructor(options: LineOptions) {
    this.#options = options
  }

  carry(from: Socket, to: Socket): void {
    const sending: Sending = { packets: [], to, hasEnded: false }
    from.on('data', (bytes: Buffer) => {
      if (sending.packets.length === 0) this.#turns.push(sending)
      for (let start = 0; start < bytes.length; start += packet)
        sending.packets.push(bytes.subarray(start, start + packet))
      this.#send()
    })
    from.on('end', () => {
      sending.hasEnded = true
      if (sending.packets.length === 0) this.#arrive(() => to.end())
    })
    from.on('error', () => to.destroy())
  }

  #send(): void {
    const sending = this.#turns[0]
    const [part] = sending?.packets ?? []
    if (this.#isBusy || !sending || !part) return
    this.#isBusy = true
    setTimeout(
      () => {
        this.#isBusy = false
        this.#turns.shift()
        sending.packets.shift()
        this.#arrive(() => sending.to.writable && sending.to.write(part))
        if (sending.packets.length > 0) this.#turns.push(sending)
        else if (sending.hasEnded) this.#arrive(() => sending.to.end())
        this.#send()
      },
      (1000 * part.length) / this.#options.bytesPerSecond,
    )
  }

  #arrive(work: () => void): void {
    setTimeout(work, this.#options.latency / 2)
  }
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
