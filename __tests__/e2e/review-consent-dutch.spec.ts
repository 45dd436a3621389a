import { expect } from '@playwright/test'
import { isInOrder } from './support/accessibility'
import { haveWords, makeUncovered } from './support/consent'
import { chooseInRow, pressOn, tabTo } from './support/keyboard'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { test } from './support/test'

test('in Dutch, on a small phone, by keyboard alone, without scripts, consent is given and taken back', async ({
  browser,
}) => {
  test.slow()
  const client = await editorClient()
  const story = await makeUncovered(client, 'nl')
  await haveWords(client, 'nl')
  const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'nl' })
  const small = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const
  const page = await (await browser.newContext({ ...small, javaScriptEnabled: false })).newPage()
  // axe is a script itself: what it looks at is opened beside it.
  const looking = await (await browser.newContext(small)).newPage()
  const heading = page.getByRole('heading', { level: 1 })
  const look = async () => {
    await looking.goto(page.url())
    await isInOrder(looking)
  }

  await openReviewLink(looking, link)
  await page.goto(link.address)
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await pressOn(page, page.getByRole('button', { name: 'Lees de tekst' }))
  await expect(heading).toHaveText(story.title)
  await look()

  await pressOn(page, page.getByRole('link', { name: 'Uw toestemming', exact: true }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await look()
  // Nothing chosen: she is told what is missing, and each sentence leads to its question.
  await looking.getByRole('button', { name: 'Mijn antwoorden versturen' }).click()
  await expect(looking.getByRole('alert')).toContainText(
    'Kies ja of nee: Mogen wij de woorden van deze tekst gebruiken?',
  )
  await isInOrder(looking)

  await pressOn(page, page.getByRole('button', { name: 'Mijn antwoorden versturen' }))
  await expect(page.getByRole('alert')).toContainText('Kruis de taal aan waarin u de tekst hebt gelezen.')
  await tabTo(page, page.locator('#reads-nl'))
  await page.keyboard.press('Space')
  const rows = page.locator('fieldset[id]:not(#reads, #period)')
  for (const id of await rows.evaluateAll((all) => all.map((row) => row.id)))
    await chooseInRow(page, page.locator(`fieldset#${id}`), id === 'name' ? 1 : 0)
  await chooseInRow(page, page.locator('fieldset#period'), 1)
  await tabTo(page, page.locator('#nameGiven'))
  await page.keyboard.type('Amal')
  await pressOn(page, page.getByRole('button', { name: 'Mijn antwoorden versturen' }))
  await expect(heading).toHaveText('Dank u wel. Uw antwoorden zijn verstuurd.')
  await look()
  expect(await client.fetch('*[_type == "consentAnswer" && link._ref == $id]', { id: link.id })).toMatchObject([
    { frameLanguage: 'nl', nameGiven: 'Amal', seen: [{ documentId: story.id, language: 'nl' }] },
  ])

  await pressOn(page, page.getByRole('link', { name: 'Uw toestemming intrekken' }))
  await expect(heading).toHaveText('Uw toestemming intrekken')
  await look()
  await chooseInRow(page, page.locator('fieldset'), 0)
  await expect(page.locator('#part-all')).toBeChecked()
  await pressOn(page, page.getByRole('button', { name: 'Verder' }))
  await expect(heading).toHaveText('Weet u het zeker?')
  await look()
  await pressOn(page, page.getByRole('button', { name: 'Nu intrekken' }))
  await expect(heading).toHaveText('Het is ingetrokken')
  await look()
})
