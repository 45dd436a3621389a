import { startChangingSite, type ChangingSite } from '../../support/changing-site'
import { addresses, ask, html, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
let change: ChangingSite['change']

beforeEach(async () => {
  ;({ site, change } = await startChangingSite())
})
afterEach(() => site.close())

const gone = '/en/stories/gone'
const other = '/en/stories/other'

/** Pages that say which edition they are of. */
function pages() {
  let edition = 1
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><html lang="en"><body><h1>Edition ${edition}</h1>`)
    response.addTrailers({ 'x-dependencies': JSON.stringify({ tags: ['story'], values: {} }) })
    response.end('</body></html>')
  })
  return { newEdition: () => (edition += 1) }
}

test('while it is asked what else is withdrawn, other pages are rendered: they need not wait for the list of addresses', async () => {
  const { newEdition } = pages()
  site.answers.set('/api/addresses', addresses({ paths: [gone, other] }))
  await ask(site.url + other)
  await ask(site.url + gone)
  const waiting: (() => void)[] = []
  const next = addresses({ paths: [other], gone: [gone] })
  site.answers.set('/api/addresses', (...asked) => void waiting.push(() => next(...asked)))
  site.answers.set(gone, html('There is no such story.', 404))
  newEdition()
  change(['story'])
  site.front.withdraw({ addresses: new Set([gone]), gone: new Set([gone]), pictures: new Set() })
  const answers = Promise.all([ask(site.url + gone), ask(site.url + other)])
  await until(() => waiting.length > 0)
  expect((await ask(site.url + other)).body.toString()).toContain('Edition 2')
  for (const answer of waiting) answer()
  const [taken] = await answers
  expect(taken.status).toBe(410)
})
