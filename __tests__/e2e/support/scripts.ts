import { enhancements } from '@/lib/enhancements'

const names = Object.keys(enhancements).join('|')
const address = new RegExp(`^/m/[\\w-]{22}/(?:${names})\\.js$`)

/** Whether this is the address of one of the modules that may run on pages for readers. */
export function isModule(source: string): boolean {
  return address.test(new URL(source, 'http://site.invalid').pathname)
}

/** The scripts of a page that are not data: those on the list, and others, which no page for readers may have. */
export function scriptsIn(html: string): { known: string[]; others: string[] } {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('ld+json'))
  const isKnown = (tag: string) => isModule(/^<script type="module" src="([^"]+)">$/.exec(tag)?.[1] ?? '')
  return { known: tags.filter(isKnown), others: tags.filter((tag) => !isKnown(tag)) }
}
