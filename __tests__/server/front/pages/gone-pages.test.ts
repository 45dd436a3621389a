import { unsent } from '@/server/front/answers/encodings'
import type { FinishedPage } from '@/server/front/answers/finished-page'
import { pageCache } from '@/server/front/pages/page-cache'
import { renderer } from '@/server/front/pages/render-page'
import { siteAt } from '../../support/front'

const list = JSON.stringify({
  languages: ['en'],
  paths: ['/en'],
  files: [],
  endings: [],
  moved: {},
  gone: ['/en/gone'],
})

const pageOf = (path: string, version: number): FinishedPage => ({
  status: path === '/en/gone' ? 404 : 200,
  headers: {},
  digest: path,
  bodies: unsent(Buffer.from(path === '/api/addresses' ? list : 'Gone')),
  version,
  renderedAt: 0,
})

test.each([
  ['is as new as is asked for where nothing has changed that it was made of', 'none', 7],
  ['is as old as what it was made of where that may have changed', 'major', 1],
] as const)('what says that a page is gone %s', async (_what, change, version) => {
  const pages = pageCache({
    render: async (key) => pageOf(key, 1),
    version: () => 7,
    changeOf: () => change,
    now: () => 0,
    onFailure: () => {},
  })
  const { render } = renderer({
    addresses: siteAt('http://site.test').addresses,
    fetchPage: async (address) => pageOf(address, 1),
    pages: () => pages,
    breaker: { watch: (_address, ask) => ask(), watchTrial: (_address, ask) => ask() },
    lane: (_address, make) => make(),
  })
  await pages.get('/api/addresses')
  const said = await render('/en/gone', 7, { wait: () => {}, begin: () => 7 })
  expect([said.status, said.version]).toEqual([410, version])
})
