import { ask, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

const file = `/media/images/nap1325/production/${'a'.repeat(40)}-2000x1000.jpg`

describe('a content API that never answers', () => {
  const part = (left: number, width = 640) => `${file}?rect=${left},0,100,100&w=${width}&fit=max&auto=format`
  const whole = `${file}?w=640&fit=max&auto=format`
  let hung: TestSite
  beforeEach(async () => {
    hung = await startSite({ pictureTimeout: 500 })
    hung.answers.set('*', (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/webp' }).end('bytes')
    })
    expect((await ask(hung.url + whole)).status).toBe(200)
    hung.answers.set('*', () => {})
  })
  afterEach(() => hung.close())

  test('holds no picture that is kept, and who waits is told so in time, however many they are', async () => {
    const waiting = Array.from({ length: 20 }, (_, left) => ask(hung.url + part(left)))
    const kept = ask(hung.url + whole).then(({ status }) => `kept ${status}`)
    expect(await Promise.race([kept, ...waiting.map((each) => each.then(() => 'given up'))])).toBe('kept 200')
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([503]))
  })

  test('parts that anybody can think of do not hold whole pictures', async () => {
    const waiting = Array.from({ length: 20 }, (_, left) => ask(hung.url + part(left)))
    const later = `${file}?w=960&fit=max&auto=format`
    hung.answers.set(
      later.slice('/media'.length).replace('w=960&fit=max&auto=format', 'auto=format&fit=max&w=960'),
      (_, response) => {
        response.writeHead(200, { 'content-type': 'image/webp' }).end('bytes')
      },
    )
    expect((await ask(hung.url + later)).status).toBe(200)
    await Promise.all(waiting)
  })

  test('what nobody waits for any more when its turn comes is not fetched', async () => {
    const first = ask(hung.url + part(0))
    const leaving = new AbortController()
    const left = Array.from({ length: 10 }, (_, at) =>
      fetch(hung.url + part(at + 1), { signal: leaving.signal }).catch(() => null),
    )
    await until(() => hung.asked.length >= 2)
    leaving.abort()
    await Promise.all([first, ...left])
    const last = ask(hung.url + part(99))
    expect((await last).status).toBe(503)
    expect(hung.asked.map(({ url }) => /rect=(\d+)/.exec(url ?? '')?.[1])).toEqual([undefined, '0', '99'])
  })
})
