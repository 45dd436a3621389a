import { breaker } from '@/server/front/pages/breaker'
import type { PageTimes } from '@/server/front/pages/public-pages'
import { addresses, ask, html, startSite, unhurried, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
const toClose: TestSite[] = []
const numbers = Array.from({ length: 20 }, (_, number) => number)
const paths = numbers.map((number) => `/en/stories/${number}`)
async function startListed(pageTimes: PageTimes = {}): Promise<void> {
  site = await startSite({ pageTimes })
  toClose.push(site)
  site.answers.set('/api/addresses', listed())
}
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((each) => each.close()))
})

/** For what is about the order of things; how long readers wait is seen at the usual times. */
const inHaste: PageTimes = { doubtAfter: 200, slowAfter: 500, tryEvery: 500, patience: 1_000 }

const listed = () =>
  addresses({ paths: ['/en', ...paths, ...paths.map((path) => `${path}-new`), '/en/stories', '/en/search'] })
const hang = () => {
  for (const path of ['*', '/api/addresses']) site.answers.set(path, () => {})
}
const answer = (body: string) => {
  site.answers.set('*', html(`<h1>${body}</h1>`))
  site.answers.set('/api/addresses', listed())
}
const read = async (path: string) => {
  const { status, body } = await ask(site.url + path)
  return status === 200 ? /<h1>(.*?)<\/h1>/.exec(body.toString())?.[1] : status
}
const readAll = async (all: readonly string[]) => {
  const seen: (string | number | undefined)[] = []
  for (const path of all) seen.push(await read(path))
  return new Set(seen)
}
const says = (words: string) => () => site.log.some((line) => line.includes(words))

test('a list of addresses that is late makes no new page one that is not there', async () => {
  await startListed(inHaste)
  await readAll(['/en', '/en/nothing'])
  site.answers.set('/api/addresses', () => {})
  site.answers.set('/en/stories/fresh', html('<h1>Fresh</h1>'))
  site.answers.set('/en/stories/none', html('<h1>None</h1>', 404))
  site.change()
  expect(await read('/en/stories/fresh')).toBe('Fresh')
  expect(await read('/en/stories/none')).toBe(404)
})

test('who asks just when it has opened waits a moment whether it closes again', async () => {
  await startListed({ ...inHaste, slowAfter: 800 })
  await read('/en')
  const held: (() => void)[] = []
  site.answers.set('/en/stories/1', (request, response) => held.push(() => html('<h1>Slow</h1>')(request, response)))
  const slow = read('/en/stories/1')
  await until(() => held.length === 1)
  let isOpen = false
  site.answers.set('/api/addresses', (request, response) => {
    // It is looked whether anything is answered: so it has opened.
    isOpen = true
    setTimeout(() => listed()(request, response), 100)
  })
  await until(() => isOpen)
  // One of them would be let through as a trial.
  expect(await Promise.all([2, 3, 4].map((number) => read(`/en/stories/${number}`)))).toEqual([
    'Hello',
    'Hello',
    'Hello',
  ])
  held[0]?.()
  expect(await slow).toBe('Slow')
})

