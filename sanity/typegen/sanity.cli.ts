import { defineCliConfig } from 'sanity/cli'

/** Where the schema and the types are written. `npm run typegen` names a temporary folder for the first. */
const { TYPEGEN_SCHEMA = 'schema.json', TYPEGEN_TYPES = '../../lib/types.generated.ts' } = process.env

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
