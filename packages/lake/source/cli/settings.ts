import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { defaults } from '../options/defaults.ts'
import type { LakeOptions } from '../options/lake-options.ts'
import { UsageError } from './arguments.ts'
import { bucketOf } from './bucket-of.ts'

/** Looked for in the folder that a command is called from. */
const usualFile = 'lake.config.json'

const amount = z.int().min(1)
const role = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'has lower-case letters, digits and "-"'),
  title: z.string().optional(),
  manages: z.boolean().optional(),
  comesFirst: z.boolean().optional(),
  writes: z.enum(['everything', 'drafts', 'records', 'nothing']),
  privateDrafts: z.array(z.string()).optional(),
  publishedTypes: z.array(z.string()).optional(),
  privateRecords: z.array(z.string()).optional(),
})
const ledgerRule = z.strictObject({
  type: z.string().min(1),
  field: z.string().min(1).optional(),
  set: z.record(z.string().min(1), z.string()),
  marks: z.string().min(1).optional(),
  always: z.boolean().optional(),
})
const settings = z.strictObject({
  projectId: z.string().optional(),
  title: z.string().min(1).optional(),
  command: z.string().min(1).optional(),
  roles: z.array(role).min(1).optional(),
  allowedOrigins: z.array(z.url()).optional(),
  publicUrl: z.string().optional(),
  historyDays: z.int().min(0).optional(),
  ledger: z.array(ledgerRule).optional(),
  images: z
    .strictObject({
      processes: amount,
      memory: amount,
      uploadPixels: amount,
      outputPixels: amount,
      transformTime: amount,
      cleaningTime: amount,
      waitingTime: amount,
      idleTime: amount,
    })
    .partial()
    .optional(),
  webhooks: z
    .strictObject({ withheld: z.string(), timeZone: z.string(), allowPrivateAddresses: z.boolean() })
    .partial()
    .optional(),
})

/** What every command may be given. */
export interface CommonArguments {
  readonly data?: string
  readonly config?: string
  readonly 'project-id'?: string
  readonly title?: string
}

/**
 * How a command opens the lake: the data folder (`--data`, else `DATA_DIR`, else `.data`), and the words of its owner
 * (`--config FILE`, else `LAKE_CONFIG`, else `lake.config.json` in this folder where there is one).
 * @throws UsageError for a file that cannot be used
 */
export function lakeSettings(given: CommonArguments): LakeOptions {
  const { ledger: rules, ...own } = readSettings(given.config ?? process.env.LAKE_CONFIG)
  const projectId = given['project-id'] ?? own.projectId
  return {
    ...own,
    dataDir: given.data ?? process.env.DATA_DIR ?? '.data',
    bucket: bucketOf(process.env),
    ...(projectId !== undefined && { projectId }),
    ...(given.title !== undefined && { title: given.title }),
    ...(rules && { ledger: { rules, ...chosenLedger(process.env.LEDGER_FILE) } }),
  }
}

/** `LEDGER_FILE=none` is an operator's word that nobody wants one. */
function chosenLedger(file: string | undefined): { readonly file?: string | null } {
  if (!file) return {}
  return { file: file === 'none' ? null : resolve(file) }
}

function readSettings(named: string | undefined): z.infer<typeof settings> {
  const file = named ?? (existsSync(usualFile) ? usualFile : undefined)
  if (file === undefined) return {}
  const parsed = settings.safeParse(parseFile(file))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new UsageError(`${file} is not right at "${issue?.path.join('.')}": ${issue?.message}.`)
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The roles that a command may name. */
export function roleNames(options: LakeOptions): readonly string[] {
  return (options.roles ?? defaults.roles).map(({ name }) => name)
}
