import { defineField } from 'sanity'
import { languages, storyLanguages } from '../../../lib/languages.ts'
import { joinNames, languageName } from '../../../lib/words.ts'

/** The language of a document that exists once for each language: a story may be in more than a page. Set by “Translations”, never by hand. */
export function languageField(type: 'story' | 'page') {
  const offered = (type === 'story' ? storyLanguages : languages).map(({ id, title }) => ({ value: id, title }))
  const names = joinNames(
    offered.map(({ value }) => languageName(value, 'en')),
    'en',
  )
  return defineField({
    name: 'language',
    title: 'Language',
    description: 'The language this text is written in. To add another language use “Translations” at the top.',
    type: 'string',
    readOnly: true,
    group: 'translation',
    options: { perLanguage: true, list: offered },
    validation: (rule) => [
      rule.required().error('Begin this text from “Create” in the language you want.'),
      rule.custom(
        (language) =>
          !language ||
          offered.some(({ value }) => value === language) ||
          `A ${type} exists in ${names} only. Delete this text.`,
      ),
    ],
  })
}
