import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { DrillOptions, DrillResult } from '@/scripts/prove/drill'
import { faultsOf } from '@/scripts/prove/drill'
import { runDrill } from '@/scripts/prove/run-drill'

const drill = (run: (options: DrillOptions) => Promise<DrillResult>) => ({ name: 'test', promise: 'It holds.', run })

test('a promise that is not kept is named, one that is kept is not', () => {
  expect(faultsOf([true, 'one'], [false, 'other'])).toEqual(['other'])
})

test('what a drill started is ended, newest first, and its folder goes', async () => {
  const ended: string[] = []
  let folder = ''
  const outcome = await runDrill(
    drill(async (options) => {
      ;({ folder } = options)
      writeFileSync(join(folder, 'content'), '')
      for (const name of ['lake', 'site']) options.afterwards(async () => ended.push(name))
      return { figures: { reads: 3 }, faults: [] }
    }),
    true,
  )
  expect(outcome).toEqual({ figures: { reads: 3 }, faults: [] })
  expect(ended).toEqual(['site', 'lake'])
  expect(existsSync(folder)).toBe(false)
})

test('a drill that breaks off has not kept its promise, and is cleaned up all the same', async () => {
  const ended: string[] = []
  const { faults } = await runDrill(
    drill(async ({ afterwards }) => {
      afterwards(async () => ended.push('site'))
      throw new Error('no port')
    }),
    true,
  )
  expect(faults).toEqual([expect.stringContaining('it broke off: Error: no port')])
  expect(ended).toEqual(['site'])
})

test('what cannot be cleaned up is a fault', async () => {
  const { faults } = await runDrill(
    drill(async ({ afterwards }) => {
      afterwards(async () => {
        throw new Error('it does not stop')
      })
      return { figures: {}, faults: [] }
    }),
    true,
  )
  expect(faults).toEqual(['not cleaned up: Error: it does not stop'])
})
