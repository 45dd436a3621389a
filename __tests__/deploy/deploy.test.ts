import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { environmentOf, ignoredBy, readContainerfile } from '@/scripts/containers/read-containerfile'
import { readEnv } from '@/sanity/env'

const read = (file: string) => readFileSync(file, 'utf8')
const stages = readContainerfile(read('Containerfile'))
const [build, site] = stages
const words = (name: string) => (site?.instructions ?? []).flatMap((each) => (each.name === name ? [each.words] : []))
const settings = new Set([...read('.env.example').matchAll(/^# ([A-Z][A-Z_]+)=/gmu)].map(([, name = '']) => name))
/** Of Node and of the system. */
const others = new Set(['NODE_ENV', 'HOME'])

describe('Containerfile', () => {
  test('it has a stage that builds, and one that runs and is not root', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', '1'])
    expect(words('USER')).toEqual(['1000:1000'])
    expect(words('VOLUME')).toEqual(['/data'])
    expect(build?.instructions.filter(({ name }) => name === 'RUN').map((each) => each.words)).toEqual([
      expect.stringMatching(/^npm ci /),
      'npm run build',
      expect.stringMatching(/^npm prune --omit=dev --no-save /),
    ])
  })

  test('all that is written is on the volume, and every setting is one that there is', () => {
    const variables = site ? environmentOf(site) : {}
    expect(Object.keys(variables).filter((name) => !settings.has(name) && !others.has(name))).toEqual([])
    for (const name of ['DATA_DIR', 'LEDGER_FILE']) expect(variables[name]).toMatch(/^\/data\//)
    expect(readEnv(variables)).toMatchObject({ host: '0.0.0.0', port: 3000 })
  })

  test('the ledger is outside of the data folder', () => {
    const { DATA_DIR, LEDGER_FILE } = site ? environmentOf(site) : {}
    expect(LEDGER_FILE?.startsWith(`${DATA_DIR}/`)).toBe(false)
  })

  test('its health check is whether readers get pages', () => {
    expect(words('HEALTHCHECK')).toEqual([expect.stringContaining('/readyz')])
    const [start = ''] = words('CMD')
    expect(z.array(z.string()).parse(JSON.parse(start))).toEqual(['node', 'scripts/run.mjs', 'start'])
  })

  test('nothing secret, and nothing made here, gets into it; nothing is missing', () => {
    const isIgnored = ignoredBy(read('.dockerignore'))
    for (const path of ['.env', '.env.local', '.data', '.data.ledger', '.git', 'node_modules', '.next', 'x.backup'])
      expect([path, isIgnored(path)]).toEqual([path, true])
    const needed = ['app', 'components', 'enhancements', 'lib', 'packages', 'sanity', 'scripts', 'server']
    const files = ['lake.config.json', 'next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json']
    for (const path of [...needed, ...files]) expect([path, isIgnored(path)]).toEqual([path, false])
  })
})

const Probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) })
const Container = z.object({
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  securityContext: z.object({
    readOnlyRootFilesystem: z.literal(true),
    allowPrivilegeEscalation: z.literal(false),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
  startupProbe: Probe,
  readinessProbe: Probe,
  livenessProbe: Probe,
})
const Deployment = z.object({
  kind: z.literal('Deployment'),
  spec: z.object({
    replicas: z.number(),
    strategy: z.object({ type: z.enum(['Recreate', 'RollingUpdate']) }),
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.number().min(40),
        securityContext: z.object({ runAsNonRoot: z.literal(true), runAsUser: z.literal(1000) }),
        containers: z.tuple([Container]),
        volumes: z.array(z.object({ name: z.string() })),
      }),
    }),
  }),
})

