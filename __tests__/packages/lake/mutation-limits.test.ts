/** @jest-environment node */
import { refuseOversized } from '@/packages/lake/source/mutations/document-limits'
import { parseMutations } from '@/packages/lake/source/mutations/parse-mutations'
import { refusePaths } from '@/packages/lake/source/mutations/patch-path'
import { document, item, refusalOf } from './support/refusals'

// What is refused, and how, without a lake around it: the same is asked over HTTP elsewhere.

describe('limits', () => {
  const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) })

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

  test('twenty paths of a patch may search the whole document, not more', () => {
    expect(() => refusePaths(Array.from({ length: 20 }, () => 'a..b'))).not.toThrow()
    expect(() => refusePaths(Array.from({ length: 21 }, () => 'a..b'))).toThrow(/more than 20 paths/)
    expect(() => refusePaths(Array.from({ length: 30 }, () => 'a.b'))).not.toThrow()
  })
})

describe('bodies', () => {
  test('what is no mutation is named by its place', () => {
    expect(refusalOf(() => parseMutations({}))).toMatchObject({ status: 400, type: 'validationError' })
    const second = [{ delete: { id: 'a' } }, { deleet: { id: 'a' } }]
    expect(refusalOf(() => parseMutations(second))).toMatchObject({
      status: 400,
      type: 'validationError',
      message: expect.stringMatching(/^Mutation 1 \(deleet\) is malformed: /),
    })
    expect(refusalOf(() => parseMutations(['x']))).toMatchObject({ message: expect.stringContaining('(string)') })
    expect(parseMutations([{ delete: { id: 'a' } }])).toEqual([{ delete: { id: 'a' } }])
  })
})
