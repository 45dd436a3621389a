import { z } from 'zod'
import { childrenOf, readXml, type XmlNode } from './read-xml'

const atomSpace = 'http://www.w3.org/2005/Atom'
const moment = z.iso.datetime({ offset: true })
const address = z.url({ protocol: /^https?$/ })
/** RFC 4151, as far as ours go; RFC 4287 asks for an absolute IRI. */
const tag = z.string().regex(/^tag:[\w.-]+,\d{4}(-\d\d){0,2}:\S+$/)

const one = (node: XmlNode, name: string) => {
  const found = childrenOf(node, name)
  if (found.length !== 1) throw new Error(`There are ${found.length} of <${name}> in <${node.name}>, not one.`)
  return found[0]?.text ?? ''
}

const linkOf = (node: XmlNode, rel: string) =>
  childrenOf(node, 'link').filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)

/**
 * Reads a feed as RFC 4287 says.
 * @throws where it breaks a rule of it
 */
export function readAtom(text: string) {
  const feed = readXml(text)
  if (feed.name !== 'feed' || feed.uri !== atomSpace) throw new Error('It is no Atom feed.')
  // 4.1.1: each feed has an id, a title, a moment, an author unless each entry has; should say where it is itself.
  const [self, ...more] = linkOf(feed, 'self')
  if (!self || more.length > 0) throw new Error('A feed names itself once.')
  one(childrenOf(feed, 'author')[0] ?? feed, 'name')
  const entries = childrenOf(feed, 'entry').map((entry) => {
    // 4.1.2: an entry without content has an alternate link; not two of the same type and language.
    const alternates = linkOf(entry, 'alternate')
    const kinds = alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`)
    if (alternates.length === 0 || new Set(kinds).size !== kinds.length) throw new Error('Links of an entry are wrong.')
    for (const category of childrenOf(entry, 'category')) z.string().min(1).parse(category.attributes.term)
    for (const published of childrenOf(entry, 'published')) moment.parse(published.text)
    return {
      id: tag.parse(one(entry, 'id')),
      title: one(entry, 'title'),
      summary: one(entry, 'summary'),
      updated: moment.parse(one(entry, 'updated')),
      url: address.parse(alternates[0]?.attributes.href),
    }
  })
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) throw new Error('Two entries have one id.')
  return {
    id: tag.parse(one(feed, 'id')),
    title: one(feed, 'title'),
    updated: moment.parse(one(feed, 'updated')),
    language: feed.attributes['xml:lang'],
    self: address.parse(self.attributes.href),
    entries,
  }
}

const Author = z.strictObject({ name: z.string().min(1) })

/** JSON Feed 1.1, as jsonfeed.org describes it; the fields that ours has, and no others. */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string(),
  language: z.string().regex(/^[a-z]{2}$/),
  authors: z.array(Author),
  items: z.array(
    z.strictObject({
      id: tag,
      url: address,
      title: z.string().min(1),
      content_text: z.string(),
      date_published: moment.optional(),
      date_modified: moment,
      language: z.string().regex(/^[a-z]{2}$/),
      tags: z.array(z.string().min(1)),
    }),
  ),
})
