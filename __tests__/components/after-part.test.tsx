import { renderToStaticMarkup } from 'react-dom/server'
import type { TextPart } from '@/lib/content/page-content'
import { RichText } from '@/components/text/rich-text'

const block = (key: string, rest: Partial<Extract<TextPart, { _type: 'block' }>> = {}): TextPart => ({
  _key: key,
  _type: 'block',
  style: 'normal',
  listItem: null,
  level: null,
  markDefs: null,
  children: [{ _key: 's', _type: 'span', text: key, marks: null }],
  ...rest,
})
const body: readonly TextPart[] = [
  block('heading', { style: 'h2' }),
  block('first'),
  block('point', { listItem: 'bullet' }),
  { _key: 'said', _type: 'quote', text: 'Words', attribution: null, language: null },
]

test('a review puts something behind each part of a text but its headings', () => {
  const html = renderToStaticMarkup(<RichText value={body} language="en" afterPart={(key) => <i>{key}</i>} />)
  expect(html).toContain('<h2>heading</h2><p>first</p><i>first</i>')
  expect(html).toContain('<li>point<i>point</i></li>')
  expect(html).toContain('</figure><i>said</i>')
})

test('a page for readers has nothing there, not a byte', () => {
  const html = renderToStaticMarkup(<RichText value={body} language="en" />)
  expect(html).toBe(
    '<h2>heading</h2><p>first</p><ul><li>point</li></ul><figure class="quote"><blockquote dir="auto"><p>Words</p></blockquote></figure>',
  )
})
