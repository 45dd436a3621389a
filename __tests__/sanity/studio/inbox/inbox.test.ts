import type { SanityClient } from '@sanity/client'
import type { InboxPerson } from '@/lib/inbox/inbox-records'
import { setSchedule } from '@/lib/schedule/set-schedule'
import { decide, note, sendForReview } from '@/lib/workflow/transitions'
import { withdraw } from '@/lib/consent/withdraw'
import { inboxStore } from '@/sanity/studio/inbox/queries/inbox-store'
import { noticeSentence } from '@/sanity/studio/inbox/rules/notice-words'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { until } from '../../../support/until'

let lake: TestLake
let client: SanityClient
const ends: (() => void)[] = []
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(async () => {
  ends.splice(0).forEach((end) => end())
  await lake.stop()
})

const author: InboxPerson = { id: 'anouk', isEditor: false }
const editor: InboxPerson = { id: 'bram', isEditor: true }
const other: InboxPerson = { id: 'cor', isEditor: false }

/** The inbox of somebody, which follows what happens. */
function open(person: InboxPerson) {
  const store = inboxStore(client, person, 30)
  ends.push(store.subscribe(() => undefined))
  const lines = () =>
    (store.snapshot().value?.notices ?? []).map((notice) =>
      [notice.kind, notice.subject?.title ?? '', noticeSentence(notice), notice.reason ?? '']
        .filter(Boolean)
        .join(' | '),
    )
  return { lines, has: (...wanted: string[]) => until(() => JSON.stringify(lines()) === JSON.stringify(wanted)) }
}

const act = (person: InboxPerson, name: string, reason?: string) => ({
  subject: { id: 's', type: 'story' },
  revision: 'r',
  person: { id: person.id, name },
  at: new Date().toISOString(),
  ...(reason && { reason }),
})
const write = (id = 's', title = 'Weaving') =>
  client.create({ _id: `drafts.${id}`, _type: 'story', language: 'en', title })
const requestOf = async () => {
  const found = await client.getDocument('drafts.request.s')
  return found ?? null
}

test('a story is sent, sent back and approved: each is told what she needs, while it happens, and nobody else anything', async () => {
  await write()
  const [anouk, bram, cor] = [open(author), open(editor), open(other)]
  await sendForReview(client, act(author, 'Anouk', 'Is it right?'))
  await bram.has('inReview | Weaving | Sent for review by Anouk. | Is it right?')
  await decide(client, 'changesAsked', act(editor, 'Bram', 'Say who spoke.'), await requestOf())
  await anouk.has('changesAsked | Weaving | Changes were asked by Bram. | Say who spoke.')
  await bram.has()
  await sendForReview(client, act(author, 'Anouk'))
  await anouk.has()
  await decide(client, 'approved', act(editor, 'Bram'), await requestOf())
  await anouk.has('approved | Weaving | Approved by Bram.')
  await client.action({ actionType: 'sanity.action.document.publish', draftId: 'drafts.s', publishedId: 's' })
  await note(client, 'published', act(editor, 'Bram'))
  await anouk.has('published | Weaving | Published by Bram.')
  expect(cor.lines()).toEqual([])
})

test('what was asked comes first, of whatever age; news ends with its days', async () => {
  const at = '2020-01-01T12:00:00Z'
  const sent = { _key: 'a', _type: 'workflowStep', kind: 'sent', byId: 'anouk', at }
  const asked = { _key: 'b', _type: 'workflowStep', kind: 'changesAsked', by: 'Bram', at, reason: 'Shorter.' }
  await write()
  const subject = { _type: 'reference', _ref: 's', _weak: true }
  const record = { _type: 'workflow', subject, steps: [sent, asked] }
  await client.create({ _id: 'workflow.s', ...record, decision: 'changesAsked' })
  await write('t', 'Singing')
  await client.create({
    ...record,
    _id: 'workflow.t',
    subject: { ...subject, _ref: 't' },
    decision: 'approved',
    steps: [sent, { ...asked, kind: 'approved', at: new Date().toISOString() }],
  })
  const anouk = open(author)
  await anouk.has(
    'changesAsked | Weaving | Changes were asked by Bram. | Shorter.',
    'approved | Singing | Approved by Bram.',
  )
  lake.pass(31 * 24 * 60 * 60_000)
  const later = inboxStore(client, author, 0)
  ends.push(later.subscribe(() => undefined))
  await until(() => later.snapshot().value !== undefined)
  expect(later.snapshot().value?.notices.map(({ kind }) => kind)).toEqual(['changesAsked'])
})

test('a remark is for who made the link and for who sent the text: one notice for all of a text', async () => {
  await write()
  await sendForReview(client, act(author, 'Anouk'))
  await decide(client, 'approved', act(editor, 'Bram'), await requestOf())
  await client.create({ _id: 'review.l', _type: 'reviewLink', madeById: 'cor' })
  const about = {
    _type: 'reviewNote',
    subject: { _type: 'reference', _ref: 's', _weak: true },
    link: { _type: 'reference', _ref: 'review.l', _weak: true },
  }
  await client.create({ ...about, _id: 'review.l.note.1', text: 'Her name is in it' })
  const [anouk, bram, cor] = [open(author), open(editor), open(other)]
  await cor.has('remark | Weaving | A reviewer said something.')
  await anouk.has('remark | Weaving | A reviewer said something.', 'approved | Weaving | Approved by Bram.')
  await client.create({ ...about, _id: 'review.l.note.2', text: 'And here' })
  await cor.has('remark | Weaving | Reviewers said 2 things.')
  await client.patch('review.l.note.1').set({ doneAt: new Date().toISOString() }).commit()
  await client.patch('review.l.note.2').set({ doneAt: new Date().toISOString() }).commit()
  await cor.has()
  expect(bram.lines()).toEqual([])
})

