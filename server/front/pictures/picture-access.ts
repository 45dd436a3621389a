/** Who gets a picture, besides the pictures that nobody gets: see `taken-back.ts`. */
export interface PictureAccess {
  /**
   * Whether readers see it now, as of the newest change.
   * @throws when that is not known
   */
  isShown(file: string): boolean | Promise<boolean>
  /** Whether cookies say that this is somebody who works on content, or looks at it before readers do. */
  isAtWork(cookie: string | undefined): boolean
  /** The header that gives a browser such a cookie. */
  pass(whom: 'studio' | 'review'): Readonly<Record<string, string>>
}

/** `one`: nothing on the way may keep it for others. */
export type Audience = 'everybody' | 'one' | 'nobody'

/** The name of a picture's file as asset ids give it, wherever it stands in an address. */
const fileName = /[a-f0-9]{40}-\d{1,6}x\d{1,6}\.[a-z0-9]+/u

/** Who may get what is at a path of pictures, or of the lake. Without an access everybody. */
export function audienceOf(
  path: string,
  cookie: string | undefined,
  access: PictureAccess | undefined,
): Audience | Promise<Audience> {
  // The target was decodable; the lake decodes once too.
  const [file] = (access && fileName.exec(decodeURIComponent(path))) ?? []
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
