import { proveOneFolder } from '@/scripts/prove/one-folder'

test('two processes on one folder: no acknowledged write is lost, and every listener hears all of them in order', async () => {
  const { acknowledged, events, faults } = await proveOneFolder({ rounds: 3, writes: 120, seed: 1325 })
  expect(faults).toEqual([])
  expect(acknowledged).toBe(3 * 120 + 1)
  // Each change once by each of two listeners; the first transaction made three documents.
  expect(events).toBe(2 * (3 * 120 + 3))
})
