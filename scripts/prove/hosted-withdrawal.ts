import { withdraw } from '../../lib/consent/withdraw.ts'
import sharp from 'sharp'
import { faultsOf } from './drill.ts'
import { makeStory } from './support/stories.ts'
import { until } from './support/wait.ts'
import { statusOf, type HostedWalk } from './hosted-site.ts'

const longest = 30_000

/** A withdrawal with erasing: page, picture, words and their history. */
export const withdrawalWalk: HostedWalk = {
  what: 'a withdrawal',
  async run({ url, client, standIn }) {
    const background = `#${crypto.randomUUID().slice(0, 6)}`
    const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .png()
      .toBuffer()
    const asset = await client.assets.upload('image', bytes)
    const story = await makeStory(client)
    const secret = `Words of somebody ${crypto.randomUUID()}`
    const coverImage = { _type: 'image', asset: { _type: 'reference', _ref: asset._id }, alt: 'A field' }
    await client.patch(story.id).set({ title: secret, coverImage }).commit()
    const pageOf = async () => (await fetch(url + story.path)).text()
    const shown = await until(
      async () => (await pageOf()).includes(secret) && (await pageOf()).includes('/media/images/'),
      longest,
    )
    const [address = ''] = /\/media\/images\/[^ "]+/.exec(await pageOf()) ?? []
    const picture = url + address.replaceAll('&amp;', '&')
    const before = await statusOf(picture)

    const steps = await withdraw(client, story.id, { by: 'A drill', now: new Date(), erasesWords: true })
    const gone = await until(async () => (await statusOf(url + story.path)) === 410, longest)
    const hidden = await until(async () => (await statusOf(picture)) !== 200, longest)
    const { dataset } = client.config()
    const history = { url: `/data/history/${dataset}/transactions/${story.id}`, query: { excludeContent: 'false' } }
    const said = JSON.stringify(await client.request<unknown>(history).catch(() => null))
    const found = await client.fetch<number>('count(*[_id == $asset || _id in [$id, "drafts." + $id]])', {
      asset: asset._id,
      id: story.id,
    })
    const listed = await (await fetch(`${url}/en/stories`)).text()
    const problems = steps.flatMap(({ what, problem }) => (problem ? [`${what} ${problem}`] : []))
    return {
      figures: { 'requests to the API': standIn.calls.length },
      faults: [
        ...problems,
        ...faultsOf(
          [shown !== null && before === 200, 'there was nothing to withdraw'],
          [gone !== null, 'the page is not gone'],
          [hidden !== null, 'the picture is given'],
          [!said.includes(secret), 'the history says the words'],
          [found === 0, 'the documents are there'],
          [!listed.includes(secret), 'a list names it'],
        ),
      ],
    }
  },
}
