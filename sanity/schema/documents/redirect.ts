import { TransferIcon } from '@sanity/icons/Transfer'
import { defineField, defineType } from 'sanity'
import { languages } from '../../../lib/languages.ts'
import { titledPreview } from '../fields/titled-preview.ts'
import { checkRedirect } from '../rules/check-redirect.ts'

/** An old address and where it leads now. Written automatically when the web address of a published document changes. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      description: 'The part after the name of the site, beginning with /, for example /en/stories/old-name.',
      type: 'string',
      options: { words: false },
      validation: (rule) =>
        rule
          .required()
          .regex(/^\/[^\s?#]*$/u)
          .error('Begin with / and leave out spaces, ? and #.'),
    }),
    defineField({
      name: 'to',
      title: 'Leads to',
      description: 'Something on this site; the redirect follows it when its address changes again.',
      type: 'reference',
      to: [{ type: 'story' }, { type: 'page' }, { type: 'partner' }, { type: 'napDocument' }, { type: 'outcome' }],
      weak: true,
      options: { disableNew: true },
    }),
    defineField({
      name: 'toUrl',
      title: 'Or leads to this address',
      description: 'An address on this site beginning with /, or a whole web address.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.regex(/^(\/(?![/\\])|https:\/\/)[^\s\\]*$/u).error('Begin with / or with https://.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description: 'The language of the page it leads to, when that page exists in several.',
      type: 'string',
      options: { list: languages.map(({ id, title }) => ({ value: id, title })) },
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      description: 'Search engines then forget the old address. Switch off for a detour.',
      type: 'boolean',
      initialValue: true,
    }),
  ],
  validation: (rule) => rule.custom(checkRedirect),
  orderings: [{ name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] }],
  preview: titledPreview({ title: 'from', subtitle: 'toUrl' }, 'Redirect without an address'),
})
