import { signatoryCount } from '@/lib/content/signatory-count'

test.each<[number, number | null | undefined, string]>([
  [17, 70, '17 of more than 70 signatories are described here'],
  [70, 70, '70 signatories'],
  [75, 70, '75 signatories'],
  [1, null, '1 signatory'],
  [17, undefined, '17 signatories'],
  [17, 0, '17 signatories'],
])('%d of more than %s', (count, inAll, words) => {
  expect(signatoryCount(count, inAll, 'en')).toBe(words)
})

test('in Dutch too', () => {
  expect(signatoryCount(17, 70, 'nl')).toBe('17 van de meer dan 70 ondertekenaars staan hier')
})
