import type { SanityClient } from '@sanity/client'
import { pause, until } from './wait.ts'

/** Longest that it is looked for. Milliseconds. */
const longest = 20_000

/**
 * Publishes a change of a random story each second, as a busy newsroom does.
 * @returns `stop` gives how long it took each time until the story's page said so, in milliseconds; `Infinity` where it did not
 */
export function startNewsroom(client: SanityClient, site: string): { stop(): Promise<number[]> } {
  const over = new AbortController()
  const times: Promise<number>[] = []
  const publish = async () => {
    const stories = await client.fetch<{ _id: string; slug: string }[]>(
      '*[_type == "story" && language == "en" && _id match "sample*"]{ _id, "slug": slug.current }',
    )
    while (!over.signal.aborted) {
      const story = stories[Math.floor(Math.random() * stories.length)]
      if (!story) throw new Error('There is no story to change.')
      const title = `Changed ${crypto.randomUUID()}`
      await client.patch(story._id, { set: { title } }).commit()
      const shows = async () => (await (await fetch(`${site}/en/stories/${story.slug}`)).text()).includes(title)
      times.push(until(shows, longest).then((time) => time ?? Number.POSITIVE_INFINITY))
      await pause(1_000)
    }
  }
  const published = publish()
  return {
    async stop() {
      over.abort()
      await published
      return Promise.all(times)
    },
  }
}
