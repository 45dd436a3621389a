import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { backupsOf, backupVariables, type BackupSettings } from './backup-settings.ts'
import { mailFrom, mailStaff, smtpUrl, type MailSettings } from './mail-settings.ts'

/** All settings from the environment. Read at run time, so that one build serves any content. */
export interface Env {
  /** `lake` is the embedded Content Lake, `hosted` is sanity.io. */
  readonly backend: 'lake' | 'hosted'
  readonly projectId: string
  readonly dataset: string
  /** Absent with the lake until the supervisor has made one: `createServerClient` is what needs it. */
  readonly readToken?: string
  readonly writeToken?: string
  /** Writes down what came through review links; without it they open nothing. */
  readonly reviewToken?: string
  readonly webhookSecret?: string
  /** Whether the site itself publishes at set times: it does where it has a token that may write. */
  readonly hasUpkeep: boolean
  /** Whether this is the site that an archive is made of: stories whose consent does not include archives do not exist in it. */
  readonly onlyToKeep: boolean
  /** Whether nobody may approve a story that she sent for review herself. */
  readonly needsSecondPerson: boolean
  /** Where to report a weakness of the site: `mailto:` or `https:`. */
  readonly securityContact?: string
  /** Lets a program on another machine read the metrics; without it only this machine may. */
  readonly metricsToken?: string
  /** How the log is written: lines for people, or JSON; by default as a terminal is there or not. */
  readonly logFormat?: 'plain' | 'json'
  /** How mail is sent; absent where none is, and in every process but the one that sends it. */
  readonly mail?: MailSettings | undefined
  /** Whether the site sends mail, as the process that renders pages is told. */
  readonly sendsMail: boolean
  /** How the running site makes backups; absent where it makes none. */
  readonly backups?: BackupSettings | undefined
  /** How many days remarks and visits are kept after the end of their review link. */
  readonly reviewDays: number
  /** How many days an inbox in Studio keeps what only tells something. */
  readonly inboxDays: number
  /** The public origin, without a slash at the end. */
  readonly siteUrl: string
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** How many processes answer readers at the public port; absent where the machine says it. */
  readonly frontProcesses: number | undefined
  /** Proxies whose `X-Forwarded-For` is trusted: addresses and networks. By default only proxies on this machine. */
  readonly trustedProxies?: readonly string[]
  /** Where a lake listens that was started elsewhere; without it `npm start` runs one. Never shown to a browser. */
  readonly lakeUrl?: string
}

/** Thrown with one sentence for each invalid variable, so that all can be corrected at once. */
export class EnvError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'EnvError'
    this.problems = problems
  }
}

const LAKE_PROJECT_ID = 'nap1325'
const CHARS_OF_A_TOKEN = /^[\x21-\x7e]+$/

function origin(name: string, example: string) {
  const error = `${name} must be an address without a path, such as ${example}`
  return z
    .url({ protocol: /^https?$/, error })
    .transform((address) => new URL(address))
    .refine((url) => url.pathname === '/' && !url.search && !url.hash && !url.username, { error })
    .transform((url) => url.origin)
    .optional()
}

function choice(name: string) {
  return z
    .enum(['true', 'false'], `${name} is either true or false`)
    .default('false')
    .transform((value) => value === 'true')
}

