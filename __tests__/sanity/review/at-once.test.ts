import type { SanityClient } from '@sanity/client'
import { newNote } from '@/sanity/review/new-note'
import { notesOfLink } from '@/sanity/review/notes-of-link'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { said } from './support/said'

let lake: TestLake
let site: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  site = lake.client('editor')
})
afterEach(() => lake.stop())

test('two reviewers and an editor at once lose nothing', async () => {
  const story = { _id: 'drafts.story', _type: 'story', title: 'Before', count: 0 }
  const { _rev: revision } = await site.create(story)
  const names = ['Fatima', 'Ada']
  const words = Array.from({ length: 12 }, (_, index) => `Remark ${index}`)
  await site.createIfNotExists(newNote('first', said('To be answered')))
  const [first] = await notesOfLink(site, 'review.a')
  const editor = lake.client('editor')
  await Promise.all([
    ...words.map((text, index) =>
      site.createIfNotExists(newNote(text, said(text, { name: names[index % 2], revision }))),
    ),
    ...words.map(() => editor.patch(story._id).inc({ count: 1 }).commit()),
    editor
      .patch(first?._id ?? '')
      .set({ reply: 'We will', doneAt: '2026-11-26T12:00:00Z' })
      .commit(),
  ])
  const notes = await notesOfLink(site, 'review.a')
  expect(notes.map(({ text }) => text).toSorted()).toEqual([...words, 'To be answered'].toSorted())
  expect(notes.filter(({ subjectRevision }) => subjectRevision === revision)).toHaveLength(words.length)
  expect(notes[0]).toMatchObject({ reply: 'We will', doneAt: '2026-11-26T12:00:00Z' })
  expect(await editor.getDocument(story._id)).toMatchObject({ count: words.length })
})
