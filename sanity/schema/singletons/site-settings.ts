import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { checkAllLanguages } from '../rules/both-languages.ts'

/** What is the same on every page. There is one, with the id `siteSettings`. */
export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  groups: [
    { name: 'site', title: 'Site', default: true },
    { name: 'menus', title: 'Menus' },
    { name: 'contact', title: 'Contact' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Name of the site',
      description: 'Shown at the top of every page and in search results.',
      type: 'internationalizedArrayString',
      group: 'site',
      validation: (rule) => rule.required().custom(checkAllLanguages),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      description: 'One sentence that says what this site is, for search and sharing.',
      type: 'internationalizedArrayText',
      group: 'site',
    }),
    defineField({
      name: 'notice',
      title: 'Notice',
      description: 'A message above every page, for example about a meeting.',
      type: 'notice',
      group: 'site',
    }),
    defineField({
      name: 'signatoriesInAll',
      title: 'More than how many signatories in all',
      description:
        'Where not all have a page yet, the list says “17 of more than 70”. Empty, or fewer than have a page: it says nothing.',
      type: 'number',
      group: 'site',
      validation: (rule) => rule.integer().positive().error('Write a whole number, for example 70.'),
    }),
    defineField({
      name: 'exitPage',
      title: 'Where “Exit this page” leads',
      description: 'A harmless page that loads quickly, for readers who must leave a story at once.',
      type: 'titledAddress',
      group: 'site',
    }),
    defineField({
      name: 'navigation',
      title: 'Main menu',
      description: 'Four or five entries.',
      type: 'array',
      group: 'menus',
      of: [defineArrayMember({ type: 'navigationItem' })],
      validation: (rule) => rule.max(6).warning('More than six entries do not fit on a phone.'),
    }),
    defineField({
      name: 'footer',
      title: 'Menu at the foot',
      description: 'Accessibility, privacy, contact and the like.',
      type: 'array',
      group: 'menus',
      of: [defineArrayMember({ type: 'navigationItem' })],
    }),
    defineField({
      name: 'publishedBy',
      title: 'Who publishes this site',
      description:
        'The signatory that is responsible for it, named at the foot of every page and to search engines. Empty: the partnership as a whole, with its coordinators.',
      type: 'reference',
      to: [{ type: 'partner' }],
      options: { disableNew: true },
      group: 'contact',
    }),
    defineField({
      name: 'contacts',
      title: 'Contacts',
      description: 'The coordinators of the plan by role.',
      type: 'array',
      group: 'contact',
      of: [defineArrayMember({ type: 'contactRole' })],
    }),
    defineField({
      name: 'socialLinks',
      title: 'Elsewhere on the web',
      description: 'Accounts of the partnership. Plain links: nothing of those sites is loaded.',
      type: 'array',
      group: 'contact',
      of: [defineArrayMember({ type: 'titledAddress' })],
    }),
  ],
  preview: { prepare: () => ({ title: 'Site settings' }) },
})
