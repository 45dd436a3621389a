import type { Feed } from './feed.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeedFile(feed: Feed): string {
  const { title, description, language, author, page, json, entries } = feed
  const file = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: json,
    description,
    language,
    authors: [{ name: author }],
    items: entries.map(({ id, url, title: name, summary, published, updated, subjects }) => ({
      id,
      url,
      title: name,
      content_text: summary,
      ...(published && { date_published: published }),
      date_modified: updated,
      language,
      tags: subjects,
    })),
  }
  return `${JSON.stringify(file)}\n`
}
