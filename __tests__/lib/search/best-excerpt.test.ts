import { bestExcerpt } from '@/lib/search/best-excerpt'

const peace = new Set(['peac'])
const excerptOf = (text: string) => bestExcerpt([text], peace, 'en')
/** One-letter words with a space after each: so many characters. */
const filler = (characters: number) => 'x '.repeat(characters / 2)

describe('which text', () => {
  test.each<[string, string[], string]>([
    ['the one with more of the words', ['Peace.', 'Peace talks.'], 'Peace talks.'],
    ['the first of equals', ['Peace one.', 'Peace two.'], 'Peace one.'],
    ['a word counts once, however often it is said', ['Peace, peace, peace.', 'Peace talks.'], 'Peace talks.'],
    ['the first that says anything, when none matches', ['', ' \n', 'A text.', 'Another.'], 'A text.'],
    ['nothing, when there is no text', [], ''],
  ])('%s', (_which, texts, shown) => {
    expect(bestExcerpt(texts, new Set(['peac', 'talk']), 'en')).toBe(shown)
  })
})

describe('which part of a text', () => {
  test('line breaks and spaces are one space, and none is left at the ends', () => {
    expect(excerptOf('  Peace\n\n and   quiet ')).toBe('Peace and quiet')
  })

  test('what fits is shown to its last sign; one character more is cut', () => {
    const fits = `Peace ${filler(212)}?!`
    expect(fits).toHaveLength(220)
    expect(excerptOf(fits)).toBe(fits)
    expect(excerptOf(`${fits}x x`)).toMatch(/x …$/)
    expect(excerptOf(`Peace ${filler(214)}x`)).toMatch(/x …$/)
  })

  test('a word that ends with the last character that fits is shown', () => {
    expect(excerptOf(`Peace ${filler(212)}yy zz`)).toBe(`Peace ${filler(212)}yy …`)
    expect(excerptOf(`Peace ${filler(212)}yyy zz`)).toBe(`Peace ${filler(212).trim()} …`)
  })

  test.each<[string, string, string]>([
    ['begins with the text when there is room', `“ab ${filler(56)}peace ${filler(300)}`, '“ab x x'],
    ['begins with a whole word, sixty characters before', `“${filler(60)}peace ${filler(300)}`, '… x x'],
    ['begins with the text where nothing matches', filler(300), 'x x'],
    ['begins before the match, not after it', `${filler(100)}peace ${filler(300)}`, `… ${filler(60)}peace x`],
    ['has no half word before', `${filler(102)}zz peace ${filler(300)}`, `… ${filler(56)}zz peace x`],
    ['shows the most matches, not the first', `peace ${filler(300)}peace peace ${filler(300)}`, `… ${filler(60)}peace`],
    [
      'shows the first of equals',
      `${filler(100)}peace A ${filler(300)}peace B ${filler(300)}`,
      `… ${filler(60)}peace A`,
    ],
  ])('%s', (_what, text, beginning) => {
    const shown = excerptOf(text)
    expect(shown.slice(0, beginning.length)).toBe(beginning)
    expect(shown).toMatch(/ x …$/)
  })

  test('matches count together where one excerpt can hold them', () => {
    const near = (gap: number) => `peace ${filler(400)}A peace ${filler(gap)}peace ${filler(300)}`
    // From one match to what is shown at most after it, 160 characters.
    expect(excerptOf(near(152))).toContain('A peace')
    expect(excerptOf(near(154))).not.toContain('A peace')
  })

  test('a match near the end is shown with all of the end, with as much before as fits', () => {
    const text = `${filler(400)}peace at last.”`
    expect(excerptOf(text)).toBe(`… ${text.slice(-219)}`)
  })

  test('a text without spaces is shown whole: it cannot be cut between words', () => {
    expect(excerptOf('x'.repeat(300))).toBe('x'.repeat(300))
  })
})
