import type { Feed, FeedEntry } from './feed.ts'
import { element, xmlFile, type Xml } from '../xml.ts'

/** A feed as Atom (RFC 4287). */
export function atomFile(feed: Feed): string {
  const { id, title, description, language, author, page, atom, json, updated, entries } = feed
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, id),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updated),
      element('author', {}, element('name', {}, author)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: atom }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }),
      element('link', { rel: 'alternate', type: 'application/feed+json', href: json }),
      ...entries.map((entry) => entryElement(entry, language)),
    ),
  )
}

function entryElement({ id, url, title, summary, published, updated, subjects }: FeedEntry, language: string): Xml {
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: url }),
    ...(published ? [element('published', {}, published)] : []),
    element('updated', {}, updated),
    ...subjects.map((term) => element('category', { term })),
    element('summary', {}, summary),
  )
}
