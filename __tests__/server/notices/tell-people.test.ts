import type { SanityClient } from '@sanity/client'
import { sendForReview } from '@/lib/workflow/transitions'
import { keepOutbox } from '@/server/notices/outbox'
import { tellPeople } from '@/server/notices/tell-people'
import { mayBeToldAt, oldestOf } from '@/server/notices/when-told'
import { chooseMail } from '@/sanity/studio/inbox/queries/mail-choice'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { mailOffice } from '../../support/mail-office'
import { startMailServer, type TestMailServer } from '../../support/mail-server'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let editor: SanityClient
let server: TestMailServer
let now: number
const lines: string[] = []
const stops: (() => void)[] = []

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  server = await startMailServer()
  now = Date.parse('2026-11-26T12:10:00Z')
  lines.length = 0
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  await server.close()
  await lake.stop()
})

/** One instance of the site, from now on. */
function start() {
  const office = mailOffice(lake.client('editor'), server, { now: () => now, lines })
  stops.push(tellPeople(office, { projectId: 'nap1325', days: 30 }, available).stop, keepOutbox(office, available).stop)
}
function restart(minutes: number) {
  stops.splice(0).forEach((stop) => stop())
  now += minutes * 60_000
  start()
}
/** Somebody with an account; her id. */
async function colleague(name: string, role: 'author' | 'editor'): Promise<string> {
  const email = `${name}@example.org`
  const { id } = await lake.lake.services.accounts.createUser({ email, name, role, password: null })
  return id
}
const send = async (id: string, byId: string) => {
  await editor.createIfNotExists({ _id: `drafts.${id}`, _type: 'story', title: 'The story of Fatima' })
  const person = { id: byId, name: 'Anouk' }
  await sendForReview(editor, {
    subject: { id, type: 'story' },
    revision: 'r',
    person,
    at: new Date(now).toISOString(),
    reason: 'Her name',
  })
}
const toldOf = async (id: string) =>
  (await editor.getDocument<{ _id: string; ids?: string[] }>(`notice.told.${id}`))?.ids
const begun = (id: string) => until(async () => (await toldOf(id)) !== undefined)
const mailsTo = (address: string) => server.received.filter(({ to }) => to.includes(address))

test('an editor who wants it is told at once that something waits, and nothing of what; an author of other people’s nothing', async () => {
  const [ada, bea] = [await colleague('ada', 'editor'), await colleague('bea', 'author')]
  await chooseMail(editor, ada, 'atOnce', 'ada@example.org')
  await chooseMail(lake.client('author'), bea, 'atOnce', 'bea@example.org')
  start()
  await begun(bea)
  await begun(ada)
  await send('s', 'anouk')
  await until(() => mailsTo('ada@example.org').length === 1)
  const [mail] = mailsTo('ada@example.org')
  expect(mail?.source).toContain('1 thing waits for an editor.')
  expect(mail?.source).toContain('Er wacht 1 ding op een redacteur.')
  expect(mail?.source).not.toMatch(/Fatima|Anouk|Her name|story/i)
  expect(mailsTo('bea@example.org')).toEqual([])
  expect(lines.join('\n')).not.toMatch(/@example\.org|Fatima/)
  // Her address stood beside the notice for as long as it waited.
  await until(async () => (await editor.fetch('count(*[_type == "noticeAddress"])')) === 0)

  // What comes in the next quarter of an hour is one mail more.
  await send('t', 'anouk')
  await send('u', 'anouk')
  restart(15)
  await until(() => mailsTo('ada@example.org').length === 2)
  expect(mailsTo('ada@example.org')[1]?.source).toContain('2 things wait for an editor.')
})

test('of five sites one tells her, and what was there before she chose is not news', async () => {
  const ada = await colleague('ada', 'editor')
  await send('s', 'anouk')
  await chooseMail(editor, ada, 'atOnce', 'ada@example.org')
  for (let site = 0; site < 5; site += 1) start()
  await begun(ada)
  await send('t', 'anouk')
  await until(() => mailsTo('ada@example.org').length > 0)
  await until(async () => (await toldOf(ada))?.length === 2)
  expect(mailsTo('ada@example.org')).toHaveLength(1)
  expect(mailsTo('ada@example.org')[0]?.source).toContain('1 thing waits for an editor.')
})

