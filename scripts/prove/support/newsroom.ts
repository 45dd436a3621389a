import type { SanityClient } from '@sanity/client'
import { sitemapFiles } from '../../pages/site-pages.ts'
import { withdrawConsent } from './stories.ts'
import { pause, until } from './wait.ts'

/** Longest that anything is waited for. Milliseconds. */
const longest = 20_000

interface SampleStory {
  readonly _id: string
  readonly slug: string
}

/** A busy newsroom: people who publish and take back, on a site of samples. */
export interface Newsroom {
  /** Publishes a change of a story each second, the newest and a random one in turn, and looks when its page says so. Milliseconds each. */
  publish(times: number): Promise<number[]>
  /** Withdraws stories, one each second, the newest and a random one in turn, and looks when page, list, feed, sitemap and search are without it. Milliseconds each. */
  withdraw(times: number): Promise<number[]>
  /** Changes every signatory, one after the other. */
  renameSignatories(): Promise<void>
  /** Changes what stands on every page. @returns the site's new title */
  changeSettings(): Promise<string>
}

/** @returns what it does takes `Infinity` where it was not to be seen in time */
export async function newsroom(client: SanityClient, site: string): Promise<Newsroom> {
  const stories = await client.fetch<SampleStory[]>(
    '*[_type == "story" && language == "en" && string::startsWith(_id, "sample-story-")] | order(publishedAt desc){ _id, "slug": slug.current }',
  )
  const sitemap = await sitemapFiles(site)
  let isNewestNext = true
  // Each second time the newest: people work on these, and they are shown on more pages.
  const takeOne = () => {
    const place = isNewestNext ? 0 : Math.floor(Math.random() * stories.length)
    isNewestNext = !isNewestNext
    const [story] = stories.splice(place, 1)
    if (!story) throw new Error('There is no story left.')
    return story
  }
  const text = async (path: string) => (await fetch(site + path)).text()
  const soon = async (isSo: () => Promise<boolean>, every = 20) =>
    (await until(isSo, longest, every)) ?? Number.POSITIVE_INFINITY
  /** @param act does something, and gives what waits until it is to be seen */
  const eachSecond = async (times: number, act: () => Promise<() => Promise<number>>) => {
    const measured: Promise<number>[] = []
    for (let time = 0; time < times; time++) {
      const wait = await act()
      measured.push(wait())
      await pause(1_000)
    }
    return Promise.all(measured)
  }
  return {
    publish: (times) =>
      eachSecond(times, async () => {
        const { _id, slug } = takeOne()
        const title = `Changed ${crypto.randomUUID()}`
        await client.patch(_id, { set: { title } }).commit()
        return () => soon(async () => (await text(`/en/stories/${slug}`)).includes(title))
      }),
    withdraw: (times) =>
      eachSecond(times, async () => {
        const { _id, slug } = takeOne()
        const path = `/en/stories/${slug}`
        const lists = ['/en/stories', '/en/feed.xml', ...sitemap]
        const search = `/en/search?${new URLSearchParams({ q: slug })}`
        const isWithout = async (address: string) => !(await text(address)).includes(path)
        // A search is made for whoever asks, so whoever asks all the time makes what she waits for late.
        const isGone = () =>
          Promise.all([
            soon(async () => (await fetch(site + path)).status === 410),
            ...lists.map((list) => soon(() => isWithout(list))),
            soon(() => isWithout(search), 200),
          ])
        const began = performance.now()
        await withdrawConsent(client, _id)
        // From the first step on: Studio takes several.
        return async () => {
          const all = await isGone()
          return all.includes(Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : performance.now() - began
        }
      }),
    async renameSignatories() {
      const ids = await client.fetch<string[]>(
        '*[_type == "partner" && string::startsWith(_id, "partner-sample-")]._id',
      )
      for (const id of ids)
        await client.patch(id, { set: { 'name[0].value': `Renamed ${crypto.randomUUID().slice(0, 8)}` } }).commit()
    },
    async changeSettings() {
      const title = `Site ${crypto.randomUUID().slice(0, 8)}`
      // In all languages, so that every page is another.
      const count = await client.fetch<number>('count(*[_id == "siteSettings"][0].title)')
      const places = Array.from({ length: count }, (_, place) => [`title[${place}].value`, title])
      await client.patch('siteSettings', { set: Object.fromEntries(places) }).commit()
      return title
    },
  }
}
