import { LaunchIcon } from '@sanity/icons/Launch'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview.ts'
import { webAddress } from '../rules/web-address.ts'

/** The longer form of a story, on the site of its publisher. */
export const fullStory = defineType({
  name: 'fullStory',
  title: 'Full story elsewhere',
  type: 'object',
  icon: LaunchIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'As the publisher wrote it; this becomes the link.',
      type: 'string',
      validation: (rule) =>
        rule.custom((title, { parent }) => Boolean(title) || !parent || 'Write the title of the full story.'),
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      description: 'Where it can be read.',
      type: 'url',
      validation: (rule) => rule.uri(webAddress).error('Write a whole web address, beginning with https://.'),
    }),
    defineField({
      name: 'publisher',
      title: 'Publisher',
      description: 'The organisation that published it.',
      type: 'string',
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description: 'Two letters: en, nl, fr, ar … Readers are told before they follow the link.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.regex(/^[a-z]{2,3}$/u).error('Write two letters, for example en.'),
    }),
  ],
  validation: (rule) =>
    rule.custom((value) => !value?.title || Boolean(value.url) || 'Write the web address of the full story.'),
  preview: titledPreview({ title: 'title', subtitle: 'publisher' }, 'Full story elsewhere'),
})
