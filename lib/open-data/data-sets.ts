import { z } from 'zod'
import type { Language } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { countrySchema } from './country.ts'
import { documentSchema } from './document.ts'
import { outcomeSchema } from './outcome.ts'
import { pledgeSchema } from './pledge.ts'
import { signatorySchema } from './signatory.ts'
import { storySchema } from './story.ts'

const schemas = {
  stories: storySchema,
  signatories: signatorySchema,
  pledges: pledgeSchema,
  documents: documentSchema,
  outcomes: outcomeSchema,
  countries: countrySchema,
}

export type DataSet = keyof typeof schemas

export const dataSets: readonly DataSet[] = ['stories', 'signatories', 'pledges', 'documents', 'outcomes', 'countries']

export function isDataSet(word: string): word is DataSet {
  return dataSets.some((each) => each === word)
}

/** The schema of a data set's entries, with field descriptions in a language. */
export function schemaOf(set: DataSet, language: Language): z.ZodObject {
  return schemas[set](dictionary(language).openData.fields)
}

/** The part of JSON Schema that our schemas use. */
export interface FieldSchema {
  readonly description?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly items?: FieldSchema
  readonly anyOf?: readonly FieldSchema[]
}

const Field: z.ZodType<FieldSchema> = z.looseObject({
  description: z.string().optional(),
  type: z.string().optional(),
  properties: z
    .record(
      z.string(),
      z.lazy(() => Field),
    )
    .optional(),
  items: z.lazy(() => Field).optional(),
  anyOf: z.array(z.lazy(() => Field)).optional(),
})

/** The same as JSON Schema (2020-12), from which both OpenAPI and the page for people are made. */
export function jsonSchemaOf(set: DataSet, language: Language): FieldSchema {
  return asJsonSchema(schemaOf(set, language))
}

export function asJsonSchema(described: z.ZodObject): FieldSchema {
  const schema = z.toJSONSchema(described, {
    // The `catch` value of a broken field is not a default: the field is still required.
    override: ({ jsonSchema }) => void delete jsonSchema.default,
  })
  delete schema.$schema
  return Field.parse(schema)
}
