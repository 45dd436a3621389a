import { endedReviewPath } from '@/lib/review-path'
import { ask, html, startSite, type TestSite } from '../../support/front'

const path = '/review/token?frame=ar'
let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

const document = (body: string) => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`

test('a page of a review is finished HTML with our own modules, and is kept by nobody', async () => {
  site.answers.set('*', html(document('<div data-module="review">Text</div><script>self.__next_f=[]</script>')))
  const answers = [await ask(site.url + path), await ask(site.url + path)]
  for (const { headers, body } of answers) {
    expect(body.toString()).toMatch(/<script type="module" src="\/m\/[\w-]+\/review.js"><\/script><\/head>/)
    expect(body.toString()).not.toContain('__next_f')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self';/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    })
  }
  expect(site.askedFor()).toEqual([path, path])
})

test('every link that does not work gets one page and one set of headers', async () => {
  site.answers.set('*', (request, response) => {
    const isSubstitute = request.url === endedReviewPath
    const bare = { 'x-nextjs-stale-time': '1', 'set-cookie': 'a=b', ...(request.url?.includes('old') && { age: '1' }) }
    response.writeHead(isSubstitute ? 200 : 404, { 'content-type': 'text/html', ...bare })
    response.end(document(isSubstitute ? `It ended, ${request.headers['accept-language']}` : '<template id="bare">'))
  })
  const [first, ...others] = await Promise.all(
    ['/review/token', '/review/old', '/review/a/watch', '/review/a/b/c'].map((each) =>
      ask(site.url + each, { 'accept-language': 'uk', cookie: 'nap1325-review=key' }),
    ),
  )
  const plain = ({ date: _date, ...headers }: Record<string, unknown>) => headers
  expect(first?.status).toBe(404)
  expect(first?.body.toString()).toContain('It ended, uk')
  expect(first?.headers).not.toHaveProperty('set-cookie')
  for (const other of others) {
    expect(plain(other.headers)).toEqual(plain(first?.headers ?? {}))
    expect(other.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true)
  }
})

test('a page that scripts would have to complete is not sent', async () => {
  site.answers.set('*', html(document('<template id="B:0"></template>')))
  expect((await ask(site.url + path)).status).toBe(503)
})

test('from outside there is no page for links that do not work', async () => {
  site.answers.set('*', html(document('It ended')))
  expect((await ask(site.url + endedReviewPath)).status).toBe(404)
  expect(site.asked).toEqual([])
})

test.each([
  ['/review/token/read', 200],
  ['/review/token/decision', 200],
  ['/review/token', 405],
  ['/review/token/watch', 405],
  ['/review/token/read/more', 405],
  ['/review//read', 405],
  ['/en/read', 405],
])('a form sent to %s: %p', async (address, status) => {
  site.answers.set('*', html(document('Taken')))
  const answer = await fetch(site.url + address, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
  expect(answer.status).toBe(status)
})

test('a page that leads elsewhere says where to, and an ended link leads nowhere', async () => {
  site.answers.set('*', (request, response) => {
    const isMoved = request.url === path
    const location = '/review/token/withdraw'
    response.writeHead(isMoved ? 307 : 404, { 'content-type': 'text/html', location })
    response.end(document('Elsewhere'))
  })
  const { status, headers } = await ask(site.url + path)
  expect({ status, location: headers.location }).toEqual({ status: 307, location: '/review/token/withdraw' })
  expect((await ask(`${site.url}/review/ended`)).headers).not.toHaveProperty('location')
})
