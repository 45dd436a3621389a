/** @jest-environment node */
import { createMockAuthStore, createWorkspaceFromConfig } from 'sanity'
import { createClient } from '@sanity/client'
import { schemaTypes } from '@/sanity/schema'
import workspaceConfig from '@/sanity/typegen/sanity.config'

const client = createClient({ projectId: 'nap1325', dataset: 'production', apiVersion: '2026-03-01', useCdn: false })

async function schema() {
  const auth = createMockAuthStore({ client, currentUser: null })
  const { schema: compiled } = await createWorkspaceFromConfig({ ...workspaceConfig, auth })
  return compiled
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

test('nothing in a list is without a title, not even what somebody has only begun', async () => {
  const compiled = await schema()
  const blank = schemaTypes.flatMap(({ name }) => {
    const type = compiled.get(name)
    if (type?.jsonType !== 'object') return []
    const preview: unknown = type.preview
    if (!isRecord(preview) || typeof preview.prepare !== 'function') return [`${name}: no preview`]
    const shown: unknown = preview.prepare({})
    return isRecord(shown) && typeof shown.title === 'string' && shown.title.trim() ? [] : [`${name}: no title`]
  })
  expect(blank).toEqual([])
})
