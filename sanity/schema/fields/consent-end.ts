import { defineField } from 'sanity'

/** When the consent ends. After the last day the site no longer shows the story. */
export const consentEndFields = [
  defineField({
    name: 'expiresOn',
    title: 'Holds until',
    description: 'The last day on which the story may be shown. Leave empty if no end was agreed.',
    type: 'date',
    group: 'end',
  }),
  defineField({
    name: 'reconfirmBy',
    title: 'To be confirmed again by',
    description: 'Needed when the story was published earlier: after this day the site hides the story.',
    type: 'date',
    group: 'end',
    validation: (rule) =>
      rule.custom((day, { document }) =>
        document?.basis === 'publishedEarlier' && !day ? 'Say by when consent is to be confirmed again.' : true,
      ),
  }),
  defineField({
    name: 'withdrawnOn',
    title: 'Withdrawn on',
    description: 'As soon as this is filled in the story is no longer shown, in any language.',
    type: 'date',
    group: 'end',
  }),
]
