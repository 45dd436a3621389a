/** Kinds that a browser shows without running anything in them. */
export const harmless = new Set(['pdf', 'txt', 'mp3', 'mp4', 'csv'])

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
}

/** The media type of what has this ending. */
export function typeOf(extension: string): string {
  return types[extension] ?? 'application/octet-stream'
}
