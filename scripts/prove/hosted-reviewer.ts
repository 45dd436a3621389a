import { createHash, randomBytes } from 'node:crypto'
import { faultsOf } from './drill.ts'
import { makeStory } from './support/stories.ts'
import { until } from './support/wait.ts'
import { statusOf, type HostedWalk } from './hosted-site.ts'

/** A review link: opened by who has it, seen change, and revoked. */
export const reviewerWalk: HostedWalk = {
  what: 'a reviewer',
  async run({ url, client, browser, standIn }) {
    const story = await makeStory(client)
    const { _rev, ...published } = { ...(await client.getDocument(story.id)), _type: 'story' }
    const title = `Not published ${crypto.randomUUID()}`
    await client.createOrReplace({ ...published, _id: `drafts.${story.id}`, title })
    const token = randomBytes(32).toString('base64url')
    const link = `review.${crypto.randomUUID()}`
    await client.create({
      _id: link,
      _type: 'reviewLink',
      subject: { _type: 'reference', _ref: story.id, _weak: true },
      tokenHash: createHash('sha256').update(token).digest('hex'),
      madeBy: 'A drill',
      may: ['comment'],
      languages: ['en'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const context = await browser.newContext(standIn.browser)
    const page = await context.newPage()
    const address = `${url}/review/${token}`
    await page.goto(address)
    const isCovered = !(await page.content()).includes(title)
    await page.locator('form[action$="/read"] button').click()
    await page.locator('.review-banner').waitFor()
    const shown = await page.locator('h1').textContent()
    const public_ = await (await fetch(url + story.path)).text()
    await client.patch(link).set({ revokedAt: new Date().toISOString() }).commit()
    const ended = await until(
      async () => (await page.locator('h1').textContent())?.includes('does not work') === true,
      30_000,
    )
    const after = await statusOf(address)
    await context.close()
    return {
      figures: {},
      faults: faultsOf(
        [isCovered, 'the cover shows the text'],
        [shown === title, `the draft is not shown, but “${shown}”`],
        [!public_.includes(title), 'readers see the draft'],
        [ended !== null, 'an open page does not hear that its link was revoked'],
        [after === 404, `a revoked link is ${after}`],
      ),
    }
  },
}
