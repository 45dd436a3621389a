// No imports: a test runs this file in a browser as it is.

/** Kinds of picture that browsers can take apart, and the kind that they can put each together as. */
const encodings: Readonly<Record<string, string | undefined>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/avif': 'image/webp',
}

/** What telephones of one maker write. Some browsers can take it apart (Safari), and nobody else has to: it is sent as JPEG. */
const ofTelephones: ReadonlySet<string> = new Set(['image/heic', 'image/heif'])

/** An upload to the content API: `/assets/images/production?filename=…`. */
const upload = /\/assets\/(images|files)\/[^/?]+$/

/**
 * The address of an upload without the name that the file had on its maker's computer: `IMG_2041.jpg` counts the
 * pictures of a camera, and “Fatima home.jpg” says where somebody lives.
 */
export function withNeutralName(address: string): string {
  const url = new URL(address, 'http://here.invalid')
  const [, kind] = upload.exec(url.pathname) ?? []
  if (!kind) return address
  const [, ending = ''] = /(\.[a-z0-9]{1,10})$/i.exec(url.searchParams.get('filename') ?? '') ?? []
  url.searchParams.set('filename', (kind === 'images' ? 'image' : 'document') + ending.toLowerCase())
  return url.href.replace(/^http:\/\/here\.invalid/, '')
}

/** A change of content: `/data/actions/production`. */
const change = /\/data\/(?:actions|mutate)\/[^/?]+$/

/**
 * A change without the name that a file had on its maker's computer. While a file is on its way Studio notes its name in
 * the draft (`_upload.file`), and history keeps what was in a draft.
 */
export function withoutFileName(body: string): string {
  if (!body.includes('_upload')) return body
  const changed: unknown = JSON.parse(body, (key, value: unknown) =>
    /(?:^|\.)file$/.test(key) && isFileNote(value) ? { ...value, name: 'file' } : value,
  )
  return JSON.stringify(changed)
}

function isFileNote(value: unknown): value is { name: string; type: string } {
  const isNote = typeof value === 'object' && value !== null && 'name' in value && 'type' in value
  return isNote && typeof value.name === 'string' && typeof value.type === 'string'
}

/** The browser's `fetch`, by which Studio sends changes, without the names of files in them. */
export function cleaningFetch(plain: typeof fetch): typeof fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const isChange = change.test(new URL(address, 'http://here.invalid').pathname)
    const { body } = init ?? {}
    return plain(input, isChange && typeof body === 'string' ? { ...init, body: withoutFileName(body) } : init)
  }
}

/** A sentence in the words of whoever reads Studio. */
type Say = (english: string) => string

/**
 * A picture encoded again from its pixels, upright, without a camera's metadata: place, time, owner.
 * @throws with a sentence for editors when a browser cannot make it
 */
async function cleanPicture(file: Blob, say: Say): Promise<Blob> {
  const type = ofTelephones.has(file.type) ? 'image/jpeg' : encodings[file.type]
  if (!type)
    throw new Error(
      say(
        'A picture of this kind can hold hidden details that cannot be taken out. Save it as JPEG or PNG and try again.',
      ),
    )
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    if (ofTelephones.has(file.type))
      throw new Error(
        say(
          'This is a HEIC picture, which cannot be read here. Save it as JPEG, and upload that: on an iPhone, Settings › Camera › Formats › Most Compatible makes the camera do so.',
        ),
      )
    throw new Error(
      say(
        'The file is not a picture that can be read: it is broken, or something else that is called like a picture. Open it, save it as JPEG or PNG, and try again.',
      ),
    )
  })
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.convertToBlob({ type, quality: 0.92 })
}

/**
 * The browser's `XMLHttpRequest`, by which Studio uploads, with neutral names and clean pictures. One place for all ways
 * in which a picture comes into Studio: chosen, dropped, pasted.
 * @param withCleaning false where the content API does it: the embedded lake does, hosted Sanity keeps what it is given
 * @param say what a refusal is said by; in English without it
 */
export function cleaningRequests(
  Plain: typeof XMLHttpRequest,
  withCleaning: boolean,
  say: Say = (english) => english,
): typeof XMLHttpRequest {
  return class extends Plain {
    #isPicture = false
    #isAborted = false

    override open(method: string, url: string | URL, async = true, user?: string | null, password?: string | null) {
      const { pathname } = new URL(url, 'http://here.invalid')
      this.#isPicture = upload.exec(pathname)?.[1] === 'images'
      super.open(method, withNeutralName(String(url)), async, user, password)
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null) {
      const isMadeHere = body instanceof Blob && (withCleaning || ofTelephones.has(body.type))
      if (!isMadeHere || !this.#isPicture) return super.send(body)
      void this.#sendClean(body)
    }

    async #sendClean(file: Blob) {
      try {
        const clean = await cleanPicture(file, say)
        if (!this.#isAborted) super.send(clean)
      } catch (error) {
        this.#refuse(error)
      }
    }

    override abort() {
      this.#isAborted = true
      super.abort()
    }

    /** Answers in the form of the content API, so that Studio shows the sentence. */
    #refuse(error: unknown) {
      const message = error instanceof Error ? error.message : String(error)
      Object.defineProperties(this, {
        status: { value: 400 },
        responseText: { value: JSON.stringify({ error: { description: message }, message }) },
        getAllResponseHeaders: { value: () => 'content-type: application/json\r\n' },
      })
      this.dispatchEvent(new ProgressEvent('load'))
    }
  }
}
