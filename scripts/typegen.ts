import { generateTypes } from './typegen/generate-types.ts'

await generateTypes({ types: new URL('../sanity/types.generated.ts', import.meta.url) })
console.log('Wrote sanity/types.generated.ts')
