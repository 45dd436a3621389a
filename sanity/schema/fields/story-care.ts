import { defineField } from 'sanity'

/** What protects readers. What protects the people in a story is in its consent record. */
export const storyCareFields = [
  defineField({
    name: 'sensitivity',
    title: 'Could this story distress readers?',
    description: 'If so, readers get a content note first and a way to leave the page at once.',
    type: 'string',
    group: 'care',
    initialValue: 'none',
    options: {
      perLanguage: true,
      layout: 'radio',
      list: [
        { value: 'none', title: 'No' },
        { value: 'mayDistress', title: 'It may: show a content note and “Exit this page”' },
      ],
    },
    validation: (rule) => rule.required().error('Answer this question before publishing.'),
  }),
  defineField({
    name: 'contentNote',
    title: 'Content note',
    description: 'What readers should know before they begin, without details: “This story speaks of sexual violence.”',
    type: 'string',
    group: 'care',
    hidden: ({ parent }) => parent?.sensitivity !== 'mayDistress',
    validation: (rule) =>
      rule
        .max(160)
        .custom((note, { document }) =>
          document?.sensitivity === 'mayDistress' && !note
            ? 'Write one sentence that readers see before the story.'
            : true,
        ),
  }),
]

/** When a story is shown, and when somebody should look at it again. */
export const storyDateFields = [
  defineField({
    name: 'publishedAt',
    title: 'Date of the story',
    description: 'When it was first published, here or by the partner. Leave empty when that is not known.',
    type: 'datetime',
    options: { perLanguage: true },
    group: 'dates',
  }),
  defineField({
    name: 'publishAt',
    title: 'Show from',
    description:
      'Readers see the story from this moment, even when it is published before. To publish a draft at a moment, use ' +
      '“Publish at…” beside “Publish” instead. May stay empty.',
    type: 'datetime',
    options: { perLanguage: true },
    group: 'dates',
  }),
  defineField({
    name: 'unpublishAt',
    title: 'Show until',
    description: 'From this moment the site no longer shows the story. May stay empty.',
    type: 'datetime',
    options: { perLanguage: true },
    group: 'dates',
    validation: (rule) =>
      rule.custom((until, { document }) =>
        until && typeof document?.publishAt === 'string' && until <= document.publishAt
          ? 'This is before “Show from”.'
          : true,
      ),
  }),
  defineField({
    name: 'reviewBy',
    title: 'Look at it again by',
    description: 'The day on which somebody should check that the story is still true and still safe.',
    type: 'date',
    options: { perLanguage: true },
    group: 'dates',
  }),
]
