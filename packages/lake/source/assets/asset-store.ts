export type AssetKind = 'images' | 'files'

/** The bytes of one asset. */
export interface AssetFile {
  readonly kind: AssetKind
  readonly name: string
}

/** The bytes of assets, named by what they contain: in the data folder, or in a bucket. */
export interface AssetStore {
  /**
   * Stores bytes under a name; durable when the promise resolves. Storing the same again changes nothing.
   * @throws ApiError 503 when they cannot be stored now
   */
  put(dataset: string, kind: AssetKind, name: string, bytes: Uint8Array): Promise<void>
  /**
   * Where the bytes are on this machine, and how many. They are not read here: a few large files at once would take all memory.
   * @param caller in whose name they are fetched from elsewhere: callers take turns
   * @throws ApiError 404; 503 when they cannot be had now
   */
  find(
    dataset: string,
    kind: AssetKind,
    name: string,
    caller?: string,
  ): Promise<{ readonly path: string; readonly size: number }>
  /**
   * Erases files from this machine, durably, or notes durably that they are to be erased elsewhere. What is not there need not be
   * erased. It is done when it returns, as a part of a commit is.
   * @returns those of which neither could be done
   */
  erase(dataset: string, files: readonly AssetFile[]): readonly AssetFile[]
  /**
   * Waits until files are erased wherever they were: all that were to be, of a dataset, where none are named.
   * @returns those that are not yet, though they go on being tried
   */
  whenErased(dataset: string, files?: readonly AssetFile[]): Promise<readonly AssetFile[]>
  /** The files that are there, in no order. */
  list(dataset: string, kind: AssetKind): Promise<readonly AssetFile[]>
  /** Erases what uploads wrote that never came to their end. @param before milliseconds since the epoch of its last change */
  eraseUnfinished(dataset: string, kind: AssetKind, before: number): Promise<void>
  /** Brings files that lie on this machine to where they are kept, one after the other. */
  moveIn(dataset: string, signal: AbortSignal): Promise<void>
  /** Says on the log what an operator should know. @throws BucketError when nothing could ever be stored here */
  check(): Promise<void>
  close(): Promise<void>
}

/** Names that assets have: a hash, for images the size, an extension. Anything else cannot be asked for. */
export const assetName = /^[a-f0-9]{40}(-\d+x\d+)?\.[a-z0-9]{1,10}$/

export const assetKinds: readonly AssetKind[] = ['images', 'files']
