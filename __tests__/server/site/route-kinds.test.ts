import { routes } from '@/server/site/route-kinds'
import { reviewPath } from '@/lib/review-path'
import { feedPath } from '@/lib/routes/machines'
import { homePath } from '@/lib/routes'

const feedFormats = ['xml', 'json'] as const

test.each(feedFormats)('a feed (%s) may be read by programs on other sites', (format) => {
  expect(routes.kindOf(feedPath(homePath('ar'), format), undefined)).toBe('data')
})

test.each([
  ['review', reviewPath('secret')],
  ['draft', '/draft/en'],
  ['content', '/lake/files/nap1325/production/a.xml'],
  ['picture', '/media/a-1x1.png'],
  ['editor', '/studio'],
])('whoever adds a feed’s name to an address of %s gets no other kind: its path may be a secret', (kind, path) => {
  for (const format of feedFormats) expect(routes.kindOf(feedPath(path, format), undefined)).toBe(kind)
})
