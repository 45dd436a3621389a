import { asNewText } from '@/sanity/studio/translation/rules/as-new-text'

const translation = {
  _id: 'drafts.new',
  _type: 'story',
  title: 'Een verhaal',
  language: 'nl',
  slug: { _type: 'slug', current: 'een-verhaal' },
  translationOf: { _type: 'reference', _ref: 'original', _weak: true },
  translationSourceRevision: 'abc',
  translationStatus: 'confirmed',
  publishedAt: '2026-01-01T00:00:00Z',
  publishAt: '2026-01-01T00:00',
  unpublishAt: '2027-01-01T00:00',
  reviewBy: '2026-06-01',
  body: [{ _type: 'block', _key: 'a' }],
}

test('the duplicate of a translation is nobody’s translation, and so has no consent', () => {
  expect(asNewText(translation)).toEqual({
    _id: 'drafts.new',
    _type: 'story',
    title: 'Een verhaal',
    language: 'nl',
    translationStatus: 'original',
    body: translation.body,
  })
})

test('a document that has no translations gets no state of one; its address is chosen anew', () => {
  const partner = { _id: 'drafts.new', _type: 'partner', kind: 'ministry', slug: { current: 'a' } }
  expect(asNewText(partner)).toEqual({ _id: 'drafts.new', _type: 'partner', kind: 'ministry' })
})
