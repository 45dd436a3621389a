import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { makeReviewLink, openReviewLink, type MadeReviewLink } from './review-links'
import { editorClient } from './site'
import { makeStory } from './stories'

const block = (_key: string, text: string, more: object = {}) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 'words', text, marks: [] }],
  ...more,
})

/** The texts of a story's parts, by their keys. */
export const parts = {
  river: 'The women met at the river each week.',
  village: 'They came from a village that has a name.',
  point: 'A point in a list.',
}

export const bodyOf = (changed: Partial<typeof parts> = {}) => [
  block('heading', 'How it began', { style: 'h2' }),
  block('river', changed.river ?? parts.river),
  block('village', changed.village ?? parts.village),
  block('point', changed.point ?? parts.point, { listItem: 'bullet', level: 1 }),
]

/** A story with a link by which its reader may say something and decide. */
export async function makeReview(fields: Readonly<Record<string, unknown>> = {}) {
  const client = await editorClient()
  const story = await makeStory(client, 'en', { body: bodyOf() })
  const link = await makeReviewLink(client, story.id, { may: ['comment', 'decide'], ...fields })
  const notes = () =>
    client.fetch<Record<string, unknown>[]>('*[_type == "reviewNote" && link._ref == $link] | order(_createdAt asc)', {
      link: link.id,
    })
  return { client, story, link, notes }
}

/** Somebody else, with the text of a link open before her. */
export async function reader(
  browser: Browser,
  link: MadeReviewLink,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await openReviewLink(page, link)
  return page
}
