import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { reviewedTypes } from '../../../lib/content/document-types.ts'
import { storyLanguages } from '../../../lib/languages.ts'
import { frameLanguageOptions } from '../fields/frame-language.ts'
import { linkRights, MAX_VIEW_LIMIT, type LinkRight } from '../../../lib/review/link-rules.ts'

const titlesOfRights: Readonly<Record<LinkRight, string>> = {
  comment: 'Write remarks',
  decide: 'Approve, or ask for changes',
  consent: 'Give consent',
}

/** A link that shows one draft to somebody without an account. Its id is `review.` and a random id: private. */
export const reviewLink = defineType({
  name: 'reviewLink',
  title: 'Review link',
  type: 'document',
  icon: EyeOpenIcon,
  fields: [
    defineField({
      name: 'subject',
      title: 'Shows',
      description: 'The document that this link shows, and nothing else.',
      type: 'reference',
      to: reviewedTypes.map((type) => ({ type })),
      weak: true,
      readOnly: true,
    }),
    defineField({
      name: 'languages',
      title: 'Texts in',
      description: 'The languages of the texts that it opens. None: only the language of the document itself.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: { list: storyLanguages.map(({ id, title }) => ({ value: id, title })) },
      readOnly: true,
    }),
    defineField({
      name: 'frameLanguage',
      title: 'Language around the text',
      description: 'The language of the banner, the buttons and the help. The reader can choose another.',
      type: 'string',
      options: frameLanguageOptions,
      readOnly: true,
    }),
    defineField({
      name: 'tokenHash',
      title: 'Fingerprint of the link',
      description: 'The link itself is shown once and kept nowhere; this is enough to recognise it.',
      type: 'string',
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: 'madeBy',
      title: 'Made by',
      description: 'The colleague who made the link.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'madeById',
      title: 'Account of the maker',
      description: 'The account of the colleague who made the link.',
      type: 'string',
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: 'madeFor',
      title: 'Made for',
      description: 'Who is to read it, by role or organisation.',
      type: 'string',
    }),
    defineField({
      name: 'expiresAt',
      title: 'Works until',
      description: 'After this moment the link shows nothing.',
      type: 'datetime',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'revokedAt',
      title: 'Revoked at',
      description: 'Filled in when the link was revoked; pages already open end as well.',
      type: 'datetime',
    }),
    defineField({
      name: 'revokedBy',
      title: 'Revoked by',
      description: 'The colleague who revoked the link.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'viewLimit',
      title: 'Can be opened',
      description: 'How many times it can be opened. None: without a limit.',
      type: 'number',
      readOnly: true,
      validation: (rule) => rule.integer().min(1).max(MAX_VIEW_LIMIT),
    }),
    defineField({
      name: 'may',
      title: 'The reader may also',
      description: 'What the reader may do besides reading.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: {
        list: linkRights.map((value) => ({ value, title: titlesOfRights[value] })),
      },
      readOnly: true,
    }),
  ],
  orderings: [{ name: 'expires', title: 'Expires first', by: [{ field: 'expiresAt', direction: 'asc' }] }],
  preview: {
    select: { title: 'subject.title', madeFor: 'madeFor', expiresAt: 'expiresAt', revokedAt: 'revokedAt' },
    prepare: ({ title, madeFor, expiresAt, revokedAt }) => ({
      title: typeof title === 'string' ? title : 'Review link',
      subtitle: [madeFor, revokedAt ? 'revoked' : expiresAt && `until ${String(expiresAt).slice(0, 10)}`]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
