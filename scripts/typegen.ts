import { generateTypes } from './typegen/generate-types.ts'

await generateTypes({ types: new URL('../lib/types.generated.ts', import.meta.url) })
console.log('Wrote lib/types.generated.ts')
