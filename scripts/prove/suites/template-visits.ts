import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import type { RunningTemplate } from './template-programs.ts'

/** Longest that Studio takes when it is loaded first, unbundled. Milliseconds. */
const firstLoad = 180_000
/** Longest that something takes to be seen. Milliseconds. */
const longest = 60_000

/** With which an open page has to show a change. */
const mostEvents = 3

export interface TemplateVisit extends RunningTemplate {
  /** Reads and writes everything, `raw`. */
  readonly client: SanityClient
  readonly reader: BrowserContext
  readonly editor: BrowserContext
}

/** A document of the sample data that has a page, and what the page is headed by. */
interface SamplePage {
  readonly id: string
  readonly path: string
  readonly heading: string
}

const samplePages = ({ client }: TemplateVisit) =>
  client.fetch<SamplePage[]>(
    `*[_type in ["post", "page"] && defined(slug.current) && !(_id in path("drafts.**"))] | order(_type, _id)
      { "id": _id, "path": select(_type == "post" => "/posts/", "/") + slug.current, "heading": coalesce(title, heading) }`,
  )

async function samplePost(visit: TemplateVisit): Promise<SamplePage> {
  const post = (await samplePages(visit)).find(({ path }) => path.startsWith('/posts/'))
  if (!post) throw new Error('There is no post among the sample data.')
  return post
}

const heading = (page: Pick<Page, 'locator'>, words: string) =>
  page.locator('h1, h2').filter({ hasText: words }).first()
const seen = (locator: Locator) => locator.waitFor({ timeout: longest })

/** Each page of the sample data is there, headed by what its document says. */
export async function pages(visit: TemplateVisit): Promise<string> {
  const all = await samplePages(visit)
  if (all.length < 3) throw new Error(`There are ${all.length} documents with a page.`)
  const page = await visit.reader.newPage()
  for (const { path, heading: words } of all) {
    const answer = await page.goto(visit.site + path)
    if (answer?.status() !== 200) throw new Error(`${path} was answered with ${answer?.status()}.`)
    await seen(heading(page, words))
  }
  await page.close()
  return `held: ${all.length}, each with its heading`
}

/** Each picture on them comes from the CDN and can be drawn. */
export async function pictures(visit: TemplateVisit): Promise<string> {
  const page = await visit.reader.newPage()
  let count = 0
  for (const { path } of [{ path: '/' }, ...(await samplePages(visit))]) {
    await page.goto(visit.site + path)
    for (const image of await page.locator('img[srcset*="cdn.sanity.io"], img[src*="cdn.sanity.io"]').all()) {
      // Those further down are loaded when they come into view.
      await image.scrollIntoViewIfNeeded({ timeout: longest })
      await image.evaluate((element: HTMLImageElement) => element.decode())
      count += 1
    }
  }
  await page.close()
  if (count === 0) throw new Error('No page shows a picture.')
  return `held: ${count} drawn`
}

/** What is published through the API is on a page that is open, without a reload. */
export async function liveUpdate(visit: TemplateVisit): Promise<string> {
  const post = await samplePost(visit)
  const page = await openForLong(visit, post)
  const title = `Told live ${crypto.randomUUID().slice(0, 8)}`
  const tell = () => visit.client.patch(post.id).set({ title }).commit()
  await tell()
  const events = await comes(page, title, tell)
  return `held: a changed title came to an open page, which was not loaded again, with event ${events}`
}

/**
 * Waits until an open page shows these words by itself. In a production build next-sanity 13.0 lets Next answer with what it has while it
 * asks anew (`revalidateTag(tag, 'max')`), whatever the API: the page is new with the event after the one that told of the change.
 * @param tell changes nothing, and is an event
 * @returns with how many events it came
 */
async function comes(page: Page, words: string, tell: () => Promise<unknown>): Promise<number> {
  const isThere = (longestWait: number) =>
    heading(page, words)
      .waitFor({ timeout: longestWait })
      .then(
        () => true,
        () => false,
      )
  for (let events = 1; events <= mostEvents; events++) {
    if (await isThere(10_000)) {
      await sameVisit(page)
      return events
    }
    await tell()
  }
  throw new Error(`An open page did not show what was published, with ${mostEvents} events.`)
}

/** Somebody signs in to Studio as it offers it. */
export async function signIn(
  { studio, editor }: TemplateVisit,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const page = await editor.newPage()
  await page.goto(`${studio}/structure`)
  await page.getByText('E-mail and password').click({ timeout: firstLoad })
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByTestId('studio-layout').waitFor({ timeout: firstLoad })
  await page.close()
  return 'held: by the form that the providers lead to'
}

/**
 * In Presentation a click on a text leads to its field; what is written there is on the page beside it at once, and with readers when it
 * is published. A name that comes through a reference leads to the document that it stands in.
 */
export async function clickToEdit(visit: TemplateVisit): Promise<string> {
  const post = await samplePost(visit)
  const reader = await openForLong(visit, post)
  const page = await visit.editor.newPage()
  await page.goto(`${visit.studio}/presentation?preview=${encodeURIComponent(post.path)}`)
  const preview = page.frameLocator('iframe')
  const input = page.getByTestId('field-title').getByTestId('string-input')
  const title = heading(preview, post.heading)
  await title.waitFor({ timeout: firstLoad })
  await clicked(page, title, `${post.id}/title`)
  await seen(input.and(page.locator(':focus')))
  const words = `Written beside the page ${crypto.randomUUID().slice(0, 8)}`
  await input.fill(words)
  await seen(heading(preview, words))
  if (await heading(reader, words).isVisible()) throw new Error('A reader sees what is not published.')
  await page.getByTestId('action-publish').click({ timeout: longest })
  await comes(reader, words, () => visit.client.patch(post.id).set({ title: words }).commit())
  const author = await visit.client.fetch<{ _id: string; lastName: string }>(
    `*[_id == $id][0].author->{_id, lastName}`,
    {
      id: post.id,
    },
  )
  await clicked(page, preview.getByText(author.lastName).first(), author._id)
  await page.close()
  return 'held: from a title and from a name that is referred to, to their fields; written, previewed, published'
}

/** Clicks until Presentation shows the field: the overlay is there some time after the page. */
async function clicked(page: Page, text: Locator, address: string): Promise<void> {
  const deadline = Date.now() + firstLoad
  for (;;)
    try {
      await text.hover({ timeout: 5_000 })
      await text.click({ timeout: 5_000 })
      return await page.waitForURL((url) => decodeURIComponent(url.pathname).includes(address), { timeout: 5_000 })
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
}

const mark = 'nobodyLoadedItAgain'

async function openForLong({ reader, site }: TemplateVisit, post: SamplePage): Promise<Page> {
  const page = await reader.newPage()
  const follows = page.waitForResponse((response) => response.url().includes('/data/live/events/'), {
    timeout: longest,
  })
  await page.goto(site + post.path)
  await follows
  await seen(heading(page, post.heading))
  await page.evaluate((name) => document.documentElement.setAttribute(`data-${name}`, ''), mark.toLowerCase())
  return page
}

/** @throws Error if the page was loaded again since `openForLong` */
async function sameVisit(page: Page): Promise<void> {
  if ((await page.locator(`html[data-${mark.toLowerCase()}]`).count()) === 0)
    throw new Error('The page was loaded again.')
}
