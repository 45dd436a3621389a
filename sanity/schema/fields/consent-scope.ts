import { defineArrayMember, defineField } from 'sanity'
import { storyLanguages } from '../../../lib/languages.ts'
import { keptOutWarning } from '../rules/kept-out-warning.ts'

const list = (values: readonly (readonly [string, string])[]) => ({
  list: values.map(([value, title]) => ({ value, title })),
})

/** What the consent covers. What is not ticked is not allowed. */
export const consentScopeFields = [
  defineField({
    name: 'uses',
    title: 'What may be used',
    description:
      'Only what was agreed. Without “Pictures” the site shows no picture of the story, without “The voice” no video either, ' +
      'and without “The words” not the story itself. “The name” the site cannot recognise: see “Names that must not appear”.',
    type: 'array',
    group: 'scope',
    of: [defineArrayMember({ type: 'string', title: 'Use' })],
    options: list([
      ['text', 'The words of the story'],
      ['name', 'The name'],
      ['image', 'Pictures'],
      ['voice', 'The voice'],
    ]),
    validation: (rule) => rule.required().min(1).error('Tick at least one.'),
  }),
  defineField({
    name: 'channels',
    title: 'Where it may be used',
    description:
      'Without “This website” the site does not show the story. Without “Copies to keep” it gives nobody the story, ' +
      'or its pictures, as a file. Without both that and “Archives of this website” archives of the site leave it out. ' +
      'What somebody keeps, no withdrawal reaches: ask the person again before you tick one of them.',
    type: 'array',
    group: 'scope',
    of: [defineArrayMember({ type: 'string', title: 'Channel' })],
    options: list([
      ['web', 'This website'],
      ['print', 'Print'],
      ['social', 'Social media'],
      ['copies', 'Copies to keep'],
      ['archives', 'Archives of this website'],
    ]),
    validation: (rule) => rule.required().min(1).error('Tick at least one.'),
  }),
  defineField({
    name: 'languages',
    title: 'In which languages',
    description:
      'The site shows the story only in the languages ticked here. Ask the person again before you tick another: in the language of ' +
      'the people around her, a story is read by those who know her.',
    type: 'array',
    group: 'scope',
    of: [defineArrayMember({ type: 'string', title: 'Language' })],
    options: list(storyLanguages.map(({ id, title }) => [id, title] as const)),
    validation: (rule) => rule.required().min(1).error('Tick at least one.'),
  }),
  defineField({
    name: 'anonymity',
    title: 'How the person appears',
    description: 'The story, its pictures, file names and web address must keep to this.',
    type: 'string',
    group: 'scope',
    options: {
      layout: 'radio',
      list: [
        { value: 'named', title: 'With the real name' },
        { value: 'pseudonym', title: 'With another name' },
        { value: 'anonymous', title: 'Without a name' },
      ],
    },
    validation: (rule) => rule.required().error('Say how the person appears.'),
  }),
  defineField({
    name: 'mayKeep',
    title: 'May be kept after consent has ended',
    description: 'Whether the partnership may keep the story in its own archive. The site never shows it then.',
    type: 'boolean',
    group: 'scope',
  }),
  defineField({
    name: 'keepOut',
    title: 'Names that must not appear',
    description:
      'Names, nicknames, villages, employers: words that would tell who this is. A story cannot be published while one of ' +
      'them stands in its title, web address, text or pictures, in any language. The list is kept here and is never shown.',
    type: 'array',
    group: 'scope',
    of: [defineArrayMember({ type: 'string', title: 'Word or name' })],
    validation: (rule) => [rule.unique().error('Each name once.'), rule.custom(keptOutWarning).warning()],
  }),
]