test('a set time that failed is for who set it; consent and links for editors', async () => {
  await write()
  await setSchedule(client, 'publish', { ...act(author, 'Anouk'), moment: '2026-01-02T11:00:00Z' })
  await client
    .patch('schedule.publish.s')
    .set({ state: 'refused', reason: 'Nobody has approved it yet.', endedAt: new Date().toISOString() })
    .commit()
  const [anouk, bram] = [open(author), open(editor)]
  await anouk.has(
    'timeFailed | Weaving | It was not published at the time that you set (2 Jan 2026, 12:00). | Nobody has approved it yet.',
  )
  const soon = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString()
  const late = new Date(Date.now() + 60 * 24 * 60 * 60_000).toISOString()
  for (const [id, expiresAt] of [
    ['near', soon],
    ['far', late],
  ] as const) {
    await client.create({ _id: id, _type: 'story', language: 'nl', title: id })
    await client.create({
      _id: `consent.${id}`,
      _type: 'consentRecord',
      basis: 'given',
      expiresAt,
      story: { _type: 'reference', _ref: id, _weak: true },
    })
  }
  await until(() => bram.lines().some((line) => line.startsWith('consentEnding | near')))
  const links = ['https://a.example', 'https://b.example'].map((address) => ({
    _key: address,
    address,
    state: 'dead',
    checkedAt: soon,
  }))
  await client.create({ _id: 'health.links', _type: 'linkChecks', links })
  await until(() => bram.lines().length === 2)
  expect(
    bram
      .lines()
      .map((line) => line.split(' | ')[0])
      .toSorted(),
  ).toEqual(['consentEnding', 'linksBroken'])
})

test('of a story that is withdrawn or gone nothing is left, not even its title', async () => {
  await client.create({ _id: 's', _type: 'story', language: 'en', title: 'Weaving' })
  await write()
  const anouk = open(author)
  await sendForReview(client, act(author, 'Anouk'))
  await decide(client, 'changesAsked', act(editor, 'Bram', 'The name of Fatima is in it.'), await requestOf())
  await until(() => anouk.lines().length === 1)
  await withdraw(client, 's', { by: 'Bram', now: new Date() })
  await anouk.has()
  await client.delete('drafts.s')
  expect(anouk.lines()).toEqual([])
})

test('a translation goes with its original', async () => {
  await client.create({
    _id: 'drafts.s',
    _type: 'story',
    language: 'nl',
    title: 'Weven',
    translationOf: { _type: 'reference', _ref: 'o', _weak: true },
  })
  const bram = open(editor)
  await sendForReview(client, act(author, 'Anouk'))
  await until(() => bram.lines().length === 1)
  await client.create({ _id: 'consent.o', _type: 'consentRecord', withdrawnOn: '2026-01-01' })
  await bram.has()
})

test('more than fits is said', async () => {
  const transaction = client.transaction()
  for (let index = 0; index < 55; index += 1) {
    transaction.create({ _id: `drafts.n${index}`, _type: 'story', title: `Story ${index}` })
    transaction.create({
      _id: `drafts.request.n${index}`,
      _type: 'workflowRequest',
      subject: { _type: 'reference', _ref: `n${index}`, _weak: true },
      at: new Date(index * 1000).toISOString(),
    })
  }
  await transaction.commit()
  const store = inboxStore(client, editor, 30)
  ends.push(store.subscribe(() => undefined))
  await until(() => store.snapshot().value !== undefined)
  const inbox = store.snapshot().value
  expect(inbox?.notices).toHaveLength(50)
  expect(inbox?.notices[0]?.subject?.title).toBe('Story 54')
  expect(inbox?.hasMore).toBe(true)
})

test('records that an API wrote without looking keep nobody from the others', async () => {
  await write()
  const odd = [null, 7, 'text', [], {}, [null], [{ kind: 'sent' }]]
  for (const [index, value] of odd.entries()) {
    const about = {
      subject: value,
      steps: value,
      by: value,
      byId: value,
      at: value,
      reason: value,
      note: value,
      endedAt: value,
    }
    await client.create({ _id: `workflow.o${index}`, _type: 'workflow', decision: 'changesAsked', ...about })
    await client.create({ _id: `drafts.request.o${index}`, _type: 'workflowRequest', ...about })
    await client.create({ _id: `schedule.publish.o${index}`, _type: 'schedule', state: 'refused', ...about })
    await client.create({ _id: `review.l.note.o${index}`, _type: 'reviewNote', link: value, ...about })
    await client.create({
      _id: `consent.o${index}`,
      _type: 'consentRecord',
      story: value,
      expiresAt: value,
      reconfirmBy: value,
    })
  }
  await client.create({ _id: 'health.links', _type: 'linkChecks', links: [null, 3, { state: 'dead', address: 7 }] })
  const bram = open(editor)
  await sendForReview(client, act(author, 'Anouk'))
  await until(() => bram.lines().includes('inReview | Weaving | Sent for review by Anouk.'))
})
