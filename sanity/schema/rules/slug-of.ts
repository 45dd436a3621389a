import { longestSlug } from './slug-form.ts'

/**
 * The last part of a web address for a title: letters lose their marks as Dutch readers expect (`coördinatie` becomes
 * `coordinatie`, not `cooerdinatie`), other scripts are written in Latin letters, and it ends with a whole word.
 * @returns empty where a title has neither letters nor digits
 */
export async function slugOf(title: string): Promise<string> {
  // Its tables are large, and few sessions in Studio make an address.
  const { default: anyAscii } = await import('any-ascii')
  const unmarked = title
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/['’]/g, '')
  const words =
    anyAscii(unmarked)
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? []
  const whole = words.join('-')
  if (whole.length <= longestSlug) return whole
  const cut = whole.slice(0, longestSlug + 1)
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : longestSlug)
}
