import { expect, type Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { remarkWords } from '@/lib/review/words/remark-words'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { clientOf, editorClient, makeEditor, siteUrl } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { chooseAction, openForm, openStudio, openStudioAt, publish, saved, titleInput } from './support/studio'
import { test } from './support/test'

// Two people, one story, many steps.
test.setTimeout(400_000)

/** What an author adds beside the title: words and a picture, with the answers that a picture needs. */
async function writeRest(client: SanityClient, draftId: string, picture: Buffer): Promise<void> {
  const asset = await client.assets.upload('image', picture)
  await client
    .patch(draftId)
    .set({
      summary: 'Written by a test to go all the way to its readers, long enough for the rule of fifty characters.',
      coverImage: {
        _type: 'image',
        asset: { _type: 'reference', _ref: asset._id },
        alt: 'A drawing of a table',
        credit: 'The test',
        identifiability: 'nobody',
        checkedFor: ['faces', 'places', 'words'],
      },
      body: [
        {
          _type: 'block',
          _key: 'first',
          style: 'normal',
          markDefs: [],
          children: [{ _type: 'span', _key: 'words', text: 'They spoke first.', marks: [] }],
        },
      ],
    })
    .commit()
}

/** The mark at the foot of a form. */
const badge = (page: Page, text: string) => page.locator('[data-ui="Badge"]').getByText(text, { exact: true })

test('a story goes from nothing to its readers: review, consent, picture, translation', async ({
  browser,
  page: reader,
}) => {
  const [author, editor] = await Promise.all([clientOf('author'), editorClient()])
  const writing = await openStudio(
    browser,
    await makeEditor('Anouk', 'author'),
    '/studio/structure/stories;stories-in-english',
  )
  await writing.getByTestId('action-intent-button').last().click()
  const title = newTitle('From nothing')
  await titleInput(writing).fill(title)
  await writing.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()
  await saved(writing)
  await expect.poll(() => author.fetch('*[title == $title][0].slug.current', { title })).toBeTruthy()
  const { _id: draftId, slug } = await author.fetch<{ _id: string; slug: string }>(
    '*[title == $title][0]{ _id, "slug": slug.current }',
    { title },
  )
  const id = draftId.replace('drafts.', '')
  await writeRest(author, draftId, await writing.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } }))

  // An author cannot publish, neither here nor past it.
  await expect(writing.getByTestId('action-publish')).toHaveCount(0)
  await expect(
    author.action({ actionType: 'sanity.action.document.publish', draftId, publishedId: id }),
  ).rejects.toThrow(/The role author may write drafts/)
  await writing.getByTestId('action-sendforreview').click()
  await writing.getByLabel('What should be looked at (may stay empty)').fill('Is the summary right?')
  await writing.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(badge(writing, 'In review')).toBeVisible()

  // An editor is told that it waits, and what is asked about it.
  const reviewing = await openStudio(browser, await makeEditor('Bram'), '/studio/inbox')
  const waiting = reviewing.getByRole('region', { name: 'Waiting for an editor' })
  await expect(waiting).toContainText('Is the summary right?')
  await waiting.getByRole('link', { name: title }).click()
  await expect(titleInput(reviewing)).toHaveValue(title)
  await chooseAction(reviewing, 'Ask for changes')
  await reviewing.getByLabel('What should be changed, and why').fill('Say who spoke.')
  // As when a phone is turned, which closes it too.
  await reviewing.keyboard.press('Escape')
  await chooseAction(reviewing, 'Ask for changes')
  await expect(reviewing.getByLabel('What should be changed, and why')).toHaveValue('Say who spoke.')
  await reviewing.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(badge(reviewing, 'Changes asked')).toBeVisible()

  await test.step('the author is told while she is elsewhere, and so she is of what a reviewer says', async () => {
    const inbox = writing.getByRole('link', { name: /^Inbox/ })
    await expect(inbox).toHaveAccessibleName('Inbox (1 new)')
    await inbox.click()
    const asked = writing.getByRole('region', { name: 'Asked of you' })
    await expect(asked).toContainText('Changes were asked by Bram.')
    await expect(asked).toContainText('Say who spoke.')
    await expect(inbox).toHaveAccessibleName('Inbox')
    const link = await makeReviewLink(editor, id, { may: ['comment'], languages: ['en'], frameLanguage: 'en' })
    await openReviewLink(reader, link)
    await reader.locator('#part-first a').click()
    await reader.locator('#remark').fill('They may be known by that.')
    await reader.getByRole('button', { name: remarkWords('en').send }).click()
    await expect(asked).toContainText('A reviewer said something.')
    await asked.getByRole('link', { name: title }).last().click()
  })
  await test.step('and the reviewer, by her link, what became of it', async () => {
    await reviewing.getByRole('button', { name: 'Reviewers', exact: true }).click()
    const note = reviewing.getByTestId('note').filter({ hasText: 'They may be known by that.' })
    await note.getByRole('button', { name: 'Reply', exact: true }).click()
    await note.getByLabel('Reply').fill('The place is out of it.')
    await note.getByRole('button', { name: 'Send the reply' }).click()
    await expect(note).toContainText('Reply by Bram')
    await reader.reload()
    await expect(reader.locator('#part-first')).toContainText('The place is out of it.')
    await expect(reader.getByText('Bram')).toHaveCount(0)
  })
  await expect(writing.getByTestId('trail')).toContainText('Say who spoke.')
  await expect(writing.getByTestId('trail')).toContainText('Changes asked by Bram')
  const summary = 'The women of the village spoke first, and the men listened, which nobody had seen before.'
  await writing.getByTestId('field-summary').locator('textarea').fill(summary)
  await saved(writing)
  await writing.getByTestId('action-sendforreview').click()
  await writing.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(badge(writing, 'In review')).toBeVisible()

  // Approved, but nobody has recorded who agreed: it does not go out.
  await reviewing.getByTestId('action-approve').click()
  await expect(badge(reviewing, 'Approved')).toBeVisible()
  await reviewing.getByTestId('action-publish').click()
  await expect(reviewing.getByText('This story cannot be published yet')).toBeVisible()
  await reviewing.keyboard.press('Escape')
  await editor.create({
    _id: `consent.${id}`,
    _type: 'consentRecord',
    story: { _type: 'reference', _ref: id, _weak: true },
    basis: 'noIdentifiablePerson',
    uses: ['text', 'image'],
    channels: ['web'],
    languages: ['en', 'nl'],
  })

  // A word more after the approval, and it has to be approved again.
  await writing.getByTestId('field-summary').locator('textarea').fill(`${summary} Today they speak every week.`)
  await expect(badge(reviewing, 'Changed after approval')).toBeVisible()
  await publish(reviewing)
  await expect.poll(async () => (await reader.goto(`/en/stories/${slug}`))?.status()).toBe(200)
  await expect(reader.locator('h1')).toHaveText(title)
  await expect(reader.locator('article img').first()).toHaveAttribute('alt', 'A drawing of a table')

  await test.step('the author is told that it is public', async () => {
    await writing.getByRole('link', { name: /^Inbox/ }).click()
    const news = writing.getByRole('region', { name: 'News' })
    await expect(news).toContainText('Published by Bram.')
    await expect(news).toContainText(title)
  })

  await test.step('and in another language', async () => {
    await openForm(reviewing, 'story', id)
    await reviewing.getByRole('button', { name: 'Translations' }).click()
    await reviewing.getByRole('menuitem', { name: 'Begin the text in Dutch' }).click()
    const translation = '*[_type == "story" && translationOf._ref == $id][0]._id'
    await expect.poll(() => editor.fetch(translation, { id })).toBeTruthy()
    const translated = String(await editor.fetch(translation, { id })).replace('drafts.', '')
    await openForm(reviewing, 'story', translated)
    const dutch = newTitle('Uit het niets')
    await titleInput(reviewing).fill(dutch)
    await reviewing.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()
    await saved(reviewing)
    await publish(reviewing)
    const address = await editor.fetch<string>('*[_id == $translated][0].slug.current', { translated })
    await expect.poll(async () => (await reader.goto(`/nl/verhalen/${address}`))?.status()).toBe(200)
    await expect(reader.locator('h1')).toHaveText(dutch)
    await expect(reader.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute(
      'href',
      new RegExp(`/en/stories/${slug}$`),
    )
  })

  // Nothing of all this is to be read without a token, whether the dataset is open to everybody or not.
  const records = encodeURIComponent('*[_type in ["workflow", "workflowRequest", "schedule"]]')
  const strangers = await reader.request.get(`${siteUrl()}/lake/v2026-03-01/data/query/production?query=${records}`)
  expect((await strangers.json()).result ?? []).toEqual([])
})

