/** A number for a text, 32 bits, of which the text cannot be read: FNV-1a, of UTF-16 units. @see https://www.rfc-editor.org/rfc/rfc9923 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}