describe('when nothing is answered any more', () => {
  const start = async (pageTimes?: PageTimes) => {
    await startListed(pageTimes)
    await readAll(['/en', ...paths, '/en/nothing'])
    hang()
    site.change()
  }

  test('one reader finds out; nobody else waits for a page that is kept, and what is asked meanwhile stays little', async () => {
    await start()
    expect(await read('/en')).toBe('Hello')
    const began = performance.now()
    expect(await readAll(paths)).toEqual(new Set(['Hello']))
    expect(await readAll(paths)).toEqual(new Set(['Hello']))
    // Four of the forty would have waited longer than this.
    expect(performance.now() - began).toBeLessThan(2_500)
    await until(says('get no answer'))
    const before = site.asked.length
    expect(await readAll(paths)).toEqual(new Set(['Hello']))
    expect(site.asked.length - before).toBeLessThan(5)
  })

  test('a page that nobody has read yet is refused soon, an address that cannot be is still none', async () => {
    await start()
    await read('/en')
    const first = await ask(`${site.url}${paths[0]}-new`)
    expect([first.status, first.headers['retry-after']]).toEqual([503, '5'])
    const began = performance.now()
    expect(await readAll(paths.slice(1).map((path) => `${path}-new`))).toEqual(new Set([503]))
    expect(await read('/en/nothing')).toBe(404)
    expect(await read('/en/nothing-else')).toBe(404)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('who finds out waits no second', async () => {
    await start()
    const began = performance.now()
    expect(await read('/en')).toBe('Hello')
    expect(performance.now() - began).toBeLessThan(1_200)
  })

  test('also who came first does not wait until it is given up', async () => {
    await start()
    const began = performance.now()
    expect(await read(`${paths[0]}-new`)).toBe(503)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('it is noticed without any reader that there are answers again; then what changed is waited for', async () => {
    await start(inHaste)
    await read('/en')
    await until(says('get no answer'))
    answer('Newer')
    await until(says('answered again'))
    expect(await readAll(paths)).toEqual(new Set(['Newer']))
  })

  test('what was taken back does not return', async () => {
    await start(inHaste)
    await read('/en')
    const taken = new Set(paths.slice(0, 1))
    site.front.withdraw({ addresses: taken, gone: new Set(), pictures: new Set() })
    expect(await read(paths[0] ?? '')).toBe(503)
    expect(await read(paths[1] ?? '')).toBe('Hello')
  })
})

test('failures in a row count like silence, and what is not asked for does not fail again and again', async () => {
  await startListed(inHaste)
  await readAll(paths)
  site.answers.set('*', html('broken', 500))
  site.answers.set('/api/addresses', html('broken', 500))
  site.change()
  expect(await readAll(paths)).toEqual(new Set(['Hello']))
  await until(says('get no answer'))
  const before = site.asked.length
  await readAll(paths)
  expect(site.asked.length - before).toBeLessThan(5)
})

test('one broken page, however often it is read, keeps nobody from what is new on the others', async () => {
  await startListed()
  await readAll(['/en', ...paths])
  site.answers.set('/en', html('broken', 500))
  for (const number of numbers) {
    site.change()
    site.answers.set('*', html(`<h1>${number}</h1>`))
    expect(await read('/en')).toBe('Hello')
    expect(await read(paths[number] ?? '')).toBe(String(number))
  }
  expect(says('get no answer')()).toBe(false)
})

test('a flood of pages nobody has read, and of searches, does not keep a kept page from being renewed', async () => {
  await startListed(unhurried)
  await readAll(['/en', ...paths])
  const held: (() => void)[] = []
  site.answers.set('*', (incoming, outgoing) => {
    const isNew = /\?|-new/.test(incoming.url ?? '')
    const send = () => html('<h1>Newer</h1>')(incoming, outgoing)
    if (isNew) held.push(send)
    else send()
  })
  site.change()
  const flood = [
    ...paths.map((path) => read(`${path}-new`)),
    ...Array.from({ length: 150 }, (_, number) => read(`/en/search?q=${number}`)),
  ]
  await until(() => held.length === 12)
  expect(await readAll(['/en', ...paths])).toEqual(new Set(['Newer']))
  expect(held).toHaveLength(12)
  const release = setInterval(() => held.splice(0).forEach((send) => send()), 1)
  await Promise.all(flood)
  clearInterval(release)
})

test('something slow opens it only when nothing has succeeded meanwhile', async () => {
  const changes: boolean[] = []
  const { watch, isOpen } = breaker({ onChange: (now) => changes.push(now), doubtAfter: 10, slowAfter: 20 })
  const slow = Promise.withResolvers<void>()
  const running = watch('slow', () => slow.promise)
  await watch('quick', async () => {})
  await new Promise((done) => setTimeout(done, 60))
  expect(isOpen()).toBe(false)
  const other = watch('other', () => slow.promise)
  await new Promise((done) => setTimeout(done, 60))
  expect(isOpen()).toBe(true)
  await until(() => changes.length === 1)
  slow.resolve()
  await Promise.all([running, other])
  expect(changes).toEqual([true, false])
})

test('in doubt nobody is refused, but who has an older page gets it; a success ends the doubt', async () => {
  const { watch, isOpen, isInDoubt, onDoubt } = breaker({ onChange: () => {}, doubtAfter: 5, slowAfter: 60_000 })
  const slow = Promise.withResolvers<void>()
  const running = watch('slow', () => slow.promise)
  await new Promise<void>((done) => onDoubt(done))
  expect([isInDoubt(), isOpen()]).toEqual([true, false])
  await watch('quick', async () => {})
  expect(isInDoubt()).toBe(false)
  slow.resolve()
  await running
})

test('where responses usually take long, doubt comes later', async () => {
  const { watch, onDoubt } = breaker({ onChange: () => {}, doubtAfter: 1, slowAfter: 60_000 })
  for (let each = 0; each < 16; each++) await watch('usual', () => new Promise<void>((done) => setTimeout(done, 40)))
  const slow = Promise.withResolvers<void>()
  const began = performance.now()
  const running = watch('slow', () => slow.promise)
  await new Promise<void>((done) => onDoubt(done))
  // After sixteen of forty milliseconds, thirty-five or more count as usual.
  expect(performance.now() - began).toBeGreaterThan(4 * 30)
  slow.resolve()
  await running
})
