/** Bytes that may wait for one reader before it is held to have stopped reading. One more event is always taken in. */
const mostForOne = 1_000_000
/** Bytes that may wait for all readers of this process together. What several wait for counts once. */
const mostForAll = 64_000_000

interface Waiting {
  bytes: number
  readonly end: () => void
}

/** Who waits for each piece: an event is made once and handed to all who hear it. */
const holders = new Map<Uint8Array, number>()
const readers = new Set<Waiting>()
let total = 0

export interface WaitingRoom {
  /** Puts a piece last. Where too much waits already, a reader is ended: this one, or the one for whom most waits. */
  add(piece: Uint8Array): void
  /** Takes the first piece. */
  take(): Uint8Array | undefined
  /** Gives back all room. */
  close(): void
}

/**
 * What waits for one reader of a stream. A reader that does not read must cost neither memory nor others: it is ended, and
 * comes back to what is then the present, as after any lost connection.
 * @param end is called at most once, when this reader has to go
 */
export function waitingRoom(end: () => void): WaitingRoom {
  const pieces: Uint8Array[] = []
  const self: Waiting = { bytes: 0, end: () => (close(), end()) }
  readers.add(self)

  const release = (piece: Uint8Array) => {
    self.bytes -= piece.byteLength
    const left = (holders.get(piece) ?? 1) - 1
    if (left > 0) return void holders.set(piece, left)
    holders.delete(piece)
    total -= piece.byteLength
  }
  const close = () => {
    readers.delete(self)
    pieces.splice(0).forEach(release)
  }
  return {
    add(piece) {
      if (!readers.has(self)) return
      if (self.bytes > mostForOne) return self.end()
      const held = holders.get(piece) ?? 0
      holders.set(piece, held + 1)
      if (held === 0) total += piece.byteLength
      self.bytes += piece.byteLength
      pieces.push(piece)
      for (let reader = slowest(); reader && isCrowded(); reader = slowest()) reader.end()
    },
    take() {
      const piece = pieces.shift()
      if (piece) release(piece)
      return piece
    },
    close,
  }
}

function isCrowded(): boolean {
  return total > mostForAll
}

function slowest(): Waiting | undefined {
  let most: Waiting | undefined
  for (const reader of readers) if (!most || reader.bytes > most.bytes) most = reader
  return most
}
