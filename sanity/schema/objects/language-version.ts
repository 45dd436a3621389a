import { DocumentPdfIcon } from '@sanity/icons/DocumentPdf'
import { defineField, defineType, type ConditionalProperty } from 'sanity'
import { webAddress } from '../rules/web-address.ts'

/** Facts that a machine has read are not typed over. */
const readFromFile: ConditionalProperty = ({ parent }) => Boolean(parent?.factsOf)

/** A document in one language: a file kept here, or a web address. */
export const languageVersion = defineType({
  name: 'languageVersion',
  title: 'Version in a language',
  type: 'object',
  icon: DocumentPdfIcon,
  fields: [
    defineField({
      name: 'language',
      title: 'Language',
      description: 'Two letters: en, nl, fr, ar …',
      type: 'string',
      options: { words: false },
      validation: (rule) =>
        rule
          .required()
          .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/u)
          .error('Write two letters, for example en or nl.'),
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      description: 'Where this version can be read elsewhere.',
      type: 'url',
      validation: (rule) => rule.uri(webAddress).error('Write a whole web address, beginning with https://.'),
    }),
    defineField({
      name: 'file',
      title: 'File',
      description: 'A copy kept on this site. Readers get this one first.',
      type: 'file',
      options: { accept: 'application/pdf,.pdf,.docx,.odt,.xlsx,.ods,.csv' },
    }),
    defineField({
      name: 'isCopy',
      title: 'A copy on somebody else’s site',
      description: 'Switch on when the address is not the publisher’s own: readers are told.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'format',
      title: 'Format',
      description: 'For example PDF or HTML. Read from the file when there is one.',
      type: 'string',
      options: { words: false },
      readOnly: readFromFile,
    }),
    defineField({
      name: 'size',
      title: 'Size in bytes',
      description: 'Read from the file when there is one.',
      type: 'number',
      readOnly: readFromFile,
      validation: (rule) => rule.integer().positive(),
    }),
    defineField({
      name: 'pages',
      title: 'Pages',
      description: 'How many pages it has, if known. Read from the file when that is a PDF.',
      type: 'number',
      readOnly: readFromFile,
      validation: (rule) => rule.integer().positive(),
    }),
    defineField({
      name: 'checksum',
      title: 'Checksum',
      description:
        'SHA-256 of the file, with which readers can see that it is unaltered. Read from the file when there is one.',
      type: 'string',
      options: { words: false },
      readOnly: readFromFile,
      validation: (rule) => rule.regex(/^[a-f0-9]{64}$/u).error('A SHA-256 checksum has 64 characters, 0–9 and a–f.'),
    }),
    defineField({
      name: 'factsOf',
      title: 'File that was read',
      description: 'The file from which Studio read format, size, pages and checksum.',
      type: 'string',
      options: { words: false },
      hidden: true,
      readOnly: true,
    }),
  ],
  validation: (rule) =>
    rule.custom((value) => Boolean(value?.url ?? value?.file) || 'Give a web address or upload a file.'),
  preview: {
    select: { language: 'language', url: 'url', format: 'format' },
    prepare: ({ language, url, format }) => ({
      title: [language, format].filter(Boolean).join(' · ') || 'Version in a language',
      subtitle: url,
    }),
  },
})
