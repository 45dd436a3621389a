import type { Language } from '../languages.ts'

/** An ending and its replacement. */
type EndingRule = readonly [ending: RegExp, instead: string]

interface Grammar {
  readonly irregular: ReadonlyMap<string, string>
  /** The groups apply one after the other; in each, the first rule that matches. */
  readonly groups: readonly (readonly EndingRule[])[]
}

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    irregular: new Map([
      ['women', 'woman'],
      ['men', 'man'],
      ['children', 'child'],
      ['counselling', 'counsel'],
      ['counselled', 'counsel'],
    ]),
    groups: [
      // One word for British and American spelling. Other words that end so are changed alike in texts and questions.
      [
        [/is(e|ed|er|ers|es|ing|ation|ations|ational)$/, 'iz$1'],
        [/^(.{3,})our(s|ed|ing)?$/, '$1or$2'],
        [/^(.{3,})ogue(s?)$/, '$1og$2'],
        [/^(.{3,})ence(s?)$/, '$1ense$2'],
        [/^(cent|theat|met)re(s?)$/, '$1er$2'],
        [/^(program)me(s?)$/, '$1$2'],
      ],
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
    irregular: new Map([
      ['kinderen', 'kind'],
      ['steden', 'stad'],
      ['leden', 'lid'],
    ]),
    groups: [
      [
        [/heden$/, 'heid'],
        [/en$/, ''],
        [/(ie|ee|je|ge|[aouy]|e[lrnm]|eur|aar)s$/, '$1'],
      ],
      [[/([^e])e$/, '$1']],
      [
        [/([bdfgklmnprst])\1$/, '$1'],
        [/v$/, 'f'],
        [/z$/, 's'],
      ],
      // “verhaal” and “verhal-en” have the same stem.
      [[/([aeou])\1([^aeiou])$/, '$1$2']],
    ],
  },
}

/** The shortest stem. Letters. */
const shortest = 3

/**
 * The stem of a word, so that “stories” finds “story” and “verhalen” finds “verhaal”. Simple rules for plurals and
 * inflections: both query and text go through them, so a stem need not be a word.
 * @param word in lower case, without accents
 */
export function stem(word: string, language: Language): string {
  const { irregular, groups } = grammars[language]
  // Numbers have no endings.
  if (/\d/.test(word)) return word
  return irregular.get(word) ?? groups.reduce(withoutEnding, word)
}

function withoutEnding(word: string, rules: readonly EndingRule[]): string {
  const rule = rules.find(([ending]) => ending.test(word))
  const shorter = rule ? word.replace(...rule) : word
  return shorter.length >= shortest ? shorter : word
}
