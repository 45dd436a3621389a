import type { Socket } from 'node:net'

export interface LineOptions {
  /** There and back. Milliseconds. */
  readonly latency: number
  /** In each direction, of all connections together. */
  readonly bytesPerSecond: number
}

/** Bytes of a packet: what comes first is there before the rest. */
const packet = 1400

/** What a connection has to send in one direction: packets, and then perhaps its end. */
interface Carried {
  readonly packets: Buffer[]
  readonly to: Socket
  hasEnded: boolean
}

/** One direction of the line, which all connections share: a packet of each in turn. */
export class Direction {
  readonly #options: LineOptions
  readonly #turns: Carried[] = []
  #isBusy = false

  constructor(options: LineOptions) {
    this.#options = options
  }

  carry(from: Socket, to: Socket): void {
    const sending: Carried = { packets: [], to, hasEnded: false }
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
