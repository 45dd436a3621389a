import { expect } from '@playwright/test'
import { faultsOf, overflowOf } from './support/accessibility'
import { newWord } from './support/findings'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { test } from './support/test'

const text = (value: string) => [{ _key: 'en', language: 'en', value }]

/** Documents without a body, and the texts of their fields by key. */
const subjects: readonly {
  readonly _type: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly said: Readonly<Record<string, string>>
}[] = [
  {
    _type: 'partner',
    fields: {
      kind: 'knowledgeInstitution',
      plans: ['IV'],
      name: text('A signatory of a journey'),
      description: text('Works for peace.'),
      pledge: { _type: 'pledge', activities: text('Trainings for mediators.') },
    },
    said: { 'description.en': 'Works for peace.', 'pledge.activities.en': 'Trainings for mediators.' },
  },
  {
    _type: 'napDocument',
    fields: { kind: 'report', title: text('A document of a journey'), summary: text('What was done in a year.') },
    said: { 'summary.en': 'What was done in a year.' },
  },
]

for (const { _type, fields, said } of subjects)
  test(`each text of a ${_type} can be spoken of by itself`, async ({ page }) => {
    const client = await editorClient()
    const slug = { _type: 'slug', current: `journey-${newWord()}` }
    const { _id } = await client.create({ _id: `journey-review-${slug.current}`, _type, slug, ...fields })
    const link = await makeReviewLink(client, _id, { may: ['comment'], frameLanguage: 'en' })
    await openReviewLink(page, link)
    for (const [key, words] of Object.entries(said)) {
      const place = page.locator(`[id="part-${key}"]`)
      await place.getByRole('link').click()
      await expect(page.locator('blockquote')).toHaveText(words)
      await page.locator('#remark').fill(`About ${key}`)
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(place.locator('.remark-text')).toHaveText(`About ${key}`)
    }
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await faultsOf(page)).toEqual([])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    const notes = await client.fetch(
      '*[_type == "reviewNote" && link._ref == $id] | order(_createdAt asc){ blockKey, quote }',
      {
        id: link.id,
      },
    )
    expect(notes).toEqual(Object.entries(said).map(([blockKey, quote]) => ({ blockKey, quote })))
    await client.delete(_id)
  })
