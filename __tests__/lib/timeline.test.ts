import { timeline } from '@/lib/timeline'

const plan = (id: string, from: string | null, until: string | null, extendedUntil: string | null = null) => ({
  id,
  period: { from, until, extendedUntil },
})
const shortly = (plans: ReturnType<typeof plan>[]) =>
  timeline(plans).map(({ years, item, extension }) => `${item?.id ?? '-'}${years}${extension ? `+${extension}` : ''}`)

test('plans follow each other, with the years between them and those they were extended by', () => {
  expect(shortly([plan('a', '2008', '2011'), plan('b', '2012', '2015'), plan('c', '2021', '2025', '2027')])).toEqual([
    'a4',
    'b4',
    '-5',
    'c5+2',
  ])
})

test('what overlaps begins where the one before it ends', () => {
  expect(shortly([plan('a', '2008', '2012'), plan('b', '2012', '2015')])).toEqual(['a5', 'b3'])
})

test('what has no first year, or lies under another, has no place', () => {
  expect(shortly([plan('a', null, '2012'), plan('b', '2010', '2020'), plan('c', '2011', '2012')])).toEqual(['b11'])
  expect(shortly([])).toEqual([])
})

test('a single year is one', () => {
  expect(shortly([plan('a', '2008', null)])).toEqual(['a1'])
})
