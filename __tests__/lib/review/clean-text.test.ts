import { cleanLine, cleanText } from '@/lib/review/remarks/clean-text'

test.each([
  ['markup stays what was typed', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['ends of lines', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
  ['empty lines, and space around', '  \n\n a  \n\n\n\n\nb \n', 'a\n\nb'],
  ['controls', 'a\0b\x07c\x1b[31md\x7fe\x9bf\tg', 'abc[31mdef g'],
  ['right-to-left override', 'invoice\u202efdp.exe\u202c', 'invoicefdp.exe'],
  ['embeddings and isolates', '\u202aa\u202bb\u202dc\u2066d\u2067e\u2068f\u2069', 'abcdef'],
  ['zero width', 'z\u200be\u2060r\ufeffo\u00ad', 'zero'],
  ['letters that nobody sees', '\u115f\u3164a\uffa0', 'a'],
  ['hidden tags', 'a\u{e0041}\u{e0042}\u{e007f}b', 'ab'],
  ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['code points that are none', 'a\uffff\ufdd0\u{1fffe}b', 'ab'],
  ['NFC', 'cafe\u0301', 'caf\u00e9'],
  ['a heap of marks', `a${'\u0336'.repeat(500)}b`, `a${'\u0336'.repeat(6)}b`],
  ['a message in joiners', `a${'\u200c\u200d\u200d\u200c'.repeat(50)}b`, 'a\u200cb'],
  ['a message in selectors', `a${'\u{e0101}\u{e0110}'.repeat(50)}b`, 'a\u{e0101}b'],
  ['Persian with its joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['Arabic with vowels', 'الْعَرَبِيَّةُ', 'الْعَرَبِيَّةُ'.normalize('NFC')],
  ['a mark of direction', 'بيان \u200fNAP', 'بيان \u200fNAP'],
  ['emoji of several parts', '👩\u200d👩\u200d👧 ❤\ufe0f', '👩\u200d👩\u200d👧 ❤\ufe0f'],
  ['nothing but what nobody sees', ' \u200d\u200e\u2800\u3164\u0301\n', ''],
])('%s', (_what, typed, kept) => {
  expect(cleanText(typed)).toBe(kept)
  expect(cleanText(kept)).toBe(kept)
})

test('a name is one line', () => {
  expect(cleanLine(' Ada\r\nBcc: all@example.org\u2028 \t x ')).toBe('Ada Bcc: all@example.org x')
})

// Each would take hours if a pattern were tried anew at every letter.
test.each(['\n', '\u0336', '\u200d', ' ', '\ud800', 'a\n', ' \n', '\u{e0101}', '\u202e', 'a'])(
  'a megabyte of %j ends',
  (part) => {
    const megabyte = part.repeat(1_000_000 / part.length)
    expect(cleanText(megabyte).length).toBeLessThanOrEqual(megabyte.length)
  },
)
