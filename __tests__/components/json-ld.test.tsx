import { parseDocument } from 'htmlparser2'
import { renderToStaticMarkup } from 'react-dom/server'
import { JsonLd } from '@/components/chrome/json-ld'

const hostile = '</script><script>alert(1)</script><!-- <script> ]]> \u2028 & "quoted"'

test('no text can close its script element', () => {
  const html = renderToStaticMarkup(<JsonLd things={[{ '@type': 'Article', headline: hostile }]} />)
  const [script, ...rest] = parseDocument(html).children
  expect(rest).toEqual([])
  const text = script && 'children' in script ? script.children.map((child) => ('data' in child ? child.data : '')) : []
  const data: unknown = JSON.parse(text.join(''))
  expect(data).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', headline: hostile }] })
})
