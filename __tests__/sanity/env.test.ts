import { EnvError, readEnv } from '@/sanity/env'

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    readEnv(variables)
    return []
  } catch (error) {
    return error instanceof EnvError ? error.problems : [String(error)]
  }
}

describe('readEnv', () => {
  it('needs nothing to run on the embedded lake', () => {
    expect(readEnv({})).toMatchObject({
      backend: 'lake',
      projectId: 'nap1325',
      dataset: 'production',
      siteUrl: 'http://localhost:3000',
      host: '127.0.0.1',
      port: 3000,
      dataDir: '.data',
    })
  })

  it('names the site after its port when it has no public address', () => {
    expect(readEnv({ PORT: '4010' }).siteUrl).toBe('http://localhost:4010')
  })

  it('reads hosted Sanity when a project is named', () => {
    const variables = {
      NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
      SANITY_API_READ_TOKEN: 'skToken',
      SANITY_LAKE_URL: 'http://127.0.0.1:1',
    }
    expect(readEnv(variables)).toMatchObject({
      backend: 'hosted',
      projectId: 'abc123',
      readToken: 'skToken',
      lakeUrl: undefined,
    })
  })

  it('takes an empty variable for an absent one', () => {
    expect(readEnv({ NEXT_PUBLIC_SANITY_PROJECT_ID: '', PORT: ' ' })).toMatchObject({ backend: 'lake', port: 3000 })
  })

  it('drops the slash that people put behind an address', () => {
    expect(readEnv({ SITE_URL: 'https://nap1325.nl/' }).siteUrl).toBe('https://nap1325.nl')
  })

  it.each([
    [{ PORT: 'http' }, 'PORT must be a number'],
    [{ PORT: '70000' }, 'PORT must be a number'],
    [{ SITE_URL: 'nap1325.nl' }, 'SITE_URL must be an address'],
    [{ SITE_URL: 'https://nap1325.nl/site' }, 'SITE_URL must be an address'],
    [{ FRONT_PROCESSES: '0' }, 'FRONT_PROCESSES must be a number from 1 to 64'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, proxy.example' }, 'TRUSTED_PROXIES must be addresses or networks'],
    [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL must be an address'],
    [{ HOST: '0.0.0.0/evil' }, 'HOST must be'],
    [{ NEXT_PUBLIC_SANITY_DATASET: 'No Spaces' }, 'NEXT_PUBLIC_SANITY_DATASET must be'],
    [{ NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123' }, 'SANITY_API_READ_TOKEN is missing'],
    [{ SANITY_LAKE_URL: 'http://127.0.0.1:3333' }, 'SANITY_API_READ_TOKEN is missing: with SANITY_LAKE_URL'],
    [{ SANITY_API_READ_TOKEN: 'two words' }, 'SANITY_API_READ_TOKEN must not'],
    [{ SANITY_WEBHOOK_SECRET: 'short' }, 'SANITY_WEBHOOK_SECRET must be at least'],
  ])('refuses %p in one sentence', (variables, sentence) => {
    const problems = problemsOf(variables)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(sentence)
  })

  it('names everything that is wrong at once', () => {
    expect(problemsOf({ PORT: 'x', SITE_URL: 'y' })).toHaveLength(2)
  })

  it('never repeats a secret in what it says', () => {
    expect(problemsOf({ SANITY_API_READ_TOKEN: 'canary token' }).join()).not.toContain('canary')
  })
})
