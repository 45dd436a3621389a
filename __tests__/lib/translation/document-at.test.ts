import { once } from 'node:events'
import { createServer } from 'node:http'
import { createClient } from '@sanity/client'
import { documentAt } from '@/lib/translation/document-at'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

test('a text as it was, published or draft; nothing of a revision that is not stored', async () => {
  const editor = lake.client('editor')
  const first = await editor.create({ _id: 's', _type: 'story', title: 'First' })
  await editor.patch('s').set({ title: 'Second' }).commit()
  const draft = await editor.create({ _id: 'drafts.s', _type: 'story', title: 'Third' })
  await editor.delete('drafts.s')
  expect(await documentAt(editor, 's', first._rev)).toMatchObject({ _id: 's', title: 'First' })
  expect(await documentAt(editor, 's', draft._rev)).toMatchObject({ _id: 'drafts.s', title: 'Third' })
  expect(await documentAt(editor, 's', 'unknown')).toBeNull()
})

test('a document of another revision is not taken for that which was asked for', async () => {
  // As an API may answer that gives each document as it was when the revision was made.
  const server = createServer((request, response) => {
    const isDraft = request.url?.includes('drafts.')
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ documents: [{ _id: isDraft ? 'drafts.s' : 's', _rev: isDraft ? 'draft' : 'other' }] }),
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const apiHost = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const common = { projectId: 'p', dataset: 'd', apiVersion: '2026-01-01', useCdn: false }
  const client = createClient({ ...common, apiHost, useProjectHostname: false })
  const found = [await documentAt(client, 's', 'draft'), await documentAt(client, 's', 'gone')]
  server.close()
  expect(found).toEqual([expect.objectContaining({ _id: 'drafts.s' }), null])
})
