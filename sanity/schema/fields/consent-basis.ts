import { defineArrayMember, defineField } from 'sanity'

/** Who consented, how, and what proves it. */
export const consentBasisFields = [
  defineField({
    name: 'basis',
    title: 'Why may this story be shown?',
    description: 'Without an answer the site does not show the story.',
    type: 'string',
    group: 'basis',
    options: {
      layout: 'radio',
      list: [
        { value: 'given', title: 'The person gave consent' },
        { value: 'noIdentifiablePerson', title: 'No person can be identified in it' },
        { value: 'publishedEarlier', title: 'Published earlier by the partnership; consent is to be confirmed again' },
      ],
    },
    validation: (rule) => rule.required().error('Choose why this story may be shown.'),
  }),
  defineField({
    name: 'givenBy',
    title: 'Who gave consent',
    description: 'By role, never by name: “the person in the story”, “her mother”.',
    type: 'string',
    group: 'basis',
    validation: (rule) =>
      rule.custom((givenBy, { document }) =>
        document?.basis === 'given' && !givenBy ? 'Say by role who gave consent.' : true,
      ),
  }),
  defineField({
    name: 'givenHow',
    title: 'How it was given',
    description: 'For example “signed form in Arabic”, “spoken, with an interpreter, recorded”.',
    type: 'string',
    group: 'basis',
  }),
  defineField({
    name: 'givenOn',
    title: 'Given on',
    description: 'The day on which consent was given.',
    type: 'date',
    group: 'basis',
    validation: (rule) =>
      rule.custom((givenOn, { document }) =>
        document?.basis === 'given' && !givenOn ? 'Say on which day consent was given.' : true,
      ),
  }),
  defineField({
    name: 'byLink',
    title: 'Answers by review link',
    description: 'The answers that this record rests on. Written when you confirm an answer.',
    type: 'array',
    group: 'basis',
    of: [defineArrayMember({ type: 'reference', title: 'Answer', to: [{ type: 'consentAnswer' }], weak: true })],
    readOnly: true,
    hidden: ({ value }) => value === undefined,
  }),
  defineField({
    name: 'guardian',
    title: 'Guardian',
    description: 'Only for children and for people who cannot decide alone: who decided with them, by role.',
    type: 'string',
    group: 'basis',
  }),
  defineField({
    name: 'reviewer',
    title: 'Checked by',
    description: 'Who checked this record, by role.',
    type: 'string',
    group: 'basis',
  }),
  defineField({
    name: 'evidence',
    title: 'Where the evidence is kept',
    description: 'The safe place outside this system. Never upload forms or recordings here.',
    type: 'string',
    group: 'basis',
  }),
  defineField({
    name: 'remarks',
    title: 'Remarks',
    description: 'Anything a colleague must know to protect this person. No details that could harm them.',
    type: 'text',
    rows: 3,
    group: 'basis',
  }),
]
