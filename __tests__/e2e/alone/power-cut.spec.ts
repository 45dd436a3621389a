import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { expect } from '@playwright/test'
import { lake } from '../support/site'
import { startSite } from '../support/running-site'
import { test } from '../support/test'

function clientOf(siteUrl: string, token: string): SanityClient {
  return createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: `${siteUrl}/lake`,
    useProjectHostname: false,
    useCdn: false,
    token,
    maxRetries: 0,
  })
}

test('what was acknowledged outlives a power cut; Ctrl-C ends everything', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-power-cut-'))
  const site = await startSite(dataDir)
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'power cut'], { dataDir })
  const client = clientOf(site.url, token)

  const acknowledged: string[] = []
  const write = async (): Promise<void> => {
    const { _id } = await client.create({ _type: 'redirect', from: `/power-cut/${acknowledged.length}` })
    acknowledged.push(_id)
    return write()
  }
  // Several writers at once, cut off in the middle of their writes.
  const writers = Promise.allSettled([write(), write(), write(), write()])
  await expect.poll(() => acknowledged.length).toBeGreaterThan(100)
  await site.kill()
  await writers

  const again = await startSite(dataDir)
  const kept: string[] = await clientOf(again.url, token).fetch('*[_id in $acknowledged]._id', { acknowledged })
  expect(new Set(kept)).toEqual(new Set(acknowledged))
  const pages = await fetch(`${again.url}/en`)
  expect(pages.status).toBe(200)

  expect(await again.interrupt()).toBe(0)
  await expect(fetch(again.url)).rejects.toThrow()
  await rm(dataDir, { recursive: true })
})
