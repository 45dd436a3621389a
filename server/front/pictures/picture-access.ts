import type { SitePictures } from '../site/site.ts'

/** Who gets a picture, besides the pictures that nobody gets: see `withdrawals.ts`. */
export interface PictureAccess {
  /**
   * Whether readers see it now, as of the newest change.
   * @throws when that is not known
   */
  isShown(file: string): boolean | Promise<boolean>
  /** Whether cookies say that this is somebody who works on content, or looks at it before readers do. */
  isAtWork(cookie: string | undefined): boolean
  /** The header that gives a browser such a cookie. */
  pass(whom: 'editor' | 'review'): Readonly<Record<string, string>>
  /** The header that takes it from a reviewer's browser again. */
  endPass(): Readonly<Record<string, string>>
}

/** `one`: nothing on the way may keep it for others. */
export type Audience = 'everybody' | 'one' | 'nobody'

/** Who may get what is at a path of pictures, or of the content API. Without an access everybody. */
export function audienceOf(
  path: string,
  cookie: string | undefined,
  { fileIn }: Pick<SitePictures, 'fileIn'>,
  access: PictureAccess | undefined,
): Audience | Promise<Audience> {
  // The target was decodable; a content API decodes once too.
  const file = access && fileIn(decodeURIComponent(path))
  if (!access || file === undefined) return 'everybody'
  const shown = access.isShown(file)
  if (shown === true) return 'everybody'
  if (access.isAtWork(cookie)) {
    // Nobody waits for what is known of readers.
    if (shown !== false) shown.catch(() => {})
    return 'one'
  }
  return shown === false ? 'nobody' : shown.then((isShown) => (isShown ? 'everybody' : 'nobody'))
}

/** Laid over what everybody may keep. */
export const forOne = { 'cache-control': 'private, max-age=3600' }
