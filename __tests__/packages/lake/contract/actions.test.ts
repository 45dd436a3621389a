import { refusal } from '../support/test-lake'
import { startContractLake, type ContractLake } from './support/contract-lake'

let lake: ContractLake
beforeAll(async () => {
  lake = await startContractLake()
})
afterAll(() => lake.stop())

const ids = () => {
  const publishedId = `t-${crypto.randomUUID()}`
  return { publishedId, draftId: `drafts.${publishedId}` }
}

/** A document that was published and then changed again. */
async function withDraft() {
  const client = lake.client('editor')
  const { publishedId, draftId } = ids()
  await client.create({ _id: publishedId, _type: 'note', title: 'Old' })
  await client.action({
    actionType: 'sanity.action.document.edit',
    draftId,
    publishedId,
    patch: { set: { title: 'New' } },
  })
  return { client, publishedId, draftId }
}

test('editing what is published makes a draft from it and leaves it alone', async () => {
  const { client, publishedId, draftId } = await withDraft()
  expect(await client.getDocument(publishedId)).toMatchObject({ title: 'Old' })
  expect(await client.getDocument(draftId)).toMatchObject({ title: 'New', _type: 'note' })
})

test('publishing puts the draft in its place and removes it, in one transaction', async () => {
  const { client, publishedId, draftId } = await withDraft()
  const { transactionId } = await client.action({ actionType: 'sanity.action.document.publish', draftId, publishedId })
  expect(await client.getDocument(draftId)).toBeUndefined()
  expect(await client.getDocument(publishedId)).toMatchObject({ title: 'New', _rev: transactionId })
})

test('unpublishing keeps the words as a draft', async () => {
  const client = lake.client('editor')
  const { publishedId, draftId } = ids()
  await client.create({ _id: publishedId, _type: 'note', title: 'Out' })
  await client.action({ actionType: 'sanity.action.document.unpublish', draftId, publishedId })
  expect(await client.getDocument(publishedId)).toBeUndefined()
  expect(await client.getDocument(draftId)).toMatchObject({ title: 'Out' })
})

test('unpublishing does not overwrite a draft that is there', async () => {
  const { client, publishedId, draftId } = await withDraft()
  await client.action({ actionType: 'sanity.action.document.unpublish', draftId, publishedId })
  expect(await client.getDocument(draftId)).toMatchObject({ title: 'New' })
})

test('deleting takes the drafts along', async () => {
  const { client, publishedId, draftId } = await withDraft()
  await client.action({ actionType: 'sanity.action.document.delete', publishedId, includeDrafts: [draftId] })
  expect(await client.getDocuments([publishedId, draftId])).toEqual([null, null])
})

test('discarding a draft leaves the published one', async () => {
  const { client, publishedId, draftId } = await withDraft()
  await client.action({ actionType: 'sanity.action.document.version.discard', versionId: draftId })
  expect(await client.getDocument(draftId)).toBeUndefined()
  expect(await client.getDocument(publishedId)).toMatchObject({ title: 'Old' })
})

test('a strong reference to something new becomes one when that is published', async () => {
  const client = lake.client('editor')
  const target = ids()
  const { publishedId, draftId } = ids()
  await client.create({ _id: target.publishedId, _type: 'note' })
  const to = { _type: 'reference', _ref: target.publishedId, _weak: true, _strengthenOnPublish: { type: 'note' } }
  await client.create({ _id: draftId, _type: 'note', to })
  await client.action({ actionType: 'sanity.action.document.publish', draftId, publishedId })
  expect((await client.getDocument(publishedId))?.to).toEqual({ _type: 'reference', _ref: target.publishedId })
})

test('publishing a draft that has moved on is refused, and nothing changes', async () => {
  const { client, publishedId, draftId } = await withDraft()
  const refused = await refusal(
    client.action({ actionType: 'sanity.action.document.publish', draftId, publishedId, ifDraftRevisionId: 'older' }),
  )
  expect(refused.statusCode).toBe(409)
  expect(await client.getDocument(publishedId)).toMatchObject({ title: 'Old' })
})

test('publishing without a draft is refused', async () => {
  const { publishedId, draftId } = ids()
  const refused = await refusal(
    lake.client('editor').action({ actionType: 'sanity.action.document.publish', draftId, publishedId }),
  )
  expect(refused.statusCode).toBe(409)
})

test('several actions are all or nothing', async () => {
  const client = lake.client('editor')
  const { publishedId, draftId } = ids()
  await client.create({ _id: draftId, _type: 'note' })
  const nowhere = ids()
  await refusal(
    client.action([
      { actionType: 'sanity.action.document.publish', draftId, publishedId },
      { actionType: 'sanity.action.document.publish', ...nowhere },
    ]),
  )
  expect(await client.getDocument(publishedId)).toBeUndefined()
})
