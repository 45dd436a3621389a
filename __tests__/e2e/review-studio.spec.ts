import { expect, test, type Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { makeReviewLink } from './support/review-links'
import { editorClient, makeEditor } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { chooseAction, openForm, openStudio } from './support/studio'

test.setTimeout(240_000)

interface Said {
  readonly link: string
  readonly subject: string
  readonly revision: string
}

/** What a reviewer says, as the page of her link writes it. */
const say = (client: SanityClient, { link, subject, revision }: Said, fields: object) =>
  client.create({
    _id: `${link}.note.${crypto.randomUUID()}`,
    _type: 'reviewNote',
    link: { _type: 'reference', _ref: link, _weak: true },
    subject: { _type: 'reference', _ref: subject, _weak: true },
    subjectRevision: revision,
    decision: 'comment',
    frameLanguage: 'ar',
    ...fields,
  })

/** A story with a draft beside what readers have. */
async function makeDraftOf(client: SanityClient) {
  const story = await makeStory(client)
  const stored = await client.getDocument(story.id)
  const title = newTitle('Under review')
  const draft = await client.create({ ...stored, _id: `drafts.${story.id}`, _type: 'story', title })
  return { id: story.id, title, revision: draft._rev }
}

const badge = (page: Page, text: string) => page.locator('[data-ui="Badge"]').getByText(text, { exact: true })
const pane = (page: Page) => page.getByTestId('reviewers')

test('what reviewers say reaches the editor while she looks; reply and decision are hers', async ({ browser }) => {
  const client = await editorClient()
  const { id, title, revision } = await makeDraftOf(client)
  const { id: link } = await makeReviewLink(client, id, { madeFor: 'The ministry', viewLimit: 5 })
  const studio = await openStudio(browser, await makeEditor('Anna'))
  await openForm(studio, 'story', id)
  await studio.getByRole('button', { name: 'Reviewers', exact: true }).click()
  await expect(pane(studio)).toContainText('The ministry')
  await expect(pane(studio)).toContainText('opened 0 of 5 times')

  const said = { link, subject: id, revision }
  await client.create({
    _id: `${link}.view.1`,
    _type: 'reviewView',
    link: { _type: 'reference', _ref: link, _weak: true },
  })
  await expect(pane(studio)).toContainText('opened 1 of 5 times')
  const reversed = 'Leave the village out \u202Egpj.exe'
  await say(client, said, { text: reversed, blockKey: 'first', quote: 'One paragraph.', nameGiven: 'فاطمة' })
  const note = pane(studio).getByTestId('note').filter({ hasText: 'Leave the village out' })
  await expect(note).toContainText('فاطمة, by the link for “The ministry”. Identity not checked.')
  await expect(note).not.toContainText('About an earlier version')
  await expect(badge(studio, 'Reviewers: 1 remark')).toBeVisible()
  await note.getByRole('button', { name: 'Show this paragraph' }).click()
  await expect(studio).toHaveURL(/path(?:=|%3D)body/)

  await note.getByRole('button', { name: 'Reply', exact: true }).click()
  await note.getByLabel('Reply').fill('It is out now.')
  await note.getByRole('button', { name: 'Send the reply' }).click()
  await expect(note).toContainText('Reply by Anna')
  await note.getByRole('button', { name: 'Mark as dealt with' }).click()
  await expect(pane(studio).getByText('Dealt with (1)')).toBeVisible()
  await expect(badge(studio, 'Reviewers: 1 remark')).toBeHidden()
  expect(await client.fetch('*[_type == "reviewNote" && subject._ref == $id][0]', { id })).toMatchObject({
    text: reversed,
    reply: 'It is out now.',
    repliedBy: 'Anna',
    doneBy: 'Anna',
  })

  await say(client, said, { decision: 'changesAsked', nameGiven: 'Fatima', text: 'Too long for us' })
  await expect(badge(studio, 'Changes asked')).toBeVisible()
  await expect(badge(studio, 'Reviewers: changes asked')).toBeVisible()
  await client
    .patch(`drafts.${id}`)
    .set({ summary: 'Another summary, long enough for the rule of fifty characters.' })
    .commit()
  await expect(pane(studio).getByTestId('note').filter({ hasText: 'Too long' })).toContainText(
    'About an earlier version',
  )
  await studio.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(studio.getByTestId('trail')).toContainText('Changes asked by Fatima (by link, identity not checked)')
  await expect(studio.getByTestId('trail')).toContainText('Too long for us')

  await studio.goto('/studio/today')
  const waiting = studio.getByRole('region', { name: 'From reviewers' })
  await expect(waiting).toContainText('changes asked by link', { timeout: 60_000 })
  await waiting.getByRole('link', { name: title }).click()
  await expect(pane(studio)).toContainText('Too long for us', { timeout: 60_000 })
})

test('a link is made for a person, with QR code and mail in her language; bad answers say what to do', async ({
  browser,
}) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const studio = await openStudio(browser, await makeEditor('Bea'))
  await openForm(studio, 'story', story.id)
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
  const address = await dialog.getByTestId('review-link-address').inputValue()
  await expect(dialog.getByRole('img', { name: 'QR code with the link' })).toBeVisible()
  // This site has no mail server: see `mail.spec.ts`.
  await expect(dialog.getByRole('button', { name: 'Send by mail' })).toHaveCount(0)
  const mail = dialog.getByTestId('review-mail')
  await expect(mail).toHaveAttribute('dir', 'rtl')
  await expect(mail).toHaveValue(new RegExp(address))
  expect(await mail.inputValue()).not.toContain(story.title)
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
  const studio = await openStudio(browser, await makeEditor('Cato'))
  await studio.goto('/studio/review-links')
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
