import { cleaningFetch, withNeutralName, withoutFileName } from '@/sanity/studio/uploads/clean-uploads'

const api = 'https://abc12345.api.sanity.io/v2026-03-01'

test.each([
  [
    `${api}/assets/images/production?filename=IMG_2041.JPG&tag=x`,
    `${api}/assets/images/production?filename=image.jpg&tag=x`,
  ],
  [`${api}/assets/images/production?filename=Fatima%20home`, `${api}/assets/images/production?filename=image`],
  [`${api}/assets/images/production`, `${api}/assets/images/production?filename=image`],
  [`${api}/assets/files/production?filename=By%20Ada.pdf`, `${api}/assets/files/production?filename=document.pdf`],
  ['/lake/v1/assets/images/production?filename=a.png', '/lake/v1/assets/images/production?filename=image.png'],
  [`${api}/data/query/production?filename=a.png`, `${api}/data/query/production?filename=a.png`],
  [`${api}/assets/images/production/x?filename=a.png`, `${api}/assets/images/production/x?filename=a.png`],
])('%s', (address, expected) => {
  expect(withNeutralName(address)).toBe(expected)
})

test.each([
  [
    {
      actions: [
        { patch: { set: { 'cover._upload': { progress: 2, file: { name: 'Fatima.jpg', type: 'image/jpeg' } } } } },
      ],
    },
    { actions: [{ patch: { set: { 'cover._upload': { progress: 2, file: { name: 'file', type: 'image/jpeg' } } } } }] },
  ],
  [
    { mutations: [{ patch: { set: { 'cover._upload.file': { name: 'Fatima.jpg', type: 'image/jpeg' } } } }] },
    { mutations: [{ patch: { set: { 'cover._upload.file': { name: 'file', type: 'image/jpeg' } } } }] },
  ],
  [{ set: { _upload: { file: null }, name: 'Fatima' } }, { set: { _upload: { file: null }, name: 'Fatima' } }],
])('a change is sent without the name of a file on its way: %j', (change, expected) => {
  expect(JSON.parse(withoutFileName(JSON.stringify(change)))).toEqual(expected)
})

test('other changes are sent as they are, to the letter', () => {
  const body = '{ "set": {"title": "The file of Fatima" } }'
  expect(withoutFileName(body)).toBe(body)
})

test('names of files leave the browser in no change of content', async () => {
  const sent: unknown[] = []
  const send = cleaningFetch(async (_input, init) => {
    sent.push(init?.body)
    return new Response()
  })
  const body = JSON.stringify({ set: { _upload: { file: { name: 'Fatima.jpg', type: 'image/jpeg' } } } })
  await send(`${api}/data/actions/production`, { method: 'POST', body })
  await send(`${api}/data/mutate/production?tag=x`, { method: 'POST', body })
  await send(`${api}/data/query/production`, { method: 'POST', body })
  expect(sent).toEqual([withoutFileName(body), withoutFileName(body), body])
})
