import { languages } from '../../../lib/languages.ts'
import { weakReference } from './references.ts'
import type { SeedDocument } from './seed-document.ts'

/** The document that links the translations of a text for `@sanity/document-internationalization`. */
export function translationMetadata(schemaType: string, id: string): SeedDocument {
  return {
    _id: `translations-${id}`,
    _type: 'translation.metadata',
    schemaTypes: [schemaType],
    translations: languages.map(({ id: language }) => ({
      _key: language,
      _type: 'internationalizedArrayReferenceValue',
      language,
      value: weakReference(language === 'en' ? id : `${id}-${language}`),
    })),
  }
}
