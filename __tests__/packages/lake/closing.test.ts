import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A program that has nothing else to do than to wait until its lake is closed. */
const program = `
  import { serveLake } from './packages/lake/source/index.ts'
  const { url, lake, close } = await serveLake({ dataDir: process.env.DATA_DIR, projectId: 'p', host: '127.0.0.1', port: 0 })
  lake.datasets.create({ name: 'production', visibility: 'public' })
  const answer = await fetch(url + '/v1/data/query/production?query=1')
  console.log(answer.status)
  await answer.text()
  await close()
  console.log('closed')
`

test('a program that closes its lake goes on afterwards, also when there was a query', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-closing-'))
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir },
  })
  expect(stdout).toBe('200\nclosed\n')
  await rm(dataDir, { recursive: true })
})
