import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { requireFront } from './lib/behind-front.ts'
import { draftRewrites, wordRedirects, wordRewrites } from './lib/routes.ts'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Without it Next streams the metadata of pages made on request into the body, for a script to move to the head.
  htmlLimitedBots: /.*/,
  // Finished pages are compressed once by the front.
  compress: false,
  // Reads fonts from the packages' folders when it runs.
  serverExternalPackages: ['fontkit'],
  // `npm test` checks the types, of everything; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The site, Studio and previews have root layouts of their own: none of them can hold the 404 of all the rest.
  experimental: { globalNotFound: true },
  // Studio's letters come from the machine it is read on, not from Sanity's servers.
  turbopack: {
    rules: { '**/ui5/dist/*.css': { loaders: ['./sanity/studio/connection/without-remote-fonts.cjs'], as: '*.css' } },
  },
  redirects: async () => wordRedirects(),
  rewrites: async () => ({ beforeFiles: [...wordRewrites(), ...draftRewrites()] }),
}

/** @param {string} phase */
export default function configure(phase) {
  if (phase === PHASE_PRODUCTION_SERVER || phase === PHASE_DEVELOPMENT_SERVER) requireFront()
  return config
}
