import { Parser } from 'htmlparser2'

/** Attributes that hold one address. */
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'content'])
const several: ReadonlySet<string> = new Set(['srcset', 'imagesrcset'])

/**
 * All that a body leads to or is shown with, whole addresses in any text and, in pages and style sheets, relative ones.
 * @param type its `Content-Type`
 * @param base where it stands
 */
export function linksIn(body: Buffer, type: string, base: URL): URL[] {
  if (!/^text\/|json|xml|javascript/.test(type)) return []
  const text = body.toString('utf8')
  const found = new Set<string>(wholeAddresses(text))
  if (/html|xml/.test(type)) for (const link of linksInMarkup(text)) found.add(link)
  if (type.startsWith('text/css'))
    for (const [, link = ''] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) found.add(link)
  return [...found].flatMap((link) => (URL.canParse(link, base.href) ? [new URL(link, base)] : []))
}

function wholeAddresses(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+/g)].map(([link]) => link.replaceAll('&amp;', '&'))
}

function linksInMarkup(text: string): string[] {
  const links: string[] = []
  const parser = new Parser({
    onattribute(name, value) {
      // A `content` that is no address is words.
      if (addressed.has(name) && (name !== 'content' || value.startsWith('http'))) links.push(value)
      if (several.has(name)) links.push(...value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? ''))
    },
  })
  parser.end(text)
  return links.filter((link) => link !== '' && !link.startsWith('#') && !link.startsWith('data:'))
}