describe.each(readdirSync('deploy/kubernetes'))('deploy/kubernetes/%s', (file) => {
  const documents = parseAllDocuments(read(`deploy/kubernetes/${file}`), { strict: true })
  const deployments = documents.flatMap((each) => {
    const { data } = Deployment.safeParse(each.toJS())
    return data ? [data.spec] : []
  })
  const [spec] = deployments

  test('it is readable, and deploys the site once', () => {
    expect(documents.flatMap(({ errors }) => errors)).toEqual([])
    expect(deployments).toHaveLength(1)
  })

  test('its probes ask what there is, and its volumes are there', () => {
    const [container] = spec?.template.spec.containers ?? []
    expect(container?.startupProbe.httpGet.path).toBe('/readyz')
    expect(container?.readinessProbe.httpGet.path).toBe('/readyz')
    expect(container?.livenessProbe.httpGet.path).toBe('/livez')
    expect(container?.volumeMounts.map(({ name }) => name)).toEqual(spec?.template.spec.volumes.map(({ name }) => name))
    expect(container?.volumeMounts.map(({ mountPath }) => mountPath)).toEqual(['/data', '/tmp'])
  })

  test('its settings are ones that there are', () => {
    const [container] = spec?.template.spec.containers ?? []
    expect((container?.env ?? []).filter(({ name }) => !settings.has(name))).toEqual([])
  })

  test('there are never two of the embedded lake', () => {
    const isHosted = spec?.template.spec.containers[0].env.some(({ name }) => name === 'NEXT_PUBLIC_SANITY_PROJECT_ID')
    expect([spec?.strategy.type, (spec?.replicas ?? 0) > 1]).toEqual(
      isHosted ? ['RollingUpdate', true] : ['Recreate', false],
    )
  })
})

test('compose: read-only, on this machine alone, with the volume of the Containerfile', () => {
  const Compose = z.object({
    services: z.object({
      site: z.object({
        build: z.object({ context: z.literal('..'), dockerfile: z.literal('Containerfile') }),
        ports: z.tuple([z.string().startsWith('127.0.0.1:')]),
        environment: z.record(z.string(), z.string()),
        volumes: z.tuple([z.string().endsWith(':/data')]),
        read_only: z.literal(true),
        tmpfs: z.tuple([z.literal('/tmp')]),
        cap_drop: z.tuple([z.literal('ALL')]),
      }),
    }),
    volumes: z.record(z.string(), z.unknown()),
  })
  const { services, volumes } = Compose.parse(parse(read('deploy/compose.yaml'), { strict: true }))
  expect(services.site.volumes[0].split(':')[0]).toBe(Object.keys(volumes)[0])
  expect(Object.keys(services.site.environment).filter((name) => !settings.has(name))).toEqual([])
})

const units = [
  ...readdirSync('deploy').filter((name) => /\.(?:service|socket)$/u.test(name)),
  'nginx.service.d/nap1325.conf',
]
describe.each(units)('deploy/%s', (file) => {
  const lines = read(`deploy/${file}`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

  test('every line is a section or a setting of one', () => {
    expect(
      lines.filter((line) => !/^(?:\[[A-Z][a-z]+\]|CapabilityBoundingSet=|[A-Z][A-Za-z]+=\S.*)$/u.test(line)),
    ).toEqual([])
  })

  test('its settings are ones that there are', () => {
    const named = lines.flatMap((line) =>
      [...line.matchAll(/(?:^Environment=| )([A-Z][A-Z_]+)=/gu)].map(([, name = '']) => name),
    )
    expect(named.filter((name) => !settings.has(name) && !others.has(name))).toEqual([])
  })
})

test('what nginx needs besides is named by nginx as it is shipped', () => {
  const nginx = read('deploy/nginx.conf')
  const besides = read('deploy/nginx.service.d/nap1325.conf')
  const [, socket = ''] = /listen unix:(\S+);/u.exec(nginx) ?? []
  expect(besides).toContain(`/bin/rm -f ${socket}\n`)
  const [, caches = ''] = /^CacheDirectory=(\S+)$/mu.exec(besides) ?? []
  const paths = [...nginx.matchAll(/proxy_cache_path (\S+)/gu)].map(([, path = '']) => path)
  expect(paths.filter((path) => !path.startsWith(`/var/cache/${caches}/`))).toEqual([])
})

test('every file that the page about deployment names is there', () => {
  const named = read('docs/deployment.md').match(/\bdeploy\/[\w./-]*\w/gu) ?? []
  expect(named.filter((file) => !existsSync(file))).toEqual([])
  for (const file of [
    'Containerfile',
    ...units.map((name) => `deploy/${name}`),
    'deploy/nginx.conf',
    'deploy/compose.yaml',
  ])
    for (const page of read(file).match(/\bdocs\/[\w-]+\.md/gu) ?? [])
      expect([file, page, existsSync(page)]).toEqual([file, page, true])
})

test('the service writes nothing but its own folders, and has time to end', () => {
  const service = read('deploy/nap1325.service')
  expect(service).toMatch(/^ProtectSystem=strict$/mu)
  expect(service).not.toMatch(/^ReadWritePaths=/mu)
  expect(Number(/^TimeoutStopSec=(\d+)$/mu.exec(service)?.[1])).toBeGreaterThanOrEqual(40)
})
