import type { SchemaTypeDefinition } from 'sanity'
import { publicTypes, translatedTypes } from '@/lib/content/document-types'
import { fieldsPerLanguage, wordFields } from '@/lib/content/words'
import { fieldsOf, holdsText, holdsWords, marksOf } from './walk-schema'

/** What the lists in `lib/content` lack of a schema, or have too much: a sentence for each, with what to do. */
export function listProblems(types: readonly SchemaTypeDefinition[]): string[] {
  return [...wordProblems(types), ...languageProblems(types)]
}

function wordProblems(types: readonly SchemaTypeDefinition[]): string[] {
  const texts = fieldsOf(types, publicTypes).filter(holdsText)
  const words = texts.filter(holdsWords)
  const names = new Set(words.map(({ name }) => name))
  return [
    ...words
      .filter(({ name }) => !wordFields.has(name))
      .map(({ path }) => `${path} holds words: add it to wordFields, or mark it with options.words: false`),
    ...texts
      .filter((field) => !holdsWords(field) && wordFields.has(field.name))
      .map(({ path }) => `${path} holds no words, and another field of that name does: choose another name`),
    ...[...wordFields].filter((name) => !names.has(name)).map((name) => `wordFields: no field is called ${name}`),
  ]
}

function languageProblems(types: readonly SchemaTypeDefinition[]): string[] {
  const own = fieldsOf(types, translatedTypes).filter(({ path }) => path.split('.').length === 2)
  const marked = own.filter((field) => marksOf(field).perLanguage)
  const names = new Set(marked.map(({ name }) => name))
  return [
    ...marked
      .filter(({ name }) => !fieldsPerLanguage.has(name))
      .map(({ path }) => `${path} is marked perLanguage: add it to fieldsPerLanguage`),
    ...own
      .filter((field) => !marksOf(field).perLanguage && fieldsPerLanguage.has(field.name))
      .map(({ path }) => `${path} is in fieldsPerLanguage: mark it with options.perLanguage: true`),
    ...[...fieldsPerLanguage]
      .filter((name) => !names.has(name))
      .map((name) => `fieldsPerLanguage: no field is called ${name}`),
  ]
}
