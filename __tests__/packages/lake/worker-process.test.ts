import { startWorker } from '@/packages/lake/source/workers/worker-process'
import { startTestLake } from './support/test-lake'

test('a worker that has ended is asked to give way, and nothing happens: a timer may come a moment too late', async () => {
  const lake = await startTestLake()
  const settings = {
    dataDir: lake.dataDir,
    projectId: 'nap1325',
    publicUrl: '',
    command: 'nap1325-lake',
    queryTimeout: 1_000,
  }
  const worker = startWorker(settings, 256)
  await worker.ready
  worker.end()
  await worker.ended
  expect(() => worker.yield()).not.toThrow()
  await lake.stop()
})
