import { expect } from '@playwright/test'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { test } from './support/test'

test('of a signatory, each text says what changed in its own language', async ({ page }) => {
  const client = await editorClient()
  const id = `journey-${crypto.randomUUID().slice(0, 8)}`
  const inBoth = (en: string, nl: string) => [
    { _key: 'en', language: 'en', value: en },
    { _key: 'nl', language: 'nl', value: nl },
  ]
  const signatory = {
    _type: 'partner',
    name: inBoth(`Network ${id}`, `Netwerk ${id}`),
    slug: { _type: 'slug', current: id },
    kind: 'civilSociety',
    description: inBoth('It works for peace.', 'Het werkt aan vrede.'),
  }
  await client.create({ ...signatory, _id: id })
  const description = inBoth('It works for peace.', 'Het werkt samen aan vrede.')
  await client.create({ ...signatory, _id: `drafts.${id}`, kind: 'ministry', description })
  const link = await makeReviewLink(client, id, { frameLanguage: 'uk' })
  await openReviewLink(page, link)
  await page.getByRole('link', { name: 'Що змінилося?' }).click()
  await expect(page.locator('#changes')).toHaveText('Кількість змін: 1')
  await expect(page.locator('.compare-text ins .compare-words')).toHaveText('Ministry')

  await page.locator('.review-banner').getByRole('link', { name: 'Nederlands' }).first().click()
  await expect(page.locator('#changes')).toHaveText('Кількість змін: 2')
  await expect(page.locator('.compare-text ins .compare-words')).toHaveText(['Ministerie', 'samen'])
  await expect(page.locator('.compare-text').first()).toHaveAttribute('lang', 'nl')
})
