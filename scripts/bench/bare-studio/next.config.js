import { join } from 'node:path'

/** A project of its own inside this one, also where it is copied to: it finds the packages above it. */
const root = join(import.meta.dirname, '..', '..', '..')

/** @type {import('next').NextConfig} */
const config = {
  compress: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root,
    rules: {
      '**/ui5/dist/*.css': {
        loaders: [join(root, 'sanity', 'studio', 'connection', 'without-remote-fonts.cjs')],
        as: '*.css',
      },
    },
  },
}

export default config
