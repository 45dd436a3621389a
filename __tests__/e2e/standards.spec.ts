import { expect } from '@playwright/test'
import { isModule } from './support/scripts'
import { everyPage, onePerTemplate } from './support/pages'
import { siteUrl } from './support/site'
import { budget, weightOf } from './support/weight'
import { test } from './support/test'

test('every page comes in one round trip: its HTML and styles together; one typeface is there before it is drawn', async ({
  request,
}) => {
  for (const path of await everyPage(request)) {
    const answer = await request.get(path)
    expect(await weightOf(siteUrl(), path, await answer.text()), path).toBeLessThanOrEqual(budget)
    expect(answer.headers().link, path).toMatch(/^<\/_next\/static\/media\/[^>,]+\.woff2>;[^,<]+$/)
  }
})

test('a light page asks for no typeface and no picture, and leads to light pages', async ({ browser, request }) => {
  const context = await browser.newContext({ baseURL: siteUrl() })
  const page = await context.newPage()
  for (const path of onePerTemplate(await everyPage(request))) {
    const [whole, light] = await Promise.all([request.get(path), request.get(`${path}?light`)])
    expect(light.headers().link, path).toBeUndefined()
    expect((await light.body()).length, path).toBeLessThan((await whole.body()).length)
  }
  const asked: string[] = []
  page.on('request', (each) => asked.push(each.resourceType()))
  await page.goto('/en/stories?light')
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/en\/stories\/[^?]+\?light$/)
  await page.waitForLoadState()
  // The icon of the site is something else; the script copies the address.
  expect([...new Set(asked)].filter((type) => type !== 'other').toSorted()).toEqual([
    'document',
    'script',
    'stylesheet',
  ])
  await page.getByRole('link', { name: 'This page with pictures' }).click()
  await expect(page).toHaveURL(/\/en\/stories\/[^?]+$/)
  await context.close()
})

test('readers are asked for nothing and watched by nobody: no script, cookie, storage or other server', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ baseURL: siteUrl() })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('request', (asked) => {
    if (new URL(asked.url()).origin !== siteUrl()) complaints.push(`asked ${asked.url()}`)
    if (asked.resourceType() === 'script' && !isModule(asked.url())) complaints.push(`ran ${asked.url()}`)
  })
  page.on('console', (message) => complaints.push(`said ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`threw ${error.message}`))
  for (const path of [...onePerTemplate(await everyPage(request)), '/en/stories/nothing-is-here']) {
    await page.goto(path)
    const found = await page.evaluate(() => ({
      scripts: [...document.scripts].filter(({ type }) => type !== 'application/ld+json').map(({ src }) => src),
      styles: document.querySelectorAll('[style]').length,
      stored: localStorage.length + sessionStorage.length,
      cookie: document.cookie,
    }))
    const scripts = found.scripts.filter((source) => !isModule(source))
    expect({ ...found, scripts }, path).toEqual({ scripts: [], styles: 0, stored: 0, cookie: '' })
  }
  // The browser itself reports a page that is not there.
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
})

/** A policy as its directives. */
function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

// The rules of Mozilla Observatory and internet.nl, on what readers can get from us, refusals included.
for (const [name, path, method, status] of [
  ['a page', '/en', 'GET', 200],
  ['a page that is not there', '/en/stories/nothing-is-here', 'GET', 404],
  ['an address without a language', '/nothing', 'GET', 404],
  ['a redirect', '/nl/stories', 'GET', 308],
  ['the entrance', '/', 'GET', 307],
  ['a refused method', '/en', 'POST', 405],
  ['an unknown file of the build', '/_next/static/nothing.js', 'GET', 404],
  ['an unknown picture', '/media/images/a/b/c.jpg', 'GET', 404],
  ['the sitemap', '/sitemap.xml', 'GET', 200],
  ['security.txt', '/.well-known/security.txt', 'GET', 200],
  ['what robots may read', '/robots.txt', 'GET', 200],
  ['what is asked of the front itself', '/healthz', 'GET', 200],
  ['the same by its other name', '/readyz', 'GET', 200],
  ['a module that is not there', '/m/x/exit.js', 'GET', 404],
  ['rules for browsers', '/speculation-rules.json', 'GET', 200],
  ['an address too long', `/en?q=${'a'.repeat(5_000)}`, 'GET', 414],
  ['an address that is none', '/%E0%A4%A', 'GET', 400],
  ['pictures as Next makes them', '/_next/image?url=http://127.0.0.1/&w=64&q=75', 'GET', 404],
] as const)
  test(`${name} has the headers that protect its readers`, async ({ request }) => {
    const answer = await request.fetch(path, { method, maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    const headers = answer.headers()
    const policy = parsePolicy(headers['content-security-policy'] ?? '')
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    expect(policy.get('frame-ancestors')).toEqual(["'self'"])
    expect(policy.get('script-src')).toEqual(["'none'"])
    for (const source of [...policy.values()].flat()) expect(source).toMatch(/^'(none|self)'$/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers.server).toBeUndefined()
  })

test('a page is isolated from others', async ({ request }) => {
  expect((await request.get('/en')).headers()['cross-origin-embedder-policy']).toBe('require-corp')
})

test('nobody’s request changes what the next one gets', async ({ request }) => {
  const clean = await (await request.get('/en/stories')).text()
  const attempts: Record<string, string>[] = [
    { rsc: '1' },
    { 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware' },
    { 'x-invoke-path': '/draft/en', 'x-matched-path': '/draft/en' },
    { 'x-nextjs-data': '1' },
    { cookie: 'theme=evil' },
  ]
  for (const headers of attempts) {
    const answer = await request.get('/en/stories', { headers })
    expect(await answer.text(), JSON.stringify(headers)).toBe(clean)
  }
  expect((await request.get('/en/stories', { headers: { host: 'evil.example' } })).status()).toBe(421)
  expect(await (await request.get('/en/stories?_rsc=abc&evil=1')).text()).toBe(clean)
})

test('security.txt names a contact, and when it ends', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const fields = new Map(
    (await answer.text())
      .trim()
      .split('\n')
      .map((line) => [line.split(': ')[0], line.split(': ')[1] ?? '']),
  )
  expect((await request.get(fields.get('Contact') ?? '')).status()).toBe(200)
  expect(Date.parse(fields.get('Expires') ?? '')).toBeGreaterThan(Date.now())
})
