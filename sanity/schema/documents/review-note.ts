import { CommentIcon } from '@sanity/icons/Comment'
import { defineField, defineType } from 'sanity'
import { reviewedTypes } from '../../../lib/content/document-types.ts'
import { frameLanguageOptions } from '../fields/frame-language.ts'
import { titledPreview } from '../fields/titled-preview.ts'

/** What a reviewer said about a draft. Bound to the revision that was seen. Its id begins with `review.`: private. */
export const reviewNote = defineType({
  name: 'reviewNote',
  title: 'Review note',
  type: 'document',
  icon: CommentIcon,
  fields: [
    defineField({
      name: 'link',
      title: 'Review link',
      description: 'The link through which the note came.',
      type: 'reference',
      to: [{ type: 'reviewLink' }],
      weak: true,
      readOnly: true,
    }),
    defineField({
      name: 'subject',
      title: 'About',
      description: 'The document that was read.',
      type: 'reference',
      to: reviewedTypes.map((type) => ({ type })),
      weak: true,
      readOnly: true,
    }),
    defineField({
      name: 'subjectRevision',
      title: 'Revision',
      description: 'The revision that the reviewer saw.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'blockKey',
      title: 'Paragraph',
      description: 'The paragraph it is about. Empty: the whole text.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'quote',
      title: 'Beginning of the paragraph',
      description: 'How the paragraph began when the reviewer saw it. It may have changed since.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'text',
      title: 'Note',
      description: 'What the reviewer wrote.',
      type: 'text',
      readOnly: true,
      validation: (rule) => rule.max(4000),
    }),
    defineField({
      name: 'decision',
      title: 'Decision',
      description: 'Whether the reviewer approves the text or asks for changes.',
      type: 'string',
      readOnly: true,
      options: {
        list: [
          { value: 'comment', title: 'Remark' },
          { value: 'approved', title: 'Approved' },
          { value: 'changesAsked', title: 'Changes asked' },
        ],
      },
    }),
    defineField({
      name: 'nameGiven',
      title: 'Name given',
      description: 'How the reviewer signed. Not checked.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'frameLanguage',
      title: 'Language of the reviewer',
      description: 'The language around the text when the note was written.',
      type: 'string',
      options: frameLanguageOptions,
      readOnly: true,
    }),
    defineField({
      name: 'doneAt',
      title: 'Dealt with at',
      description: 'Filled in when a colleague dealt with the note.',
      type: 'datetime',
    }),
    defineField({
      name: 'doneBy',
      title: 'Dealt with by',
      description: 'The colleague who dealt with the note.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'reply',
      title: 'Reply of the editors',
      description: 'What the reviewer reads as an answer, on the page of the link.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.max(2000),
    }),
    defineField({
      name: 'repliedBy',
      title: 'Replied by',
      description: 'The colleague who replied. The reviewer does not see who it was.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'repliedAt',
      title: 'Replied at',
      description: 'Filled in when somebody replied.',
      type: 'datetime',
      readOnly: true,
    }),
  ],
  preview: titledPreview({ title: 'text', subtitle: 'nameGiven' }, 'Review note'),
})
