import type { Language } from '../languages.ts'

/** An ending and what stands instead of it. */
type Rule = readonly [ending: RegExp, instead: string]

interface Grammar {
  readonly irregular: Readonly<Record<string, string>>
  /** Of each group the first rule that fits is followed, one group after the other. */
  readonly groups: readonly (readonly Rule[])[]
}

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    irregular: { women: 'woman', men: 'man', children: 'child' },
    groups: [
      [
        [/ies$/, 'y'],
        [/(ss|x|ch|sh|zz)es$/, '$1'],
        [/([^siu])s$/, '$1'],
      ],
      [[/^(.*[aeiouy].*)(?:ing|ed)$/, '$1']],
      [
        [/([^aeiouylsz])\1$/, '$1'],
        [/([^e])e$/, '$1'],
        [/y$/, 'i'],
      ],
    ],
  },
  nl: {
    irregular: { kinderen: 'kind', steden: 'stad', leden: 'lid' },
    groups: [
      [
        [/heden$/, 'heid'],
        [/ieen$/, 'ie'],
        [/en$/, ''],
        [/(ie|ee|je|ge|[aouy]|e[lrnm]|eur|aar)s$/, '$1'],
      ],
      [[/([^e])e$/, '$1']],
      [
        [/([bdfgklmnprst])\1$/, '$1'],
        [/v$/, 'f'],
        [/z$/, 's'],
      ],
      // “verhaal” and “verhal-en” are one word.
      [[/([aeou])\1([^aeiou])$/, '$1$2']],
    ],
  },
}

/** What must be left of a word. Letters. */
const shortest = 3

/**
 * A word without its ending, so that “stories” finds “story” and “verhalen” finds “verhaal”. Plain rules for plurals and
 * inflections: both sides of a search go through them, so what comes out need not be a word.
 * @param word in small letters, without accents
 */
export function stem(word: string, language: Language): string {
  const { irregular, groups } = grammars[language]
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (known !== undefined) return known
  // Numbers and short words have no endings.
  if (word.length <= shortest || /\d/.test(word)) return word
  return groups.reduce(withoutEnding, word)
}

function withoutEnding(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([ending]) => ending.test(word))
  const shorter = rule ? word.replace(...rule) : word
  return shorter.length >= shortest ? shorter : word
}
