import { z } from 'zod'
import { errorCodes } from '../../protocol/error-codes.ts'
import type { ImageLimits } from '../image-limits.ts'
import { metadataNames } from '../metadata-names.ts'

/** What the process is started with, as JSON in its first argument. */
export type ProcessLimits = Pick<ImageLimits, 'memory' | 'uploadPixels' | 'outputPixels'>

/** What the process for pictures is asked over IPC; the bytes of an upload follow on its standard input. */
export const jobShape = z.discriminatedUnion('kind', [
  /** `length`: bytes that follow. `metadata`: what is worked out of them. */
  z.object({ kind: z.literal('clean'), length: z.int().min(0), metadata: z.array(z.enum(metadataNames)) }),
  /** `path`: the original's file. `search`: the parameters as they were sent. `accept`: formats that the caller reads. */
  z.object({ kind: z.literal('transform'), path: z.string(), search: z.string(), accept: z.string() }),
])

export type Job = z.infer<typeof jobShape>

/** What it answers; the bytes of what was made follow on its standard output. `memory`: bytes that it holds afterwards. */
export const outcomeShape = z.discriminatedUnion('kind', [
  /** It has started and takes jobs. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('made'), length: z.int().min(0), facts: z.unknown(), memory: z.number() }),
  z.object({ kind: z.literal('refused'), status: z.int(), type: z.enum(errorCodes), message: z.string() }),
  /** It holds more memory than it may, and waits for its end. */
  z.object({ kind: z.literal('overweight') }),
])

export type JobOutcome = z.infer<typeof outcomeShape>
