import { mailChoiceId } from '@/lib/inbox/mail-choice'
import { chooseMail, readMailChoice } from '@/sanity/studio/inbox/queries/mail-choice'
import { keepSeen, readSeen } from '@/sanity/studio/inbox/queries/seen'
import { refusal, startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(() => lake.stop())

test('what somebody has seen is hers, and writes nothing into the content', async () => {
  const [author, editor] = [lake.client('author'), lake.client('editor')]
  expect(await readSeen(author)).toEqual([])
  await keepSeen(author, ['approved.s.1', 'remark.t.2'])
  expect(await readSeen(author)).toEqual(['approved.s.1', 'remark.t.2'])
  expect(await readSeen(editor)).toEqual([])
  expect(await editor.fetch('count(*)')).toBe(0)
})

test('what was kept in another form counts as nothing seen', async () => {
  const author = lake.client('author')
  for (const value of [null, 7, 'text', {}]) {
    const body = [{ key: 'nap1325.inbox.seen', value }]
    await author.request({ method: 'PUT', url: '/users/me/keyvalue', body })
    expect(await readSeen(author)).toEqual([])
  }
})

test('an author chooses her mail, a viewer cannot, and no reader sees either', async () => {
  const author = lake.client('author')
  expect(await readMailChoice(author, 'anouk')).toBe('never')
  await chooseMail(author, 'anouk', 'daily', 'anouk@example.org')
  expect(await readMailChoice(author, 'anouk')).toBe('daily')
  expect(await lake.client().getDocument(mailChoiceId('anouk'))).toBeUndefined()
  expect((await refusal(chooseMail(lake.client('viewer'), 'vera', 'daily', 'vera@example.org'))).statusCode).toBe(403)
  await chooseMail(author, 'anouk', 'never', 'anouk@example.org')
  expect(await author.getDocument(mailChoiceId('anouk'))).toMatchObject({ mail: 'never' })
  expect(await author.getDocument(mailChoiceId('anouk'))).not.toHaveProperty('address')
})
