import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertValidSignature } from '@sanity/webhook'
import { until } from '../../support/until'
import { start, told } from './support/hooked-lake'
import { runCommand } from './support/run-command'
import type { TestLake } from './support/test-lake'

// A lake that runs, as a site's does: the commands work beside it, on the same folder.
let lake: TestLake
beforeEach(async () => {
  lake = await start()
})

const run = (...words: string[]) => runCommand(lake.dataDir, words)

/** With the word of an operator that a webhook may lead to this machine. */
function runHere(...words: string[]) {
  const file = join(lake.dataDir, 'here.json')
  writeFileSync(file, '{"webhooks":{"allowPrivateAddresses":true}}')
  return run(...words, '--config', file)
}

test('a webhook that is made by a command is told at once, signed with the secret that was printed', async () => {
  const made = runHere('hook', 'create', 'mirror', '--url', told().url, '--filter', '_type == "note"', '--on', 'create')
  expect(made).toMatchObject({ status: 0, stdout: expect.stringMatching(/^wh\S+\n$/) })
  const secret = made.stdout.trim()
  await lake.client('editor').create({ _id: 'other', _type: 'page' })
  await lake.client('editor').create({ _id: 'a', _type: 'note', title: 'One' })
  await until(() => told().received.length > 0)
  const [first] = told().received
  expect(first?.headers['sanity-document-id']).toBe('a')
  await assertValidSignature(first?.text ?? '', String(first?.headers['sanity-webhook-signature']), secret)

  const listed = run('hook', 'list', '--json')
  expect(JSON.parse(listed.stdout)).toEqual([
    {
      name: 'mirror',
      dataset: 'production',
      url: told().url,
      on: 'create',
      filter: '_type == "note"',
      created: expect.stringMatching(/Z$/),
    },
  ])
  expect(listed.stdout).not.toContain(secret)
  expect(run('hook', 'list').stdout).toBe(
    `mirror\tproduction\t${told().url}\tcreate\t_type == "note"\t${JSON.parse(listed.stdout)[0].created}\n`,
  )
  // What was told is written down after it was told.
  await until(() => JSON.parse(run('hook', 'logs', 'mirror', '--json').stdout)[0]?.status === 'success')
  expect(JSON.parse(run('hook', 'logs', 'mirror', '--json').stdout)).toEqual([
    {
      at: expect.stringMatching(/Z$/),
      documentId: 'a',
      operation: 'create',
      status: 'success',
      resultCode: 200,
      failures: 0,
    },
  ])

  const again = runHere('hook', 'create', 'Mirror', '--url', told().url)
  expect(again).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/a webhook "Mirror" already/) })
  expect(run('hook', 'delete', 'mirror')).toMatchObject({ status: 0, stdout: expect.stringMatching(/is deleted/) })
  expect(run('hook', 'list').stdout).toBe('')
  for (const words of [['logs'], ['delete']])
    expect(run('hook', ...words, 'mirror')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^lake: There is no webhook "mirror"/),
    })
})

test.each([
  [2, /the name of the webhook/, []],
  [2, /--url/, ['mirror']],
  [2, /--on/, ['mirror', '--url', 'https://example.org', '--on', 'publish']],
  [2, /url: /, ['mirror', '--url', 'example']],
  [1, /begins with https/, ['mirror', '--url', 'http://example.org']],
  [1, /not on the internet/, ['mirror', '--url', 'https://127.0.0.1/hook']],
  [1, /filter/, ['mirror', '--url', 'https://example.org', '--filter', '_type ==']],
  [1, /other/, ['mirror', '--url', 'https://example.org', '--dataset', 'other']],
])('exit code %d, %s: hook create %j', (status, sentence, words) => {
  expect(run('hook', 'create', ...words)).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(sentence) })
  expect(lake.lake.services.webhooks.hooks.all()).toEqual([])
})
