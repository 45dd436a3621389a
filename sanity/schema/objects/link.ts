import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'
import { contactAddress } from '../rules/web-address.ts'

/** A link in a text: to something on this site, or to a web address. Exactly one of the two. */
export const link = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'internal',
      title: 'On this site',
      description: 'A page, story, signatory, document or outcome. The link keeps working when its address changes.',
      type: 'reference',
      to: [{ type: 'page' }, { type: 'story' }, { type: 'partner' }, { type: 'napDocument' }, { type: 'outcome' }],
      options: { disableNew: true },
      hidden: ({ parent }) => Boolean(parent?.href) && !parent?.internal,
    }),
    defineField({
      name: 'href',
      title: 'Web address',
      description: 'The address of a page elsewhere, beginning with https://. Also mailto: and tel: for roles.',
      type: 'url',
      hidden: ({ parent }) => Boolean(parent?.internal) && !parent?.href,
      validation: (rule) =>
        rule.uri(contactAddress).error('Write a whole address, beginning with https://, mailto: or tel:.'),
    }),
  ],
  validation: (rule) =>
    rule.custom((value) => {
      if (value?.internal && value.href) return 'Choose one: something on this site or a web address.'
      return Boolean(value?.internal ?? value?.href) || 'Choose something on this site or write a web address.'
    }),
  preview: {
    select: { internal: 'internal.title', href: 'href' },
    prepare: ({ internal, href }) => ({ title: typeof internal === 'string' ? internal : (href ?? 'Link') }),
  },
})
