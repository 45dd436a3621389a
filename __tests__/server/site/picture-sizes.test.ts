import { ask, startSite, type TestSite } from '../support/front'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end('bytes of a picture')
  })
})
afterEach(() => site.close())

const ofLake = `/lake/images/nap1325/production/${'a'.repeat(40)}-2000x1000.jpg`
test.each([
  ['the picture itself', ofLake],
  ['the picture itself, to keep', `${ofLake}?dl=image.jpg`],
  ['a size of our pages', `${ofLake}?w=640&fit=max&auto=format`],
  ['a thumbnail', `${ofLake}?rect=500,0,1000,1000&w=33&h=33&fit=crop&dpr=2`],
  ['the picture in a form', `${ofLake}?rect=1,2,300,200&w=2000&fit=max&dpr=2&auto=format`],
  ['one in a text', `${ofLake}?w=600&h=300&fit=max`],
  ['one in the history', `${ofLake}?h=190&dpr=3&fit=max`],
  ['one to choose', `${ofLake}?h=200&fit=max`],
])('Studio gets %s', async (_name, path) => {
  expect((await ask(site.url + path)).status).toBe(200)
})

test.each([
  ['the largest there is', '?w=8192&h=8192&fit=scale&fm=avif&q=1&blur=9&dpr=3'],
  ['another size', '?w=641'],
  ['another quality', '?w=33&h=33&fit=crop&q=1'],
  ['a screen that there is not', '?w=33&h=33&fit=crop&dpr=1.01'],
  ['a part that the picture does not have', '?rect=1999,0,1000,1000&w=33&h=33&fit=crop'],
  ['a part in full size', '?rect=0,0,1000,1000'],
  ['a parameter twice', '?w=33&h=33&fit=crop&w=33'],
  ['a name and a size', '?w=641&dl=x'],
])('of the lake strangers do not get %s, and it is not asked for it', async (_name, query) => {
  for (const path of [ofLake, ofLake.replace('/images', '//images'), ofLake.replace('/images', '/./images')]) {
    const answer = await ask(site.url + path + query)
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.body.toString()).toContain('not given in this size')
  }
  expect(site.asked).toEqual([])
})
