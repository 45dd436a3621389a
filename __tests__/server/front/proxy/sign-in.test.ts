import { startTestLake } from '../../../packages/lake/support/test-lake'
import { makePerson, password } from '../../../packages/lake/support/people'
import { startSite } from '../../support/front'

test('a person signs in through the front: the browser is known afterwards, and strangers are told apart by address', async () => {
  const lake = await startTestLake()
  const site = await startSite({ contentApi: () => lake.url })
  const { email } = await makePerson(lake, 'editor', 'ada')
  const page = `${site.url}/lake/v1/auth/login/local`
  const send = (fields: Record<string, string>, client: string, cookie = '') =>
    fetch(page, {
      method: 'POST',
      redirect: 'manual',
      // The front trusts a proxy on this machine to name the client.
      headers: { 'x-forwarded-for': client, ...(cookie && { cookie }) },
      body: new URLSearchParams({ origin: 'http://localhost:3000/studio', email, password, ...fields }),
    })
  const first = await send({}, '203.0.113.7')
  expect(first.status).toBe(303)
  const setCookie = first.headers.get('set-cookie') ?? ''
  // Without a path it belongs to the folder of the login page, as the browser sees it: below /lake.
  expect(setCookie).toMatch(/^lake_device=/)
  expect(setCookie).not.toMatch(/path=/i)

  for (let number = 0; number < 30; number++)
    await send({ email: `${number}@example.org`, password: 'wrong' }, '198.51.100.1')
  expect((await send({}, '198.51.100.1')).status).toBe(429)
  expect((await send({}, '198.51.100.2')).status).toBe(303)
  const [cookie] = setCookie.split(';')
  expect((await send({}, '198.51.100.1', cookie)).status).toBe(303)
  await site.close()
  await lake.stop()
})
