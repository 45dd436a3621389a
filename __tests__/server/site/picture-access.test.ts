import { DRAFT_SESSION_COOKIE, signDraftSession } from '@/sanity/preview/draft-session'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { eventually, startPictureSite, type PictureSite } from '../support/picture-site'

let lake: TestLake
let site: PictureSite
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())
beforeEach(async () => {
  site = await startPictureSite(lake)
})
afterEach(() => site.close())

describe('who works on a picture sees it before readers do', () => {
  const passOf = async (path: string, headers = {}) => {
    const answer = await site.get(path, headers)
    return String(answer.headers['set-cookie'] ?? '')
  }
  const cookieOf = (set: string) => /nap1325-pictures=[^;]*/.exec(set)?.[0] ?? ''
  const query = '/lake/v2026-03-01/data/query/production?query=1'
  const me = '/lake/v2026-03-01/users/me'
  const with_ = (token: string) => ({ authorization: `Bearer ${token}` })

  test('in Studio, by what the lake says of the token', async () => {
    const set = await passOf(me, with_(lake.token('author')))
    expect(set).toMatch(/^nap1325-pictures=\d+\.[\w-]+; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/)
    expect(await passOf(query, with_(lake.token('author')))).toContain('nap1325-pictures=')
    const answer = await site.get(site.original(0), { cookie: `other=1; ${cookieOf(set)}` })
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, max-age=3600'])
    const small = await site.get(site.media(0), { cookie: cookieOf(set) })
    expect([small.status, small.headers['cache-control']]).toEqual([200, 'private, max-age=3600'])
    const statuses = new Set<number>()
    // Until it is known what readers see, they are told so.
    await until(async () => statuses.add(await site.statusOf(site.media(0))).has(404))
    expect([...statuses].filter((status) => status !== 503 && status !== 404)).toEqual([])
  })

  test.each([
    ['without a token', me, {}],
    ['with a wrong token', me, with_('wrong')],
    ['with a wrong token for a question', query, with_('wrong')],
    ['without a token for a question', query, {}],
  ])('nobody gets a pass %s', async (_name, path, headers) => {
    expect(await passOf(path, headers)).toBe('')
  })

  test('in a review, by a link that works, for ten minutes and for pages alone', async () => {
    expect(await passOf('/review/bad', { cookie: 'nap1325-review=key' })).toMatch(
      /^nap1325-pictures=; Path=\/media; Max-Age=0; /,
    )
    // The page before the text shows nothing of it, whatever cookie somebody makes up.
    expect(await passOf('/review/good', { cookie: 'nap1325-review=key' })).toBe('')
    const set = await passOf('/review/open')
    expect(set).toMatch(/; Path=\/media; Max-Age=600; /)
    expect(await site.statusOf(site.media(0), { cookie: cookieOf(set) })).toBe(200)
  })

  test('in a draft session, and not when it is over or forged', async () => {
    const session = (end: number, secret = site.readToken) => ({
      cookie: `${DRAFT_SESSION_COOKIE}=${signDraftSession(end, secret)}`,
    })
    expect(await site.statusOf(site.media(0), session(Date.now() + 60_000))).toBe(200)
    expect(await site.statusOf(site.media(0), session(Date.now() - 1))).toBe(404)
    expect(await site.statusOf(site.media(0), session(Date.now() + 60_000, 'guess'))).toBe(404)
    const other = signDraftSession(Date.now() + 60_000, site.readToken)
    expect(await site.statusOf(site.media(0), { cookie: `nap1325-pictures=${other}` })).toBe(404)
  })

  test('not what was taken back', async () => {
    const set = await passOf(me, with_(lake.token('author')))
    await site.editor.createOrReplace(site.story)
    await site.editor.createOrReplace({
      ...site.consent,
      withdrawnOn: '2026-01-01',
      withdrawnPictures: site.ids.slice(0, 1),
    })
    const status = () => site.statusOf(site.original(0), { cookie: cookieOf(set) })
    expect(await eventually(status, (seen) => seen === 404)).toBe(404)
  })
})
