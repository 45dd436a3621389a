import { TOTP, URI } from 'otpauth'
import { call, makePerson, password, studio, type Person } from './support/people'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
let ada: Person
beforeEach(async () => {
  lake = await startTestLake()
  ada = await makePerson(lake, 'editor', 'ada')
})
afterEach(() => lake.stop())

const addressIn = (language: string) =>
  `${lake.url}/v1/auth/login/local/${language}?${new URLSearchParams({ origin: studio, withSid: 'true' })}`
/** The form has no address of its own: a browser sends it to that of its page. */
const send = (fields: Record<string, string>) =>
  fetch(addressIn('nl'), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ origin: studio, email: ada.email, password, ...fields }),
  })

/** Every word on a page that people read. */
const wordsOf = async (answer: Response) =>
  (await answer.text())
    .replace(/<style>.*<\/style>/su, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()

test('in Dutch, from the first page to the last: nothing of it is English', async () => {
  const page = await fetch(addressIn('nl'))
  expect(await page.clone().text()).toContain('<html lang="nl">')
  expect(await wordsOf(page)).toBe('Inloggen in Studio · NAP 1325 Studio Inloggen in Studio E-mail Wachtwoord Inloggen')
  const wrong = await send({ password: 'a wrong guess' })
  expect(wrong.status).toBe(401)
  expect(await wordsOf(wrong)).toMatch(/^Fout: Inloggen.* Dit e-mailadres en wachtwoord horen niet bij elkaar\./)

  const begun = await (await call(lake, ada.token, 'POST', '/accounts/me/second-factor', { password })).json()
  const code = TOTP.generate({ secret: URI.parse(begun.uri).secret })
  await call(lake, ada.token, 'POST', '/accounts/me/second-factor/confirm', { code })
  const second = await send({})
  const ticket = /name="ticket" value="([^"]+)"/.exec(await second.clone().text())?.[1] ?? ''
  expect(await wordsOf(second)).toBe(
    'Voer uw code in · NAP 1325 Studio Voer uw code in Uw app toont zes cijfers. Bent u de app kwijt, voer dan een herstelcode in. Code Verder Als iemand anders inloggen',
  )
  expect(await wordsOf(await send({ ticket, code: '000000' }))).toContain('Die code klopt niet, of is al gebruikt.')
  expect(await wordsOf(await send({ ticket: 'made up', code }))).toContain('Log opnieuw in.')

  for (let number = 0; number < 10; number++) await send({ password: 'a wrong guess' })
  const slowed = await send({})
  expect(slowed.status).toBe(429)
  const seconds = slowed.headers.get('retry-after')
  expect(await wordsOf(slowed)).toContain(`Te veel pogingen. Probeer het over ${seconds} seconden opnieuw.`)
})

test('in English for whoever asks for it, for no language, and for one that it does not know', async () => {
  const english = await wordsOf(await fetch(addressIn('en')))
  expect(english).toContain('Sign in to the Studio')
  expect(await wordsOf(await fetch(addressIn('fr')))).toBe(english)
  expect(await wordsOf(await fetch(addressIn('constructor')))).toBe(english)
  expect(await wordsOf(await fetch(addressIn('nl').replace('/nl?', '?')))).toBe(english)
})
