import type { SitePictures } from '../site/site.ts'
import { pictureShare } from './picture-share.ts'
import type { Picture } from './picture-store.ts'

export interface PicturesOptions {
  /** Which pictures pages ask for, and where they come from. */
  readonly rules: SitePictures
  /** The content API's address of pictures, without a slash at its end; `null` while it is away. */
  readonly source: () => string | null
  /** Where pictures are kept between starts; without it they are kept in memory only. */
  readonly folder?: string | undefined
  /** Milliseconds within which a picture is there or given up, waiting included. */
  readonly timeout?: number | undefined
  readonly log: (line: string) => void
}

/** What is requested: the address, and what the reader's browser says it can show. */
interface PictureRequest {
  readonly path: string
  readonly search: URLSearchParams
  readonly accept: string | undefined
  /** Aborts when the reader leaves. */
  readonly signal?: AbortSignal
}

export interface Pictures {
  /**
   * A picture in a size that pages ask for; `null` for any other address, or when there is none.
   * @throws when the content API does not give it
   */
  get(request: PictureRequest): Promise<Picture | null>
  /** Drops all sizes and formats of some files, from the disk too. */
  forget(files: ReadonlySet<string>): void
  /** Drops from the disk what is of other files than these. */
  keepOnly(files: ReadonlySet<string>): void
}

/**
 * Bounds of what is kept and fetched: bytes in memory, bytes on disk, pictures fetched at once (each may have to be made) and
 * pictures that wait for it. Of whole pictures there are a few sizes; of parts anybody can think of more, so these have a
 * share of their own and never push whole ones out.
 */
const shares = {
  whole: { memory: 48_000_000, disk: 800_000_000, atOnce: 3, mayWait: 200 },
  part: { memory: 16_000_000, disk: 200_000_000, atOnce: 1, mayWait: 50 },
}

/** Fetches pictures from the content API, once in each size and format, and keeps them. */
export function pictures(options: PicturesOptions): Pictures {
  const { rules, folder } = options
  const whole = pictureShare({ ...options, ...shares.whole })
  const part = pictureShare({ ...options, ...shares.part, ...(folder !== undefined && { folder: `${folder}-parts` }) })
  return {
    async get({ path, search, accept, signal }) {
      const file = path.slice(rules.path.length)
      if (!path.startsWith(rules.path) || !rules.isOffered(file, search)) return null
      const query = new URLSearchParams([...search].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      return (search.has('rect') ? part : whole).get(file, query.toString(), formatOf(accept), signal)
    },
    forget(files) {
      whole.forget(files)
      part.forget(files)
    },
    keepOnly(files) {
      whole.keepOnly(files)
      part.keepOnly(files)
    },
  }
}

/** The best format that `Accept` names. Browsers say the same in many ways; for us there are three, so no list of theirs is weighed. */
function formatOf(accept = ''): string {
  return ['image/avif', 'image/webp'].find((format) => accept.includes(format)) ?? '*/*'
}
