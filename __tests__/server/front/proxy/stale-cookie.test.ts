import { ask, html, startSite, type TestSite } from '../../support/front'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
  site.answers.set('/404/nl', html('<h1>Niet gevonden</h1>'))
})
afterEach(() => site.close())

/** Of another Next app on the same machine, or of a session that ended. */
const stale = { cookie: '__prerender_bypass=of-another-app' }

test('where there is no draft, who has a stale cookie gets the site’s own 404', async () => {
  site.answers.set('/nl/verhalen/niets', html('<h1>404: This page could not be found.</h1>', 404))
  const { status, headers, body } = await ask(`${site.url}/nl/verhalen/niets`, stale)
  expect(status).toBe(404)
  expect(body.toString()).toContain('Niet gevonden')
  expect(body.toString()).not.toContain('could not be found')
  expect(headers['content-security-policy']).toContain("script-src 'none'")
})

test('a draft that is there is shown', async () => {
  site.answers.set('/nl/verhalen/concept', html('<h1>Concept</h1>'))
  const { status, body } = await ask(`${site.url}/nl/verhalen/concept`, stale)
  expect([status, body.includes('Concept')]).toEqual([200, true])
})

test('in the folder of drafts a sentence in both languages says so', async () => {
  site.answers.set('/draft/nl/niets', html('<h1>404: This page could not be found.</h1>', 404))
  const { status, body } = await ask(`${site.url}/draft/nl/niets`)
  expect(status).toBe(404)
  expect(body.toString()).toMatch(/nothing at this address[^]*niets te vinden/)
})
