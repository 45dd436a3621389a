import { expect } from '@playwright/test'
import { makeReviewLink } from './support/review-links'
import { editorClient, makeEditor } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { chooseAction, openStudio, openStudioAt } from './support/studio'
import { test } from './support/test'

test('a link is made for a person, with QR code and mail in her language; bad answers say what to do', async ({
  browser,
}) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const studio = await openStudioAt(browser, await makeEditor('Bea'), 'story', story.id)
  await chooseAction(studio, 'Share for review')
  const dialog = studio.getByRole('dialog')
  await dialog.getByLabel('Works for how many days (at most 60)').fill('61')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  await expect(dialog.getByText('Write for whom the link is: a role or an organisation is enough.')).toBeVisible()
  await expect(dialog.getByText('Write for how many days it works: a whole number from 1 to 60.')).toBeVisible()
  expect(await client.fetch('count(*[_type == "reviewLink" && subject._ref == $id])', { id: story.id })).toBe(0)

  await dialog.getByLabel('For whom (a name or a role)').fill('The interpreter')
  await dialog.getByLabel('Works for how many days (at most 60)').fill('14')
  await dialog.getByLabel('Can be opened how many times (empty: no limit)').fill('3')
  await dialog.getByLabel('Language of the buttons, the help and the mail').selectOption('ar')
  await expect(dialog.getByLabel('The Dutch text')).toBeDisabled()
  await expect(dialog.getByLabel('May give consent')).not.toBeChecked()
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  // Where it has to be copied from, wherever the dialog had been scrolled to.
  await expect(dialog.getByTestId('review-link-address')).toBeInViewport()
  await expect(dialog.getByTestId('review-link-address')).toBeFocused()
  const address = await dialog.getByTestId('review-link-address').inputValue()
  await expect(dialog.getByRole('img', { name: 'QR code with the link' })).toBeVisible()
  // This site has no mail server: see `mail.spec.ts`.
  await expect(dialog.getByRole('button', { name: 'Send by mail' })).toHaveCount(0)
  const mail = dialog.getByTestId('review-mail')
  await expect(mail).toHaveAttribute('dir', 'rtl')
  await expect(mail).toHaveValue(new RegExp(address))
  expect(await mail.inputValue()).not.toContain(story.title)
  // A phone that is turned: the link is shown this once.
  const { width = 0, height = 0 } = studio.viewportSize() ?? {}
  await studio.setViewportSize({ width: 390, height })
  await expect(dialog.getByTestId('review-link-address')).toHaveValue(address)
  await studio.setViewportSize({ width, height })
  await expect(dialog.getByTestId('review-link-address')).toHaveValue(address)
  await studio.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copy the link' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await studio.evaluate(() => navigator.clipboard.readText())).toBe(address)
  expect(await client.fetch('*[_type == "reviewLink" && subject._ref == $id][0]', { id: story.id })).toMatchObject({
    madeFor: 'The interpreter',
    madeBy: 'Bea',
    languages: ['en'],
    frameLanguage: 'ar',
    viewLimit: 3,
    may: ['comment', 'decide'],
  })
})

test('all links of a person are revoked at once, and what was done by each is said', async ({ browser }) => {
  const client = await editorClient()
  const stories = [await makeStory(client), await makeStory(client)]
  const person = newTitle('Partner')
  const links = [
    await makeReviewLink(client, stories[0]?.id ?? '', { madeFor: person, madeBy: 'Ada' }),
    await makeReviewLink(client, stories[1]?.id ?? '', { madeFor: person, madeBy: 'Ada' }),
  ]
  const studio = await openStudio(browser, await makeEditor('Cato'), '/studio/review-links')
  await studio.getByLabel('Made for (as it was written)').fill(person)
  await studio.getByRole('button', { name: 'Show theirs' }).click()
  const rows = studio.getByTestId('review-links').getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await expect(studio.getByText('2 links work now')).toBeVisible()
  await studio.getByRole('button', { name: `Revoke all for ${person}` }).click()
  await studio.getByRole('button', { name: 'Revoke 2 now' }).click()
  await expect(studio.getByText('There are none.')).toBeVisible()
  for (const { id } of links)
    expect(await client.getDocument(id)).toMatchObject({ revokedBy: 'Cato', revokedAt: expect.any(String) })

  await studio.getByRole('button', { name: 'All', exact: true }).click()
  await expect(rows).toHaveCount(2)
  await rows.first().getByRole('button', { name: 'What was done' }).click()
  await expect(studio.getByTestId('link-audit')).toContainText(`Made by Ada for ${person}`)
  await expect(studio.getByTestId('link-audit')).toContainText('Revoked by Cato')
})
