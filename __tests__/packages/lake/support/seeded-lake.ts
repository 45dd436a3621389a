import { createReadStream } from 'node:fs'
import { importDocuments } from '@/packages/lake/source/import/import-documents'
import { startTestLake, type TestLake } from './test-lake'

/** A lake with the content that a fresh clone begins with. */
export async function startSeededLake(): Promise<TestLake> {
  const started = await startTestLake()
  const { services, datasets } = started.lake
  await importDocuments({
    lines: createReadStream('sanity/seed/production.ndjson', 'utf8'),
    folder: 'sanity/seed',
    dataset: datasets.get('production'),
    assets: services.assets,
    images: services.images,
    projectId: services.projectId,
    replace: false,
  })
  return started
}
