import { MenuIcon } from '@sanity/icons/Menu'
import { defineField, defineType } from 'sanity'
import { inDefaultLanguage } from '../fields/in-default-language.ts'

/** An entry of a menu: a fixed part of the site, or a page. */
export const navigationItem = defineType({
  name: 'navigationItem',
  title: 'Menu entry',
  type: 'object',
  icon: MenuIcon,
  fields: [
    defineField({
      name: 'label',
      title: 'Words',
      description: 'One or two words in each language.',
      type: 'internationalizedArrayString',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'destination',
      title: 'Leads to',
      description: 'A part of the site that is always there, or a page.',
      type: 'string',
      options: {
        list: [
          { value: 'home', title: 'Home' },
          { value: 'stories', title: 'Stories of Change' },
          { value: 'signatories', title: 'Signatories' },
          { value: 'documents', title: 'Documents' },
          { value: 'outcomes', title: 'Outcomes' },
          { value: 'countries', title: 'Countries' },
          { value: 'page', title: 'A page' },
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'page',
      title: 'Page',
      description: 'Choose it in any language; readers get it in theirs.',
      type: 'reference',
      to: [{ type: 'page' }],
      weak: true,
      options: { disableNew: true, filter: '!defined(translationOf)' },
      hidden: ({ parent }) => parent?.destination !== 'page',
    }),
  ],
  validation: (rule) =>
    rule.custom((value) => value?.destination !== 'page' || Boolean(value.page) || 'Choose the page.'),
  preview: {
    select: { label: 'label', destination: 'destination' },
    prepare: ({ label, destination }) => ({ title: inDefaultLanguage(label), subtitle: destination }),
  },
})
