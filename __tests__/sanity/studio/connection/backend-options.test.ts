import { backendOptions } from '@/sanity/studio/connection/backend-options'
import { speak } from '@/sanity/studio/parts/say'

const settings = {
  projectId: 'nap1325',
  dataset: 'production',
  hasUpkeep: true,
  needsSecondPerson: false,
  sendsMail: false,
  inboxDays: 30,
}

test('hosted Sanity knows its own addresses and sign-in', () => {
  expect(backendOptions({ ...settings, backend: 'hosted' }, 'https://nap.example/lake')).toEqual({
    projectId: 'nap1325',
    dataset: 'production',
  })
})

test('the lake is asked at its one address, without the project in the host', () => {
  const options = backendOptions({ ...settings, backend: 'lake' }, 'https://nap.example/lake')
  const client = options.unstable_clientFactory?.({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '1',
    useCdn: false,
  })
  expect(client?.getUrl('/data/query/production')).toBe('https://nap.example/lake/v1/data/query/production')
  expect(options.auth).toMatchObject({
    loginMethod: 'token',
    providers: [{ url: 'https://nap.example/lake/v1/auth/login/local/en' }],
  })
})

test('who reads Studio in Dutch signs in on a page in Dutch', () => {
  speak('nl', {})
  const { auth } = backendOptions({ ...settings, backend: 'lake' }, 'https://nap.example/lake')
  speak('en', {})
  expect(auth).toMatchObject({ providers: [{ url: 'https://nap.example/lake/v1/auth/login/local/nl' }] })
})
