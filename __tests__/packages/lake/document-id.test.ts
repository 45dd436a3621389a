import {
  draftIdOf,
  isDocumentId,
  isDraftId,
  isPrivateId,
  isVersionId,
  publishedIdOf,
} from '@/packages/lake/source/protocol/document-id'

test.each([
  ['a', true],
  ['A-1_b', true],
  ['_a', true],
  ['drafts.a', true],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  ['', false],
  ['-a', false],
  ['.a', false],
  ['a.', false],
  ['a..b', false],
  ['a b', false],
  ['é', false],
  ['a\n', false],
])('whether %j may be an id: %s', (id, isId) => {
  expect(isDocumentId(id)).toBe(isId)
})

test.each([
  ['a', { isDraft: false, isVersion: false, isPrivate: false, published: 'a', draft: 'drafts.a' }],
  ['drafts.a', { isDraft: true, isVersion: false, isPrivate: true, published: 'a', draft: 'drafts.a' }],
  ['drafts.a.b', { isDraft: true, isVersion: false, isPrivate: true, published: 'a.b', draft: 'drafts.a.b' }],
  ['versions.r1.a', { isDraft: false, isVersion: true, isPrivate: true, published: 'a', draft: 'drafts.a' }],
  ['versions.r1.a.b', { isDraft: false, isVersion: true, isPrivate: true, published: 'a.b', draft: 'drafts.a.b' }],
  [
    'a.drafts.',
    { isDraft: false, isVersion: false, isPrivate: true, published: 'a.drafts.', draft: 'drafts.a.drafts.' },
  ],
  [
    'request.a',
    { isDraft: false, isVersion: false, isPrivate: true, published: 'request.a', draft: 'drafts.request.a' },
  ],
  ['draftsa', { isDraft: false, isVersion: false, isPrivate: false, published: 'draftsa', draft: 'drafts.draftsa' }],
])('the layers of %s', (id, expected) => {
  expect({
    isDraft: isDraftId(id),
    isVersion: isVersionId(id),
    isPrivate: isPrivateId(id),
    published: publishedIdOf(id),
    draft: draftIdOf(id),
  }).toEqual(expected)
})
