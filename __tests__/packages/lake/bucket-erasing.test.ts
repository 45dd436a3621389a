import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bucketErasing } from '@/packages/lake/source/assets/bucket-erasing'
import { openBucketRecords } from '@/packages/lake/source/assets/bucket-records'
import { BucketError } from '@/packages/lake/source/bucket/bucket-error'
import { until } from '../../support/until'

test('through an outage no more than one object is asked for at a time, whatever is deleted meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-erasing-'))
  let clock = 0
  const records = openBucketRecords(folder, () => clock)
  const answers: ((error?: Error) => void)[] = []
  const asked: string[] = []
  const remove = (key: string) =>
    new Promise<void>((resolve, reject) => {
      asked.push(key)
      answers.push((error) => (error ? reject(error) : resolve()))
    })
  const erasing = bucketErasing(remove, records)
  try {
    records.note(['first', 'second', 'third'])
    erasing.begin()
    // Each is given up after a while, and others look in between, as a timer and who deletes do.
    for (let times = 1; times <= 6; times += 1) {
      await until(() => asked.length === times)
      clock += 10_000
      erasing.begin()
      erasing.begin()
      expect(asked).toHaveLength(times)
      answers[times - 1]?.(new BucketError('It does not answer.', false))
    }
    await until(() => asked.length === 7)
    // Nobody is stopped by one that fails again and again.
    expect(asked).toEqual(['first', 'second', 'third', 'first', 'second', 'third', 'first'])
    clock += 10_000
    for (let times = 7; times <= 9; times += 1) {
      await until(() => asked.length === times)
      answers[times - 1]?.()
    }
    await until(() => records.waiting().length === 0)
  } finally {
    await erasing.stop()
    records.close()
    rmSync(folder, { recursive: true })
  }
})
