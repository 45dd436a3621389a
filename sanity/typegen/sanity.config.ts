import { documentInternationalization } from '@sanity/document-internationalization'
import { defineConfig } from 'sanity'
import { internationalizedArray } from 'sanity-plugin-internationalized-array'
import { translatedTypes } from '../../lib/content/document-types.ts'
import { languages, storyLanguages } from '../../lib/languages.ts'
import { internationalizedFieldTypes, schemaTypes } from '../schema/index.ts'

// TypeGen needs the schema with the types that the two plugins add, and nothing else of Studio: a workspace without
// tools, structure or address is read in seconds and cannot fail because the desk changed.
export default defineConfig({
  projectId: 'nap1325',
  dataset: 'production',
  schema: { types: schemaTypes },
  plugins: [
    documentInternationalization({ supportedLanguages: [...storyLanguages], schemaTypes: [...translatedTypes] }),
    internationalizedArray({ languages: [...languages], fieldTypes: internationalizedFieldTypes }),
  ],
})
