import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { z } from 'zod'
import { test } from './support/test'

const build = join(import.meta.dirname, '..', '..', '.next', 'server', 'app')
const Manifest = z.object({ clientModules: z.record(z.string(), z.unknown()) })

/** What the build says that browsers may be given for a page: Next's own frame is in every one of them, and is cut out. */
async function clientModules(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  const json = text.slice(text.lastIndexOf('] = {') + '] = '.length).replace(/;\s*$/, '')
  return Object.keys(Manifest.parse(JSON.parse(json)).clientModules)
}

const framework = /node_modules\/next\/dist\/(?:esm\/)?(?:client\/components|lib\/framework|lib\/metadata)\//

test('no page for readers has a client component: it would be dead without its script', async () => {
  const all = await readdir(build, { recursive: true })
  const files = all.filter((file) => file.endsWith('page_client-reference-manifest.js'))
  const isForWork = (file: string) => /^\((?:draft|review|studio)\)/.test(file)
  const forReaders = files.filter((file) => !isForWork(file))
  expect(forReaders.length).toBeGreaterThan(5)
  for (const file of forReaders)
    expect(
      (await clientModules(join(build, file))).filter((name) => !framework.test(name)),
      file,
    ).toEqual([])
  // The same look at Studio finds its components, or it would find none anywhere.
  const studio = files.find((file) => file.startsWith('(studio)')) ?? ''
  expect((await clientModules(join(build, studio))).some((name) => name.includes('studio-loader'))).toBe(true)
})
