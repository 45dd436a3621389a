import { TOTP, URI } from 'otpauth'
import {
  changeRole,
  deletePerson,
  endFactorOf,
  endSessionsOf,
  invite,
  makeSignIn,
  readPeople,
  setDisabled,
} from '@/sanity/studio/people/queries/manage-people'
import {
  beginFactor,
  changePassword,
  confirmFactor,
  endFactor,
  endOtherSessions,
  endOwnSession,
  readOwnAccount,
} from '@/sanity/studio/people/queries/own-account'
import { roleSaid, signInAddress } from '@/sanity/studio/people/rules/account'
import { accountRefusal } from '@/sanity/studio/people/rules/account-refusal'
import { lakeWithPeople } from '../../../packages/lake/support/lake-with-people'
import { newSession, password, type Person } from '../../../packages/lake/support/people'

const { here, statusOf } = lakeWithPeople()
const as = ({ token }: Pick<Person, 'token'>) => here().lake.client(undefined, { token })
const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', accountRefusal)

test('an administrator invites somebody, who comes in by the link once and is there with her role', async () => {
  const admin = as(here().admin)
  const sid = await invite(admin, { email: 'noor@example.org', name: 'Noor', role: 'author' })
  expect(signInAddress('https://nap1325.nl', sid)).toBe(`https://nap1325.nl/studio#sid=${sid}`)
  expect((await fetch(`${here().lake.url}/v1/auth/fetch?sid=${sid}`)).status).toBe(200)
  expect((await fetch(`${here().lake.url}/v1/auth/fetch?sid=${sid}`)).status).toBe(401)
  const people = await readPeople(admin)
  expect(people.map(({ displayName, role }) => `${displayName} ${role}`)).toEqual([
    'ada editor',
    'administrator administrator',
    'Noor author',
  ])
  expect(roleSaid('author')).toBe('Author: writes drafts')
  expect(await refusalOf(invite(admin, { email: 'noor@example.org', name: 'N', role: 'author' }))).toBe(
    'Somebody has an account with this e-mail address already.',
  )
  expect(await refusalOf(invite(admin, { email: 'noor', name: 'N', role: 'author' }))).toBe(
    'This is not an e-mail address.',
  )
  expect(await refusalOf(invite(admin, { email: 'n@example.org', name: ' ', role: 'author' }))).toBe(
    'Write the name by which colleagues know her.',
  )
})

test('an administrator takes access back in each way; the last of them keeps hers', async () => {
  const admin = as(here().admin)
  const { id, token } = here().ada
  await changeRole(admin, id, 'viewer')
  await endSessionsOf(admin, id)
  expect(await statusOf(token)).toBe(401)
  await setDisabled(admin, id, true)
  expect(await refusalOf(makeSignIn(admin, id))).toBe('The account is disabled. Enable it first.')
  await setDisabled(admin, id, false)
  await endFactorOf(admin, id)
  expect((await readPeople(admin))[0]).toMatchObject({ role: 'viewer', isDisabled: false, hasSecondFactor: false })
  await deletePerson(admin, id, true)
  expect(await readPeople(admin)).toHaveLength(1)
  expect(await refusalOf(changeRole(admin, here().admin.id, 'editor'))).toMatch(/^This is the last administrator/)
})

test('everybody ends her own sessions and changes her password; others’ accounts are none of hers', async () => {
  const [ada, other, third] = [here().ada, ...[1, 2].map(() => newSession(here().lake, here().ada.email))]
  const client = as(ada)
  const { sessions, factor } = await readOwnAccount(client)
  expect([sessions.length, factor]).toEqual([3, { isOn: false, recoveryCodesLeft: 0 }])
  const foreign = sessions.find(({ isCurrent }) => !isCurrent)
  await endOwnSession(client, foreign?.id ?? '')
  await endOtherSessions(client)
  expect([await statusOf(ada.token), await statusOf(other ?? ''), await statusOf(third ?? '')]).toEqual([200, 401, 401])
  expect(await refusalOf(changePassword(client, 'a guess', 'another horse battery'))).toBe('The password is not right.')
  expect(await refusalOf(changePassword(client, password, 'short'))).toBe('A password needs at least 12 characters.')
  await changePassword(client, password, 'another horse battery')
  expect(await refusalOf(readPeople(client))).toBe('Your role does not allow this.')
})

test('a second factor is set up in two steps and switched off with the password', async () => {
  const client = as(here().ada)
  expect(await refusalOf(beginFactor(client, 'a guess'))).toBe('The password is not right.')
  const { uri } = await beginFactor(client, password)
  expect(await refusalOf(confirmFactor(client, '000000'))).toMatch(/^That code is not right/)
  const codes = await confirmFactor(client, TOTP.generate({ secret: URI.parse(uri).secret }))
  expect(codes).toHaveLength(10)
  expect((await readOwnAccount(client)).factor).toEqual({ isOn: true, recoveryCodesLeft: 10 })
  expect(await refusalOf(beginFactor(client, password))).toMatch(/^The second factor is on already/)
  await endFactor(client, password)
  expect((await readOwnAccount(client)).factor.isOn).toBe(false)
})
