/**
 * The value of `content-disposition` for a download with a name (RFC 6266): readable by old programs, and whole for others. No
 * character of the name can end the header or lead into another folder.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').slice(0, 200)
  const ascii = plain.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(plain.toWellFormed()).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
