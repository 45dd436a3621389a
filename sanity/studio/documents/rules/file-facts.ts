/** What readers see of a file before they open it. */
export interface FileFacts {
  /** `PDF`. */
  readonly format: string
  /** Bytes. */
  readonly size: number
  /** SHA-256. Absent where the browser does not count: only over https or on the own machine. */
  readonly checksum?: string
  /** Only of a PDF that can be read. */
  readonly pages?: number
}

/**
 * Reads a file as a machine can. What cannot be read is left out rather than guessed.
 * @param extension without a dot
 */
export async function fileFacts(bytes: Uint8Array<ArrayBuffer>, extension: string): Promise<FileFacts> {
  const format = extension.toUpperCase()
  const checksum = await sha256(bytes)
  const pages = format === 'PDF' ? await pagesIn(bytes) : undefined
  return { format, size: bytes.byteLength, ...(checksum && { checksum }), ...(pages && { pages }) }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // Browsers take it away from pages that came over plain http.
  if (!globalThis.isSecureContext && typeof window !== 'undefined') return undefined
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Mozilla's PDF reader, which is fetched only when there is a PDF to read. */
async function pagesIn(bytes: Uint8Array): Promise<number | undefined> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // It takes the bytes for itself, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const { numPages } = pdf
    await pdf.destroy()
    return numPages
  } catch {
    return undefined
  }
}
