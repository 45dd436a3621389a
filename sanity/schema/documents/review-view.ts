import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { frameLanguageOptions } from '../fields/frame-language.ts'
import { seenDocument, seenRevision } from '../fields/done-by.ts'

/**
 * One opening of a review link. Its id is the link's, `.view.` and a number: the number of openings cannot pass the
 * limit, since an id can be created once.
 */
export const reviewView = defineType({
  name: 'reviewView',
  title: 'Opening of a review link',
  type: 'document',
  icon: EyeOpenIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'link',
      title: 'Review link',
      description: 'The link that was opened.',
      type: 'reference',
      to: [{ type: 'reviewLink' }],
      weak: true,
    }),
    defineField({
      name: 'openedAt',
      title: 'Opened at',
      description: 'When the reader pressed Read.',
      type: 'datetime',
    }),
    defineField({
      name: 'keyHash',
      title: 'Fingerprint of the browser’s key',
      description: 'The browser that opened the link has the key in a cookie; this is enough to recognise it.',
      type: 'string',
      hidden: true,
    }),
    defineField({
      name: 'frameLanguage',
      title: 'Language of the reviewer',
      description: 'The language around the text when it was opened.',
      type: 'string',
      options: frameLanguageOptions,
    }),
    defineField({
      name: 'seen',
      title: 'Versions seen',
      description: 'Which version of which text was shown, and when first.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'seenVersion',
          type: 'object',
          fields: [
            seenDocument,
            seenRevision,
            defineField({
              name: 'at',
              title: 'When',
              description: 'When this version was shown for the first time.',
              type: 'datetime',
            }),
          ],
        }),
      ],
    }),
  ],
  orderings: [{ name: 'latest', title: 'Latest first', by: [{ field: 'openedAt', direction: 'desc' }] }],
  preview: {
    select: { openedAt: 'openedAt' },
    prepare: ({ openedAt }) => ({ title: 'Opening', subtitle: openedAt ? String(openedAt).slice(0, 16) : undefined }),
  },
})
