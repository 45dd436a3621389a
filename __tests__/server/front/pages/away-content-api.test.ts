import { addresses, ask, html, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
afterEach(() => site.close())

const paths = [1, 2, 3, 4, 5].map((number) => `/en/stories/${number}`)
const listed = addresses({ paths: ['/en', ...paths, ...paths.map((path) => `${path}-new`)] })
const read = async (path: string) => {
  const { status, body } = await ask(site.url + path)
  return status === 200 ? /<h1>(.*?)<\/h1>/.exec(body.toString())?.[1] : status
}
const readAll = async (all: readonly string[]) => new Set(await Promise.all(all.map(read)))
const logged = (words: string) => site.log.some((line) => line.includes(words))

test('while the content API is away nothing is tried, whoever comes; when it is back, at once', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isAway = false
  let looks = 0
  const back = () => {
    looks += 1
    return promise
  }
  site = await startSite({
    pageTimes: { doubtAfter: 200, slowAfter: 500, tryEvery: 500, patience: 1_000 },
    availability: { isAway: () => isAway, back },
  })
  site.answers.set('/api/addresses', listed)
  await readAll(['/en', ...paths])
  for (const path of ['*', '/api/addresses']) site.answers.set(path, () => {})
  site.change()
  isAway = true
  await read('/en')
  await until(() => logged('get no answer'))
  // Somebody has to look for it: whoever has pages may be the first to notice.
  expect(looks).toBeGreaterThan(0)
  const before = site.asked.length
  for (let round = 0; round < 3; round++) {
    expect(await readAll([...paths, '/en'])).toEqual(new Set(['Hello']))
    expect(await readAll(paths.map((path) => `${path}-new`))).toEqual(new Set([503]))
    await ask(`${site.url}/en/nothing`)
  }
  expect(site.asked.length).toBe(before)
  site.answers.set('*', html('<h1>Back</h1>'))
  site.answers.set('/api/addresses', listed)
  isAway = false
  resolve()
  await until(() => logged('answered again'))
  expect(await read(paths[0] ?? '')).toBe('Back')
})
