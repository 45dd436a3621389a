import { createFront } from '@/server/front/front'
import { ask, html, listen, siteAt, startSite, type TestSite } from '../support/front'
import { until } from '../../support/until'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

const health = async (url = site.url) => {
  const { status, body } = await ask(`${url}/healthz`)
  expect((await ask(`${url}/readyz`)).status).toBe(status)
  return [status, JSON.parse(body.toString())]
}

test('pages can be answered: ok', async () => {
  expect(await health()).toEqual([200, { status: 'ok' }])
})

test('the content cannot be reached and nothing is kept: it is not, until it can', async () => {
  const before = site.answers.get('/api/addresses')
  site.answers.set('/api/addresses', html('broken', 500))
  expect(await health()).toEqual([503, { status: 'no content' }])
  if (before) site.answers.set('/api/addresses', before)
  await until(async () => (await health())[0] === 200)
})

test('the content takes for ever: who looks does not wait for it', async () => {
  site.answers.set('/api/addresses', () => {})
  const began = performance.now()
  expect(await health()).toEqual([503, { status: 'no content' }])
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('the content goes away when pages are kept: still ok', async () => {
  await ask(`${site.url}/en`)
  await health()
  site.change()
  site.answers.set('/api/addresses', html('broken', 500))
  expect(await health()).toEqual([200, { status: 'ok' }])
})

test('what renders pages is starting', async () => {
  const starting = await startSite({ origin: () => null })
  expect(await health(starting.url)).toEqual([503, { status: 'starting' }])
  await starting.close()
})

test('nobody knows yet who agreed: it is not ready, but it lives', async () => {
  const front = createFront({
    site: siteAt('http://site.test'),
    origin: () => site.url,
    contentApi: () => null,
    pictureSource: () => null,
    contentVersion: () => 1,
    log: () => {},
  })
  const starting = await listen(front.handle)
  expect(await health(starting.url)).toEqual([503, { status: 'no content' }])
  expect((await ask(`${starting.url}/livez`)).status).toBe(200)
  await starting.close()
})

test('home cannot be rendered: it is not ready', async () => {
  site.answers.set('/en', html('broken', 500))
  expect(await health()).toEqual([503, { status: 'no content' }])
})