test('a translation knows its original, and what changed in it since', async ({ browser }) => {
  const editor = await editorClient()
  const { id } = await makeStory(editor)
  const reviewing = await openStudioAt(browser, await makeEditor('Cor'), 'story', id)
  await reviewing.getByRole('button', { name: 'Translations' }).click()
  await reviewing.getByRole('menuitem', { name: 'Begin the text in Dutch' }).click()
  const translation = '*[_type == "story" && translationOf._ref == $id][0]'
  await expect.poll(() => editor.fetch<string>(`${translation}.translationStatus`, { id })).toBe('toBeConfirmed')
  const made = await editor.fetch<{ _id: string; revision: string; slug: unknown }>(
    `${translation}{ _id, "revision": translationSourceRevision, slug }`,
    { id },
  )
  expect(made.revision).toBe((await editor.getDocument(id))?._rev)
  expect(made.slug).toBeNull()

  await editor.patch(id).set({ 'body[_key=="first"].children[_key=="words"].text': 'Another paragraph.' }).commit()
  await openForm(reviewing, 'story', made._id.replace('drafts.', ''))
  await expect(badge(reviewing, 'Original changed since')).toBeVisible()
  // Studio moves the buttons when it has checked the document: the click may meet the one beside.
  await expect(async () => {
    await reviewing.getByRole('button', { name: 'Beside the original' }).click()
    await expect(reviewing.getByTestId('original')).toBeVisible({ timeout: 2000 })
  }).toPass()
  const changes = reviewing.getByTestId('source-changes')
  await expect(changes.locator('del')).toHaveText('One')
  await expect(changes.locator('ins')).toHaveText('Another')
  await reviewing.getByRole('button', { name: 'Mark as up to date' }).click()
  await expect(reviewing.getByTestId('original')).toContainText('The original has not changed since')
  await reviewing.getByRole('button', { name: 'Open the original beside' }).click()
  await expect(titleInput(reviewing)).toHaveCount(2)

  // Its duplicate is nobody's translation: it would be shown by the consent of the original.
  await openForm(reviewing, 'story', made._id.replace('drafts.', ''))
  await chooseAction(reviewing, 'Duplicate')
  const duplicates = '*[_type == "story" && language == "nl" && _id != $made && title == *[_id == $made][0].title]'
  await expect.poll(() => editor.fetch<number>(`count(${duplicates})`, { made: made._id })).toBe(1)
  expect(
    await editor.fetch<object>(`${duplicates}[0]{ translationOf, translationStatus, slug }`, { made: made._id }),
  ).toEqual({ translationOf: null, translationStatus: 'original', slug: null })
})
