import { stegaClean } from '@sanity/client/stega'
import { vercelStegaDecode } from '@vercel/stega'
import { withEditableTexts } from '@/sanity/preview/editable-texts'

/** Where a text says that it is written. */
function source(text: string | undefined) {
  const { href } = vercelStegaDecode<{ href: string }>(text ?? '') ?? {}
  const params = new URL(href ?? '', 'http://studio').searchParams
  return [params.get('type'), params.get('id'), params.get('path')]
}

const result = {
  _id: 'story',
  _type: 'story',
  language: 'en',
  title: 'Title',
  slug: 'title',
  body: [
    { _type: 'block', _key: 'b', style: 'normal', children: [{ _type: 'span', _key: 's', text: 'Words', marks: [] }] },
  ],
  coverImage: { _type: 'image', asset: { _id: 'image-a', url: '/a.png' }, alt: 'A picture' },
  outcomes: [{ _id: 'outcome-1', number: 1, title: 'Participation' }],
  signatories: [{ _id: 'partner', name: 'A ministry', slug: 'a-ministry' }],
  related: [{ _id: 'other', _type: 'story', title: 'Another' }],
  sections: [
    { _key: 'c', _type: 'contactsSection', heading: 'Contact', contacts: [{ _key: 'k', role: 'Coordinator' }] },
  ],
}

test('each text says in which field of which document it is written', () => {
  const seen = withEditableTexts(result)
  expect(source(seen.title)).toEqual(['story', 'story', 'title'])
  expect(source(seen.body[0]?.children[0]?.text)).toEqual([
    'story',
    'story',
    'body[_key=="b"].children[_key=="s"].text',
  ])
  expect(source(seen.coverImage.alt)).toEqual(['story', 'story', 'coverImage.alt'])
  expect(source(seen.outcomes[0]?.title)).toEqual(['outcome', 'outcome-1', 'title'])
  expect(source(seen.signatories[0]?.name)).toEqual(['partner', 'partner', 'name'])
  expect(source(seen.related[0]?.title)).toEqual(['story', 'other', 'title'])
  expect(source(seen.sections[0]?.heading)).toEqual(['story', 'story', 'sections[_key=="c"].heading'])
  expect(source(seen.sections[0]?.contacts[0]?.role)).toEqual([
    'siteSettings',
    'siteSettings',
    'contacts[_key=="k"].role',
  ])
})

test('what decides something is left as it is, and nothing else changes', () => {
  const seen = withEditableTexts(result)
  expect(seen.slug).toBe('title')
  expect(seen.language).toBe('en')
  expect(seen.coverImage.asset).toEqual({ _id: 'image-a', url: '/a.png' })
  expect(stegaClean(seen)).toEqual(result)
})
