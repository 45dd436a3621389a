import { refuseOversized } from '@/packages/lake/source/mutations/document-limits'
import { parseMutations } from '@/packages/lake/source/mutations/parse-mutations'
import { refusePaths } from '@/packages/lake/source/mutations/patch-path'
import { document, item, refusalOf } from './support/refusals'

// What is refused, and how, without a lake around it: the same is asked over HTTP elsewhere.

describe('limits', () => {
  const nested = (levels: number): object => (levels === 0 ? { value: 1 } : { a: nested(levels - 1) })

  test('twenty levels of objects, the document being the first; lists count for nothing', () => {
    expect(refusalOf(() => refuseOversized(document({ a: nested(18) }), 3))).toBeNull()
    expect(refusalOf(() => refuseOversized(document({ a: [[[nested(18)]]] }), 3))).toBeNull()
    expect(refusalOf(() => refuseOversized(document({ a: nested(19) }), 3))).toMatchObject({
      status: 400,
      message: expect.stringContaining('20 levels'),
      ...item('limitError', 3),
    })
  })

  test('32 MB', () => {
    const text = (length: number) => document({ text: 'x'.repeat(length) })
    const room = 32_000_000 - JSON.stringify(text(0)).length
    expect(refusalOf(() => refuseOversized(text(room), 1))).toBeNull()
    expect(refusalOf(() => refuseOversized(text(room + 1), 1))).toMatchObject({ status: 400, ...item('limitError', 1) })
  })
})

describe('paths', () => {
  /** Brackets that name so many places. */
  const places = (count: number) => `[${Array.from({ length: count }, () => 0).join()}]`

  test.each([
    ['title', null],
    ['a.b[0].c', null],
    ['list[_key=="x"].title', null],
    ['a..b', null],
    ['["a..b..c..d"]', null],
    [`${'a'.repeat(2000)}`, null],
    [`${'a'.repeat(2001)}`, /longer than 2000/],
    ['a..b..c', /more than once/],
    ['a b', /not a JSONMatch path/],
    ['', /not a JSONMatch path/],
    [`a${places(10)}${places(10)}${places(10)}`, null],
    [`a${places(7)}${places(11)}${places(13)}`, /more than 1000 places/],
    ['a[0,1][2,3]', null],
  ])('%.40s', (path, reason) => {
    const refuse = () => refusePaths([path])
    if (reason) expect(refuse).toThrow(reason)
    else expect(refuse).not.toThrow()
  })

  test('a long path is quoted by its beginning', () => {
    expect(() => refusePaths(['a'.repeat(2001)])).toThrow(`"${'a'.repeat(100)}…"`)
    expect(() => refusePaths([`${'a'.repeat(98)}..b..c`])).toThrow(`"${'a'.repeat(98)}.."`)
  })

  test('twenty paths of a patch may search the whole document, not more', () => {
    expect(() => refusePaths(Array.from({ length: 20 }, () => 'a..b'))).not.toThrow()
    expect(() => refusePaths(Array.from({ length: 21 }, () => 'a..b'))).toThrow(/more than 20 paths/)
    expect(() => refusePaths(Array.from({ length: 30 }, () => 'a.b'))).not.toThrow()
  })
})

describe('bodies', () => {
  const stub = { _type: 'x' }
  const stubWithId = { _id: 'a', _type: 'x' }
  const query = '*[_type == $type]'

  test.each([
    { create: stub },
    { create: { ...stubWithId, title: 'A', list: [{ _key: 'k' }] } },
    { createOrReplace: stubWithId },
    { createIfNotExists: stubWithId },
    { delete: { id: 'a' } },
    { delete: { query, params: { type: 'x' } } },
    { delete: { query, purge: false } },
    { patch: { id: 'a' } },
    { patch: { query, params: { type: 'x' }, unset: ['a'] } },
    {
      patch: {
        id: 'a',
        ifRevisionID: 'r1',
        set: { a: [1] },
        setIfMissing: { b: {} },
        unset: ['c'],
        inc: { d: 1 },
        dec: { e: 0.5 },
        diffMatchPatch: { f: '@@' },
      },
    },
    { patch: { id: 'a', insert: { before: 'a[0]', items: [] } } },
    { patch: { id: 'a', insert: { after: 'a[0]', items: [1] } } },
    { patch: { id: 'a', insert: { replace: 'a[0]', items: ['b', {}] } } },
  ])('%j is read as it is', (mutation) => {
    expect(parseMutations([mutation])).toEqual([mutation])
  })

  test.each([
    ['a type is missing', { create: { _id: 'a' } }],
    ['a type is empty', { create: { _type: '' } }],
    ['a type is empty', { createOrReplace: { _id: 'a', _type: '' } }],
    ['an id is missing', { createOrReplace: stub }],
    ['an id is missing', { createIfNotExists: stub }],
    ['an id is no text', { create: { ...stub, _id: 1 } }],
    ['there are two', { create: stub, delete: { id: 'a' } }],
    ['there is none', {}],
    ['nothing is selected', { delete: {} }],
    ['nothing is selected', { patch: { set: { a: 1 } } }],
    ['it is selected in two ways', { delete: { id: 'a', query } }],
    ['it is selected in two ways', { patch: { id: 'a', query } }],
    ['there is no such operation', { patch: { id: 'a', push: { a: 1 } } }],
    ['numbers are not', { patch: { id: 'a', inc: { a: '1' } } }],
    ['a place is missing', { patch: { id: 'a', insert: { items: [] } } }],
    ['there are two places', { patch: { id: 'a', insert: { before: 'a', after: 'a', items: [] } } }],
    ['items are missing', { patch: { id: 'a', insert: { before: 'a' } } }],
  ])('%s: %j is refused', (_why, mutation) => {
    expect(refusalOf(() => parseMutations([mutation]))).toMatchObject({ status: 400, type: 'validationError' })
  })

  test.each([
    [{}, 'The body needs an array "mutations".'],
    [[{ delete: { id: 'a' } }, { deleet: { id: 'a' } }], 'Mutation 1 (deleet) is malformed: Invalid input.'],
    [[{ create: stub, delete: { id: 'a' } }], 'Mutation 0 (create, delete) is malformed: Invalid input.'],
    [['x'], 'Mutation 0 (string) is malformed: Invalid input.'],
    [[null], 'Mutation 0 (object) is malformed: Invalid input.'],
  ])('%j: the first that is none is named by its place', (body, message) => {
    expect(refusalOf(() => parseMutations(body))).toMatchObject({ status: 400, type: 'validationError', message })
  })
})
