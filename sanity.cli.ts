import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { defineCliConfig } from 'sanity/cli'

// The same file that the site reads; what the environment says goes before it.
if (existsSync('.env')) loadEnvFile('.env')

/** `npx sanity …` in this folder works on the site's own project, where that is a hosted one. */
export default defineCliConfig({
  api: {
    projectId: process.env.NEXT_PUBLIC_SANITY_PROJECT_ID,
    dataset: process.env.NEXT_PUBLIC_SANITY_DATASET || 'production',
  },
})
