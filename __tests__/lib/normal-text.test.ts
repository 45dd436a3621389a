import { foldedText, normalText } from '@/lib/normal-text'

test.each([
  ['decomposed', 'cafe\u0301', 'café'],
  ['a soft hyphen', 'veilig\u00adheid', 'veiligheid'],
  ['a zero-width space', 'pea\u200bce', 'peace'],
  ['a byte order mark', '\ufeffpeace', 'peace'],
  ['a control character', 'pea\u0007ce', 'peace'],
  ['a mark of direction', 'سوريا\u200f', 'سوريا'],
])('%s is not told apart', (_, written, normal) => {
  expect(normalText(written)).toBe(normal)
})

test('line ends and tabs stay', () => {
  expect(normalText('a\n\tb\r\n')).toBe('a\n\tb\r\n')
})

test('folded, accents and vowel signs are gone', () => {
  expect(foldedText('Één SÜD Straße')).toBe('een sud strasse')
  expect(foldedText('سُورِيَا')).toBe('سوريا')
})
