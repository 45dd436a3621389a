/** What a file's bytes say, and in which encoding they were. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Reads the bytes of a spreadsheet's CSV. Excel on Windows writes Windows-1252 unless told otherwise, and UTF-16 as
 * “Unicode text”; bytes that are not valid UTF-8 are practically never UTF-8 by chance, so that distinguishes them.
 */
export function decode(bytes: Uint8Array): Decoded {
  // A byte order mark says it; `TextDecoder` takes it away.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return as('windows-1252', bytes)
  }
}

function as(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
