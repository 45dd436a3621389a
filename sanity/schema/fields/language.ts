import { defineField } from 'sanity'
import { languages } from '../../../lib/languages.ts'

/** The language of a document that exists once for each language. Set by “Translations”, never by hand. */
export const languageField = defineField({
  name: 'language',
  title: 'Language',
  description: 'The language this text is written in. To add another language use “Translations” at the top.',
  type: 'string',
  readOnly: true,
  group: 'translation',
  options: { perLanguage: true, list: languages.map(({ id, title }) => ({ value: id, title })) },
  validation: (rule) => rule.required().error('Begin this text from “Create new” in the language you want.'),
})
