import { documentTypes, factsOf, isDocumentType, typesWhere } from '@/lib/content/document-types'
import { titleOf } from '@/lib/content/title-of'

test.each(['sanity.imageAsset', 'translation.metadata', 'toString', '__proto__', ''])(
  '%s is no type of ours',
  (type) => {
    expect(isDocumentType(type)).toBe(false)
    expect(factsOf(type)).toBeUndefined()
  },
)

test('types are found by what is true of them, in the order of the table', () => {
  expect(typesWhere(() => true)).toEqual(Object.keys(documentTypes))
  expect(typesWhere(({ begun }) => begun === 'single')).toEqual(['siteSettings'])
})

test.each([
  ['its title', { _id: 'a', title: 'Weaving' }, 'Weaving'],
  ['its name in the first language that has one', { _id: 'a', name: [{ value: '' }, { value: 'Wevers' }] }, 'Wevers'],
  ['its old address', { _id: 'a', from: '/old' }, '/old'],
  ['its id', { _id: 'a', title: '' }, 'a'],
])('a document is called by %s', (_what, document, title) => {
  expect(titleOf(document)).toBe(title)
})
