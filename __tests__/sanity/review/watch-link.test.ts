import { setTimeout as after } from 'node:timers/promises'
import { openLink } from '@/sanity/review/open-link'
import { watchLink } from '@/sanity/review/watch-link'
import { startReviewLake } from './support/review-lake'

let site: Awaited<ReturnType<typeof startReviewLake>>
beforeAll(async () => {
  site = await startReviewLake()
})
afterAll(() => site.lake.stop())

async function watch(fields: object = {}, leaving = new AbortController()) {
  const { token, id } = await site.makeLink('story', fields)
  const link = await openLink(token, site.content)
  if (!link) throw new Error('The link does not work.')
  const reader = watchLink(token, link, leaving.signal, site.content).getReader()
  await reader.read()
  /** Everything that is said until the stream ends. */
  const rest = async () => {
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += new TextDecoder().decode(part.value)
    return text
  }
  return { id, rest: rest(), leaving }
}
const revoke = (id: string) => site.editor.patch(id).set({ revokedAt: new Date().toISOString() }).commit()

test('a revoked link ends its own open pages at once, and no others', async () => {
  const [one, same, other] = [await watch(), await watch(), await watch()]
  let isOtherOpen = true
  void other.rest.then(() => (isOtherOpen = false))
  await revoke(one.id)
  expect(await one.rest).toBe('event: ended\ndata:\n\n')
  await revoke(same.id)
  expect(await same.rest).toBe('event: ended\ndata:\n\n')
  expect(isOtherOpen).toBe(true)
  await revoke(other.id)
  await other.rest
})

test('a link that is deleted, or whose time comes, ends its open pages', async () => {
  const [deleted, short] = [await watch(), await watch({ expiresAt: new Date(Date.now() + 1_500).toISOString() })]
  await site.editor.delete(deleted.id)
  expect(await deleted.rest).toContain('ended')
  // Long before the next sign of life, which would look too.
  expect(await Promise.race([short.rest, after(6_000, 'too late', { ref: false })])).toContain('ended')
})

test('who leaves is not followed any more', async () => {
  const { rest, leaving } = await watch()
  leaving.abort()
  expect(await rest).toBe('')
})