test('who wants no mail any more, or has no account, leaves no address behind, nor a history of it', async () => {
  const [ada, bea] = [await colleague('ada', 'editor'), await colleague('bea', 'editor')]
  for (const [id, name] of [
    [ada, 'ada'],
    [bea, 'bea'],
    ['left', 'left'],
  ] as const)
    await chooseMail(editor, id, 'daily', `${name}@example.org`)
  start()
  await until(async () => (await editor.fetch('count(*[_type == "inboxChoice"])')) === 2)
  await chooseMail(editor, bea, 'never', 'bea@example.org')
  lake.lake.services.accounts.setDisabled(ada, true)
  restart(1)
  await until(async () => (await editor.fetch('count(*[_type in ["inboxChoice", "noticeTold", "erasing"]])')) === 0)
  for (const id of [ada, bea, 'left']) {
    const url = `/data/history/production/transactions/drafts.inbox.${id}?excludeContent=false&effectFormat=mendoza`
    expect(JSON.stringify(await editor.request<unknown>({ url }))).not.toContain('@example.org')
  }
})

test('who wants it once a day has her mail at eight, not when something happens', async () => {
  const ada = await colleague('ada', 'editor')
  await chooseMail(editor, ada, 'daily', 'ada@example.org')
  start()
  await begun(ada)
  await send('s', 'anouk')
  restart(5)
  // Another one, who is told at once, has been: by then so would she have been.
  const bea = await colleague('bea', 'editor')
  await chooseMail(editor, bea, 'atOnce', 'bea@example.org')
  await begun(bea)
  await send('t', 'anouk')
  await until(() => mailsTo('bea@example.org').length === 1)
  expect(mailsTo('ada@example.org')).toEqual([])
  restart(19 * 60)
  await until(() => mailsTo('ada@example.org').length === 1)
  expect(mailsTo('ada@example.org')[0]?.source).toContain('2 things wait for an editor.')
})

const [earlier, eightToday] = ['2026-11-26T06:00:00Z', '2026-11-26T07:00:00.000Z']
test.each([
  ['at once, never told', 'atOnce', undefined, earlier, '1970-01-01T00:15:00.000Z'],
  [
    'at once, told a minute before',
    'atOnce',
    '2026-11-26T11:59:00Z',
    '2026-11-26T12:00:00Z',
    '2026-11-26T12:14:00.000Z',
  ],
  ['daily, new at noon', 'daily', '2026-11-25T07:00:00Z', '2026-11-26T11:00:00Z', '2026-11-27T07:00:00.000Z'],
  ['daily, told this morning', 'daily', '2026-11-26T07:00:00Z', '2026-11-26T06:59:00Z', '2026-11-27T07:00:00.000Z'],
  ['daily, new in the night', 'daily', '2026-11-25T07:00:00Z', earlier, eightToday],
  ['daily, never told', 'daily', undefined, earlier, eightToday],
  ['daily, in summer', 'daily', undefined, '2026-06-26T05:00:00Z', '2026-06-26T06:00:00.000Z'],
] as const)('%s', (_what, mail, last, since, due) => {
  expect(new Date(mayBeToldAt(mail, last, Date.parse(since))).toISOString()).toBe(due)
})

test('consent that ends is there to be told when its end came near', () => {
  const subject = { id: 's', type: 'story', title: '', language: 'en' }
  const ends = { id: 'c', kind: 'consentEnding', at: '2026-12-26T12:00:00Z', subject } as const
  const sent = { id: 'r', kind: 'inReview', at: '2026-11-27T12:00:00Z', subject } as const
  expect(new Date(oldestOf([sent, ends])).toISOString()).toBe('2026-11-26T12:00:00.000Z')
  expect(oldestOf([{ ...sent, at: 'nonsense' }])).toBe(0)
})
