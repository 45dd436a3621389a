import { renderToStaticMarkup } from 'react-dom/server'
import { PartRemarks } from '@/components/review/part-remarks'
import { RemarkPage } from '@/components/review/remark-page'
import { RemarksSection } from '@/components/review/remarks-section'
import type { Said } from '@/lib/review/remarks/said-about'
import type { ReviewPlace } from '@/lib/review/remarks/remark-paths'

const place: ReviewPlace = { token: 'T', text: 'en', revision: 'r1', frame: 'ar' }
const said: Said = {
  id: 'review.a.note.1',
  at: '2026-11-26T12:00:00Z',
  kind: 'comment',
  text: '<script>alert(1)</script>\nsecond line',
  name: '"><img src=x onerror=alert(1)>',
  reply: '<b>No</b>',
  isDone: true,
  isOfEarlier: true,
  paragraph: { key: 'a "b', quote: '<i>One</i>…', isGone: false },
}

test('what strangers wrote is text, in the direction of its own letters', () => {
  const html = renderToStaticMarkup(<RemarksSection place={place} said={[said]} maySay mayDecide />)
  expect(html).not.toMatch(/<(?:script|img|i)\b|<b>No/)
  expect(html).toContain('<p class="remark-text" dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;\nsecond line</p>')
  expect(html).toContain('<bdi>&quot;&gt;&lt;img')
  expect(html).toContain('lang="ar" dir="rtl"')
})

test('behind a paragraph: what was said of it, with answer, mark and version, and the way to say something', () => {
  const paragraph = { key: 'a "b', path: 'body', text: 'One paragraph.' }
  const html = renderToStaticMarkup(
    <PartRemarks place={{ ...place, frame: 'en' }} paragraph={paragraph} said={[said]} maySay />,
  )
  for (const sentence of ['Answer of the editors', 'have dealt with this', 'has changed since', 'One paragraph.'])
    expect(html).toContain(sentence)
  expect(html).toContain('id="part-a-&quot;b"')
  expect(html).toContain('href="/review/T/remark?text=en&amp;revision=r1&amp;frame=en&amp;block=a+%22b"')
})

test('a link that is for reading only shows no way to say something, and nothing where nothing was said', () => {
  const paragraph = { key: 'p', path: 'body', text: 'One paragraph.' }
  const rights = { maySay: false, mayDecide: false }
  expect(renderToStaticMarkup(<RemarksSection place={place} said={[]} {...rights} />)).toBe('')
  expect(renderToStaticMarkup(<PartRemarks place={place} paragraph={paragraph} said={[]} maySay={false} />)).toBe('')
  expect(renderToStaticMarkup(<RemarksSection place={place} said={[said]} {...rights} />)).not.toContain('/remark?')
})

test('a form that is given back has everything that was typed, and says what to do at the top and at the field', () => {
  const typed = {
    text: '</textarea><script>x</script>',
    name: '" autofocus onfocus="x',
    verdict: 'approved',
    trap: 'spam',
  }
  const html = renderToStaticMarkup(
    <RemarkPage
      place={{ ...place, frame: 'en' }}
      isDecision
      hidden={{ form: 'TOKEN', id: 'F' }}
      typed={typed}
      problems={['noName', 'trap']}
      paragraph={null}
      isMovedOn
      exit={null}
    />,
  )
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;</textarea>')
  expect(html).toContain('value="&quot; autofocus onfocus=&quot;x"')
  expect(html).toMatch(/checked=""[^>]*value="approved"/)
  expect(html).toContain('role="alert"')
  expect(html).toContain('<a href="#name">Write a name or a role')
  expect(html).toMatch(/<input id="name"[^>]*aria-invalid="true"/)
  expect(html).toContain('The text has changed since you opened the form.')
  // The trap comes back empty.
  expect(html).not.toContain('spam')
})
