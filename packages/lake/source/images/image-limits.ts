/** What one picture may have at most. Pixels. */
export interface PixelLimits {
  /** Of an upload, all frames of a moving one together. Judged on the header, before anything is decoded. */
  readonly uploadPixels: number
  /** Of a picture that is made. */
  readonly outputPixels: number
}

/** What pictures may cost. */
export interface ImageLimits extends PixelLimits {
  /** How many pictures are made at once, each in a process of its own. */
  readonly processes: number
  /** Bytes that each of them may hold. */
  readonly memory: number
  /** Milliseconds that one transform may take. */
  readonly transformTime: number
  /** Milliseconds that the cleaning of one upload may take. */
  readonly cleaningTime: number
  /** Milliseconds that a request may wait for its turn. */
  readonly waitingTime: number
  /** Milliseconds after which a process without work is ended. */
  readonly idleTime: number
}