function givenNumber(name: string, from: number, to: number) {
  const error = `${name} must be a number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error })
}

const wholeNumber = (name: string, from: number, to: number, usual: number) =>
  givenNumber(name, from, to).default(usual)

function isNetwork(text: string): boolean {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text)
}

function secret(name: string) {
  return z.string().regex(CHARS_OF_A_TOKEN, `${name} must not contain spaces or line breaks`).optional()
}

const Variables = z.object({
  NEXT_PUBLIC_SANITY_PROJECT_ID: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*$/,
      'NEXT_PUBLIC_SANITY_PROJECT_ID must be a Sanity project id (small letters, digits, dashes); leave it out to use the embedded Content Lake',
    )
    .optional(),
  NEXT_PUBLIC_SANITY_DATASET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9_-]{0,63}$/,
      'NEXT_PUBLIC_SANITY_DATASET must be a dataset name: small letters, digits, _ and -, at most 64',
    )
    .default('production'),
  SANITY_API_READ_TOKEN: secret('SANITY_API_READ_TOKEN'),
  SANITY_API_WRITE_TOKEN: secret('SANITY_API_WRITE_TOKEN'),
  SANITY_API_REVIEW_TOKEN: secret('SANITY_API_REVIEW_TOKEN'),
  SANITY_WEBHOOK_SECRET: z
    .string()
    .min(16, 'SANITY_WEBHOOK_SECRET must be at least 16 characters long, or it can be guessed')
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,}$/,
      'METRICS_TOKEN must be at least 16 characters long, without spaces, or it can be guessed',
    )
    .optional(),
  LOG_FORMAT: z.enum(['plain', 'json'], 'LOG_FORMAT is either plain or json').optional(),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/, error: 'SECURITY_CONTACT must begin with mailto: or https:' })
    .optional(),
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailFrom,
  MAIL_STAFF: mailStaff,
  MAIL_PER_HOUR: wholeNumber('MAIL_PER_HOUR', 1, 10_000, 60),
  REVIEW_DAYS: wholeNumber('REVIEW_DAYS', 1, 3650, 90),
  INBOX_DAYS: wholeNumber('INBOX_DAYS', 1, 3650, 30),
  ...backupVariables(wholeNumber),
  SITE_MAIL: choice('SITE_MAIL'),
  SITE_UPKEEP: choice('SITE_UPKEEP'),
  SITE_TO_KEEP: choice('SITE_TO_KEEP'),
  SECOND_PERSON_APPROVES: choice('SECOND_PERSON_APPROVES'),
  SITE_URL: origin('SITE_URL', 'https://nap1325.nl'),
  PORT: wholeNumber('PORT', 0, 65_535, 3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  FRONT_PROCESSES: givenNumber('FRONT_PROCESSES', 1, 64).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim()))
    .refine((list) => list.every(isNetwork), {
      error: 'TRUSTED_PROXIES must be addresses or networks with commas between them, such as 10.0.0.5, 192.168.0.0/16',
    })
    .optional(),
  SANITY_LAKE_URL: origin('SANITY_LAKE_URL', 'http://127.0.0.1:3333'),
})

/**
 * Reads and checks the variables; pure.
 * @throws EnvError naming every variable that is wrong
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  // A variable left empty in a `.env` file means the same as a missing one.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const read = Variables.safeParse(given)
  if (!read.success) throw new EnvError(read.error.issues.map((issue) => issue.message))
  const values = read.data
  const hostedProject = values.NEXT_PUBLIC_SANITY_PROJECT_ID
  if (hostedProject && !values.SANITY_API_READ_TOKEN) {
    throw new EnvError([
      'SANITY_API_READ_TOKEN is missing: with NEXT_PUBLIC_SANITY_PROJECT_ID the site reads hosted Sanity, and needs a token with the Viewer role',
    ])
  }
  if (!hostedProject && values.SANITY_LAKE_URL && !values.SANITY_API_READ_TOKEN) {
    throw new EnvError([
      'SANITY_API_READ_TOKEN is missing: with SANITY_LAKE_URL the site reads a lake that was started elsewhere, and needs a token for it (npm run lake -- token create --role viewer)',
    ])
  }
  const backups = backupsOf(values)
  if (typeof backups === 'string') throw new EnvError([backups])
  return {
    backend: hostedProject ? 'hosted' : 'lake',
    projectId: hostedProject ?? LAKE_PROJECT_ID,
    dataset: values.NEXT_PUBLIC_SANITY_DATASET,
    readToken: values.SANITY_API_READ_TOKEN,
    writeToken: values.SANITY_API_WRITE_TOKEN,
    reviewToken: values.SANITY_API_REVIEW_TOKEN,
    webhookSecret: values.SANITY_WEBHOOK_SECRET,
    hasUpkeep: values.SITE_UPKEEP || Boolean(values.SANITY_API_WRITE_TOKEN),
    onlyToKeep: values.SITE_TO_KEEP,
    needsSecondPerson: values.SECOND_PERSON_APPROVES,
    securityContact: values.SECURITY_CONTACT,
    metricsToken: values.METRICS_TOKEN,
    logFormat: values.LOG_FORMAT,
    mail: mailOf(values),
    backups,
    sendsMail: values.SITE_MAIL,
    reviewDays: values.REVIEW_DAYS,
    inboxDays: values.INBOX_DAYS,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    frontProcesses: values.FRONT_PROCESSES,
    trustedProxies: values.TRUSTED_PROXIES,
    lakeUrl: hostedProject ? undefined : values.SANITY_LAKE_URL,
  }
}

/** @throws EnvError when something of it is there and something else is missing */
function mailOf(values: z.output<typeof Variables>): MailSettings | undefined {
  const { SMTP_URL: server, MAIL_FROM: from, MAIL_STAFF: staff = [], MAIL_PER_HOUR: perHour } = values
  if (server && from) return { server, from, staff, perHour }
  if (server) throw new EnvError(['MAIL_FROM is missing: with SMTP_URL the site sends mail, and needs a sender for it'])
  if (from || staff.length > 0)
    throw new EnvError(['SMTP_URL is missing: with MAIL_FROM or MAIL_STAFF the site needs a server to send mail with'])
  return undefined
}

let known: Env | undefined

/** The variables of this process, read at the first call: a build that renders nothing needs none. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}
