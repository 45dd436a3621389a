import type { SanityClient } from '@sanity/client'
import { markDone, reopen, replyTo } from '@/sanity/studio/review/queries/note-changes'
import { NOTES_OF_QUERY, OPEN_NOTES_QUERY } from '@/sanity/studio/review/queries/note-queries'
import { openBadge, openCountsOf, openWork, type OpenNotes } from '@/sanity/studio/review/rules/open-notes'
import type { NoteRow } from '@/sanity/studio/review/rules/notes'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { refer } from './support/links'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake({ now: () => Date.parse('2026-11-24T12:00:00Z') })
  editor = lake.client('editor')
  await editor.create({ _id: 'drafts.s', _type: 'story', language: 'en', title: 'Weaving' })
  await editor.create({ _id: 'review.l', _type: 'reviewLink', madeFor: 'The ministry' })
})
afterEach(() => lake.stop())

const say = (id: string, fields: object) =>
  editor.create({
    _id: `review.l.note.${id}`,
    _type: 'reviewNote',
    link: refer('review.l'),
    subject: refer('s'),
    ...fields,
  })
const notes = () => editor.fetch<NoteRow[]>(NOTES_OF_QUERY, { id: 's' })
const open = () => editor.fetch<OpenNotes>(OPEN_NOTES_QUERY)
const note = async () => {
  const [first] = await notes()
  if (!first) throw new Error('There is no note')
  return first
}

test('what was said about a text, with the link that it came by', async () => {
  await say('1', { text: 'Too long', decision: 'comment', nameGiven: 'Fatima', blockKey: 'k', quote: 'They spoke' })
  await say('2', { text: 'Elsewhere', subject: refer('other') })
  expect(await notes()).toMatchObject([
    {
      text: 'Too long',
      nameGiven: 'Fatima',
      blockKey: 'k',
      quote: 'They spoke',
      madeFor: 'The ministry',
      doneAt: null,
    },
  ])
})

test('a note is dealt with once, by who was first, and can be opened again', async () => {
  await say('1', { text: 'Too long' })
  await Promise.all(['Ada', 'Bo'].map((by) => markDone(editor, 'review.l.note.1', by)))
  const first = await note()
  await markDone(editor, 'review.l.note.1', 'Cy')
  const { doneAt, doneBy } = await note()
  expect([doneAt, doneBy]).toEqual([first.doneAt, first.doneBy])
  expect([doneAt, doneBy]).toEqual([expect.any(String), expect.stringMatching(/^(Ada|Bo)$/u)])
  expect((await open()).all).toEqual([])
  await reopen(editor, 'review.l.note.1')
  expect(await note()).toMatchObject({ doneAt: null, doneBy: null })
})

test('of two replies at the same moment one stands, and the other writer is told; none is replaced unseen', async () => {
  await say('1', { text: 'Too long' })
  const before = await note()
  const replies = await Promise.allSettled(['Ada', 'Bo'].map((by) => replyTo(editor, before, `From ${by}`, by)))
  expect(replies.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const [refused] = replies.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
  expect(refused).toMatch(/A colleague replied meanwhile/)
  const after = await note()
  expect(after.reply).toBe(`From ${after.repliedBy}`)
  lake.pass(1000)
  await replyTo(editor, after, 'Better', 'Cy')
  expect(await note()).toMatchObject({ reply: 'Better', repliedBy: 'Cy', text: 'Too long' })
})

test('what is open is counted for each text, and waits with the way to it', async () => {
  await say('1', { text: 'A', decision: 'comment' })
  await say('2', { text: 'B', decision: 'changesAsked', nameGiven: 'Fatima' })
  await say('3', { text: 'C', decision: 'comment', doneAt: '2026-11-24T12:00:00Z' })
  await say('4', { text: 'D', decision: 'comment', subject: refer('gone') })
  const counts = openCountsOf(await open(), 's')
  expect(counts).toEqual({ remarks: 1, approved: 0, changesAsked: 1 })
  expect(openBadge(counts)).toMatchObject({ label: 'Reviewers: changes asked, 1 remark', color: 'warning' })
  expect(openBadge(openCountsOf(undefined, 's'))).toBeNull()
  const work = openWork(await open())
  expect(work.map(({ id, inspect, title, remark }) => [id, inspect, title, remark])).toEqual([
    ['s', 'nap1325/reviewers', 'Weaving', 'Story, EN · changes asked, 1 remark by link, last 24 Nov 2026, 13:00'],
  ])
})
