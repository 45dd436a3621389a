import { publicHtml } from '@/server/front/pages/public-html'

const publicly = (html: string) => publicHtml(html, () => undefined).html

test('what React needs to find its places again is taken out, and nothing beside it', () => {
  const page = (words: string) => `<html><head><title>T</title></head><body>${words}</body></html>`
  const html = page(
    '<div hidden=""><!--$--><!--/$--></div><p>By<!-- --> <!-- -->her<!-- -->.</p><div hidden=""></div><hr>',
  )
  expect(publicly(html)).toBe(page('<p>By her.</p><hr>'))
})

test.each([
  '<div hidden="">Words that a style shows</div>',
  '<div hidden=""><b></b></div>',
  '<div></div><section hidden=""></section>',
  '<script type="application/ld+json">{"name":"<!-- words -->"}</script>',
])('%s stays as it is', (html) => {
  expect(publicly(html)).toBe(html)
})
