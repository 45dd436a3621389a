import { defineCliConfig } from 'sanity/cli'

/** Where the schema and the types are written; `scripts/check-typegen.ts` compares from a folder of its own. */
const { TYPEGEN_SCHEMA = '../../.tmp/typegen/schema.json', TYPEGEN_TYPES = '../types.generated.ts' } = process.env

// The project is never asked: TypeGen reads the schema file and the queries only.
export default defineCliConfig({
  api: { projectId: 'nap1325', dataset: 'production' },
  typegen: {
    path: '../queries/**/*.ts',
    schema: TYPEGEN_SCHEMA,
    generates: TYPEGEN_TYPES,
    overloadClientMethods: true,
  },
})
