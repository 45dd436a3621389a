/** Bytes that may wait for one reader before it counts as one that does not read. One more event is always taken in. */
const mostForOne = 1_000_000
/** Bytes that may wait for all readers of a lake together. What several wait for counts once. */
const mostForAll = 64_000_000

interface Reader {
  bytes: number
  readonly end: () => void
}

export interface WaitingRoom {
  /** Puts a piece last. Where too much waits already, a reader is ended: this one, or the one for whom most waits. */
  add(piece: Uint8Array): void
  /** Takes the first piece. */
  take(): Uint8Array | undefined
  /** Gives back all room. */
  close(): void
}

/**
 * What waits for the readers of streams. A reader that does not read must cost neither memory nor others: it is ended, and
 * comes back to what is then the present, as after any lost connection.
 * @returns makes the room of one reader; `end` is called at most once, when that reader has to go
 */
export function waitingRooms(): (end: () => void) => WaitingRoom {
  /** How many wait for each piece: an event is made once and handed to all who listen for it. */
  const holders = new Map<Uint8Array, number>()
  const readers = new Set<Reader>()
  let total = 0

  const isCrowded = () => total > mostForAll
  const slowest = () => {
    let most: Reader | undefined
    for (const reader of readers) if (!most || reader.bytes > most.bytes) most = reader
    return most
  }
  const release = (piece: Uint8Array) => {
    const left = (holders.get(piece) ?? 1) - 1
    if (left > 0) return void holders.set(piece, left)
    holders.delete(piece)
    total -= piece.byteLength
  }
  const hold = (piece: Uint8Array) => {
    const held = holders.get(piece) ?? 0
    holders.set(piece, held + 1)
    if (held === 0) total += piece.byteLength
    for (let reader = slowest(); reader && isCrowded(); reader = slowest()) reader.end()
  }

  return (end) => {
    const pieces: Uint8Array[] = []
    const self: Reader = { bytes: 0, end: () => (close(), end()) }
    readers.add(self)
    const close = () => {
      readers.delete(self)
      pieces.splice(0).forEach(release)
      self.bytes = 0
    }
    return {
      add(piece) {
        if (!readers.has(self)) return
        if (self.bytes > mostForOne) return self.end()
        self.bytes += piece.byteLength
        pieces.push(piece)
        hold(piece)
      },
      take() {
        const piece = pieces.shift()
        if (!piece) return undefined
        self.bytes -= piece.byteLength
        release(piece)
        return piece
      },
      close,
    }
  }
}
