import { languageName } from '../../../lib/words.ts'
import { languages, type Language } from '../../../lib/languages.ts'
import type { InternationalizedArrayString, InternationalizedArrayText } from '../../../lib/types.generated.ts'
import type { Column, SignatoryFields } from './column.ts'

interface Accessors<Items> {
  get(fields: SignatoryFields): Items | undefined
  set(fields: SignatoryFields, items: Items): SignatoryFields
}

interface ColumnHelp {
  readonly help: string
  readonly examples: Readonly<Record<Language, string>>
}

/** One column for each language of a line of text: `name_en`, `name_nl`. */
export function lineColumns(
  name: string,
  described: ColumnHelp,
  { get, set }: Accessors<InternationalizedArrayString>,
): Column[] {
  return languages.map(({ id }) => ({
    ...heading(name, id, described),
    current: (fields) => wordsIn(get(fields), id),
    written: (fields, words) =>
      set(
        fields,
        replaced(get(fields) ?? [], {
          _key: id,
          _type: 'internationalizedArrayStringValue',
          language: id,
          value: words[0],
        }),
      ),
  }))
}

/** The same for longer texts. */
export function textColumns(
  name: string,
  described: ColumnHelp,
  { get, set }: Accessors<InternationalizedArrayText>,
): Column[] {
  return languages.map(({ id }) => ({
    ...heading(name, id, described),
    current: (fields) => wordsIn(get(fields), id),
    written: (fields, words) =>
      set(
        fields,
        replaced(get(fields) ?? [], {
          _key: id,
          _type: 'internationalizedArrayTextValue',
          language: id,
          value: words[0],
        }),
      ),
  }))
}

const heading = (name: string, id: Language, { help, examples }: ColumnHelp) => ({
  name: `${name}_${id}`,
  help: `${help}, in ${languageName(id, 'en')}`,
  example: examples[id],
  read: (text: string) => ({ words: [text] }),
})

function wordsIn(items: readonly { language?: string; value?: string }[] | undefined, id: Language) {
  const value = items?.find(({ language }) => language === id)?.value
  return value ? [value] : []
}

/** The item of its language in its place; a key that is there already is kept. */
function replaced<Item extends { _key: string; language?: string }>(items: readonly Item[], item: Item): Item[] {
  const known = items.find(({ language }) => language === item.language)
  if (!known) return [...items, item]
  return items.map((each) => (each === known ? { ...item, _key: known._key } : each))
}
