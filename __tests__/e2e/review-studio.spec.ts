import { expect, type Page } from '@playwright/test'
import { makeReviewLink } from './support/review-links'
import { makeDraftUnderReview, say } from './support/review-notes'
import { editorClient, makeEditor } from './support/site'
import { openStudioAt } from './support/studio'
import { test } from './support/test'

const badge = (page: Page, text: string) => page.getByTestId('pane-footer').getByText(text, { exact: true })
const pane = (page: Page) => page.getByTestId('reviewers')

test('what reviewers say reaches the editor while she looks; reply and decision are hers', async ({ browser }) => {
  const client = await editorClient()
  const { id, title, revision } = await makeDraftUnderReview(client)
  const { id: link } = await makeReviewLink(client, id, { madeFor: 'The ministry', viewLimit: 5 })
  const studio = await openStudioAt(browser, await makeEditor('Anna'), 'story', id)
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

  await studio.goto('/studio/structure/stories;stories-in-english')
  const row = studio.getByText(title).first()
  await expect(row).toBeVisible({ timeout: 60_000 })
  await expect(studio.getByText('from reviewers: changes asked').first()).toBeAttached()

  await studio.goto('/studio/today')
  const waiting = studio.getByRole('region', { name: 'From reviewers' })
  await expect(waiting).toContainText('changes asked by link', { timeout: 60_000 })
  await waiting.getByRole('link', { name: title }).click()
  await expect(pane(studio)).toContainText('Too long for us', { timeout: 60_000 })
})
